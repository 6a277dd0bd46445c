import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSample, type SampledCase } from '../../../shared/quality/sample.ts';
import { seeded } from '../../../shared/routing/random.ts';

const frameOf = (counts: readonly (readonly [topic: string, channel: string, agent: string, n: number])[]) =>
  counts.flatMap(([topic, channel, agent, n]): SampledCase[] =>
    Array.from({ length: n }, (_, i) => ({ id: `${topic} ${channel} ${agent} ${i}`, topic, channel, agent })),
  );

test('in proportion by topic and channel, with at least one of each', () => {
  const frame = frameOf([
    ['mac', 'chat', 'ana', 60],
    ['windows', 'chat', 'ben', 38],
    ['billing', 'phone', 'ben', 2],
  ]);
  const { cases, strata } = drawSample(frame, 10, seeded(1));
  expect(cases).toHaveLength(10);
  expect(Object.fromEntries(strata.map(({ topic, drawn, of }) => [topic, [drawn, of]]))).toEqual({
    mac: [6, 60],
    windows: [3, 38],
    billing: [1, 2],
  });
  for (const { topic, channel, drawn } of strata) {
    expect(cases.filter((one) => one.topic === topic && one.channel === channel)).toHaveLength(drawn);
  }
});

test('of nobody more than their share by volume, rounded up', () => {
  const frame = frameOf([
    ['mac', 'chat', 'ana', 70],
    ['mac', 'chat', 'ben', 20],
    ['mac', 'chat', 'eva', 10],
  ]);
  for (let seed = 1; seed < 200; seed++) {
    const { cases } = drawSample(frame, 12, seeded(seed));
    const of = (agent: string): number => cases.filter((one) => one.agent === agent).length;
    expect(of('ana')).toBeLessThanOrEqual(9);
    expect(of('ben')).toBeLessThanOrEqual(3);
    expect(of('eva')).toBeLessThanOrEqual(2);
  }
});

test('every case of a kind comes up as often as another, over many seeds', () => {
  const frame = frameOf([['mac', 'chat', 'ana', 10]]);
  const drawn = new Map<string, number>();
  for (let seed = 1; seed <= 2_000; seed++) {
    for (const { id } of drawSample(frame, 3, seeded(seed)).cases) drawn.set(id, (drawn.get(id) ?? 0) + 1);
  }
  // 600 expected; 3 in 1,000 lie farther off than 3 standard deviations (20).
  for (const times of drawn.values()) expect(Math.abs(times - 600)).toBeLessThan(80);
});

test('whatever the frame: no case twice, at least one of each kind, and the same seed draws the same', () => {
  const one = fc.record({
    id: fc.uuid(),
    topic: fc.constantFrom(null, 'mac', 'windows'),
    channel: fc.constantFrom('chat', 'phone'),
    agent: fc.constantFrom('ana', 'ben', 'eva'),
  });
  const frames = fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 60 });
  fc.assert(
    fc.property(frames, fc.integer({ min: 1, max: 40 }), fc.integer(), (frame, size, seed) => {
      const { cases, strata } = drawSample(frame, size, seeded(seed));
      expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
      const kinds = new Set(frame.map(({ topic, channel }) => `${topic} ${channel}`));
      expect(strata).toHaveLength(kinds.size);
      for (const { drawn } of strata) expect(drawn).toBeGreaterThan(0);
      expect(cases.length).toBe(frame.length === 0 ? 0 : Math.max(kinds.size, Math.min(size, frame.length)));
      const again = drawSample(frame.toReversed(), size, seeded(seed));
      expect(again).toEqual({ cases, strata });
    }),
  );
});
