import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ineligibleBecause, opensAtShare } from '../../../shared/routing/eligible.ts';
import { lacksOf } from '../../../shared/routing/lacks.ts';
import { standingsOf } from '../../../shared/routing/standing.ts';
import { agent, desk, free, NOW, waitingCase } from './support.ts';

const asks = (more: object) =>
  waitingCase('c', { needs: { ...waitingCase('x').needs, queue: 'help', ...more } });

test('says everything an agent lacks, not only the first', () => {
  const team = desk({ agents: [agent('ana', { mac: 1 }, { languages: ['en'] })] });
  const [ana] = team.agents;
  const [queue] = team.queues;
  if (!(ana && queue)) throw new Error('The desk is empty.');
  const of = asks({ required: { mac: 3, billing: 2 }, language: 'ro', tier: 'L2' });
  expect(lacksOf(ana, { ...of, channel: 'phone' }, queue, true)).toEqual([
    { code: 'skill', skill: 'mac', level: 3 },
    { code: 'skill', skill: 'billing', level: 2 },
    { code: 'language', language: 'ro' },
    { code: 'tier', tier: 'L2' },
    { code: 'channel', channel: 'phone' },
  ]);
  expect(lacksOf(ana, of, queue, false).map(({ code }) => code)).not.toContain('language');
});

test('nothing is lacking exactly where the decision would let them in', () => {
  const tiers = fc.constantFrom('L1' as const, 'L2' as const, 'L3' as const);
  const levels = fc.dictionary(fc.constantFrom('mac', 'windows'), fc.integer({ min: 1, max: 5 }), {
    noNullPrototype: true,
  });
  const languages = fc.constantFrom('en', 'es', 'ro');
  fc.assert(
    fc.property(
      levels,
      levels,
      languages,
      tiers,
      tiers,
      fc.constantFrom('chat', 'ticket', 'phone'),
      fc.boolean(),
      (has, required, language, own, tier, channel, languageRequired) => {
        const team = desk({
          agents: [agent('a', has, { tier: own })],
          queues: [{ id: 'help', name: 'Help', overflow: [{ tier: 'L2', atShare: 0.5 }] }],
        });
        const [one] = team.agents;
        const [queue] = team.queues;
        if (!(one && queue)) throw new Error('The desk is empty.');
        const of = { ...asks({ required, language, tier }), channel };
        const may =
          ineligibleBecause(one, of, languageRequired) === null &&
          opensAtShare(own, tier, queue) !== Number.POSITIVE_INFINITY;
        expect(lacksOf(one, of, queue, languageRequired).length === 0).toBe(may);
      },
    ),
  );
});

test('people stand by name in the reader’s alphabet, each with whether they can now', () => {
  const team = desk({
    schedules: { never: { zone: 'UTC', week: {} } },
    agents: [
      agent('z', { mac: 5 }, { name: 'Zoe' }),
      agent('a', { mac: 3 }, { name: 'Ángel', capacity: 1 }),
      agent('b', {}, { name: 'Bo' }),
      agent('c', { mac: 4 }, { name: 'Cy', schedule: 'never' }),
      agent('d', { mac: 4 }, { name: 'Di', tier: 'L2' }),
    ],
  });
  const state = {
    now: NOW,
    agents: { z: free(), a: { ...free(), load: { ticket: 1 } }, b: free(), c: free() },
  };
  const people = standingsOf(asks({ required: { mac: 3 } }), team, state, 'es');
  expect(people.map(({ name, now, lacks, afterMinutes }) => [name, now, lacks.length, afterMinutes])).toEqual(
    [
      ['Ángel', 'full', 0, 0],
      ['Bo', 'free', 1, 0],
      ['Cy', 'hours', 0, 0],
      ['Di', 'away', 0, 30],
      ['Zoe', 'free', 0, 0],
    ],
  );
  expect(() => standingsOf(asks({ queue: 'gone' }), team, state, 'es')).toThrow(RangeError);
});
