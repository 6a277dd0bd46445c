import { describe, expect, it } from 'vitest';
import { secretDraw } from '../../../../extension/numbers/secret-draw.ts';
import type { Kpi } from '../../../../shared/kpi/kpi.ts';
import { kpiById, kpis } from '../../../../shared/kpi/registry.ts';
import { effectVoice, isEffect, isLevel, levelVoice } from '../../../../shared/kpi/team/voice.ts';

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

  it('is refused when it cannot be one', () => {
    for (const level of [Number.NaN, 0.5, 1e9, -1e9, Number.POSITIVE_INFINITY, 15_001, -5001])
      expect([level, isLevel(level, kpi('csat'))]).toEqual([level, false]);
    for (const effect of [Number.NaN, 0.5, 6501, -6501])
      expect([effect, isEffect(effect)]).toEqual([effect, false]);
  });
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
