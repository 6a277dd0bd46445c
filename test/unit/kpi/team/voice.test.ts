import { describe, expect, it } from 'vitest';
import { secretDraw } from '../../../../extension/numbers/secret-draw.ts';
import type { Kpi } from '../../../../shared/kpi/kpi.ts';
import { kpiById, kpis } from '../../../../shared/kpi/kpis/registry.ts';
import { effectVoice, isEffect, isLevel, levelVoice, scaleOf } from '../../../../shared/kpi/team/voice.ts';

const kpi = (id: string): Kpi => kpiById(id) ?? expect.unreachable();
const draw = await secretDraw('5e'.repeat(32));
const silent = async () => 0;
const said = (id: string) => ({ kpi: kpi(id), series: id, cohort: 'one' });

describe('a voice', () => {
  it('is a mean in spreads, on a grid of quarters', async () => {
    expect(await levelVoice({ n: 40, mean: 0.81 }, said('csat'), silent)).toBe(8000);
    expect(await levelVoice({ n: 40, mean: Math.log(3600) }, said('agent-reply-clock'), silent)).toBe(16500);
    // The shares of known n on either side differ by less than a step: nothing is seen of it.
    expect(await levelVoice({ n: 41, mean: 33 / 41 }, said('csat'), silent)).toBe(8000);
  });

  it('moves from month to month by whole steps alone, and its blur not at all', async () => {
    const voices = await Promise.all(
      [0.61, 0.7, 0.74, 0.8, 0.93].map((mean) => levelVoice({ n: 30, mean }, said('csat'), draw)),
    );
    for (const voice of voices) expect(Math.abs((voice - (voices[0] ?? 0)) % 250)).toBe(0);
    expect(Math.abs((voices[0] ?? 0) % 250)).not.toBe(0);
  });

  it('is never anything but a whole number in reach, whatever the mean', async () => {
    for (const id of kpis.filter(({ voice }) => voice !== null).map((one) => one.id))
      for (const mean of [-1e9, -1, 0, 0.5, 1, 90, 1e9])
        expect([id, isLevel(await levelVoice({ n: 20, mean }, said(id), draw), kpi(id))]).toEqual([id, true]);
  });

  it('is blurred by all its draws, and of no topic', async () => {
    const labels: string[] = [];
    const ones = async (label: string) => {
      labels.push(label);
      return 1;
    };
    // 8000 on the grid, and 1.75 × (√.6 + √.4) = 2.462 spreads of blur.
    expect(await levelVoice({ n: 40, mean: 0.81 }, said('csat'), ones)).toBe(10_462);
    expect(labels.sort()).toEqual([
      'family survey',
      'family survey in one',
      'series csat',
      'series csat in one',
    ]);
  });

  it.each([
    // Mean 0 to 1 in spreads of .1, −1 to 1 of .2, 0 to 100 of 7, and five spreads of blur to either side.
    ['csat', -5000, 15_000],
    ['nps', -10_000, 10_000],
    ['quality-score', -5000, 19_285],
    ['agent-reply-clock', -5000, 36_943],
  ])('of %s can be %i to %i and nothing beyond', (id, least, most) => {
    expect([least - 1, least, most, most + 1].map((level) => isLevel(level, kpi(id)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is refused when it cannot be one', () => {
    for (const level of [Number.NaN, 0.5, 1e9, -1e9, Number.POSITIVE_INFINITY, 15_001, -5001])
      expect([level, isLevel(level, kpi('csat'))]).toEqual([level, false]);
    for (const effect of [Number.NaN, 0.5, 6501, -6501])
      expect([effect, isEffect(effect)]).toEqual([effect, false]);
    expect([-6500, 6500].map(isEffect)).toEqual([true, true]);
  });
});

it('a KPI without voices has no scale', () => {
  expect(() => scaleOf(kpi('volume-solved'))).toThrow(TypeError);
});

describe('the voice of a topic', () => {
  const whole = { n: 60, mean: 0.3 };
  const effect = (n: number, mean: number) =>
    effectVoice({ n, mean }, whole, { ...said('first-contact-resolution'), topic: 'mac' }, silent);

  it('is how far it is from the whole, drawn to it where there are few cases, and never far', async () => {
    expect(await effect(90, 0.4)).toBe(1000);
    expect(await effect(10, 0.4)).toBe(500);
    expect(await effect(90, 1)).toBe(1500);
    expect(await effect(90, 0)).toBe(-1500);
  });

  it('is blurred by draws of its own topic', async () => {
    const ofMac = async (label: string) => (label.includes(' of mac') ? 1 : 0);
    const to = (topic: string) =>
      effectVoice({ n: 10, mean: 0.4 }, whole, { ...said('first-contact-resolution'), topic }, ofMac);
    expect([await to('mac'), await to('linux')]).toEqual([2962, 500]);
  });

  it('is noise alone without a case, so that nobody is missing', async () => {
    expect(await effect(0, 0)).toBe(0);
    const told = await effectVoice(
      { n: 0, mean: 0 },
      whole,
      { ...said('first-contact-resolution'), topic: 'mac' },
      draw,
    );
    expect(told).not.toBe(0);
    expect(isEffect(told)).toBe(true);
  });
});
