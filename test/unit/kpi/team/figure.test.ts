import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kpi } from '../../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../../shared/kpi/kpis/registry.ts';
import { bandOf, othersMean, voicesCounted } from '../../../../shared/kpi/team/figure.ts';

const kpi = (id: string): Kpi => kpiById(id) ?? expect.unreachable();
const voices = (...levels: number[]) => new Map(levels.map((level, index) => [`seat ${index}`, level]));
const sumOf = (counted: ReadonlyMap<string, number>) => ({
  sum: [...counted.values()].reduce((sum, one) => sum + one, 0),
  voices: counted.size,
});

describe('the voices of a month', () => {
  it('are none below six', () => {
    expect(voicesCounted(voices(1, 2, 3, 4, 5), null).size).toBe(0);
    expect(voicesCounted(voices(1, 2, 3, 4, 5, 6), null).size).toBe(6);
  });

  it('let one that lies move the middle by little more than one spread, however often it is told', () => {
    const honest = [7000, 8000, 8000, 8500, 7500, 8000, 8000];
    const before = sumOf(voicesCounted(voices(...honest, 8000), null));
    let middle = before.sum / before.voices;
    for (let month = 0; month < 24; month++) {
      const { sum, voices: k } = sumOf(voicesCounted(voices(...honest, 999_999), middle));
      middle = sum / k;
    }
    expect(middle - before.sum / before.voices).toBeLessThan(1100);
  });

  it('begin at the middle of what is said: nobody counts for more than 7.5 spreads beside it', () => {
    const counted = voicesCounted(voices(7000, 7000, 7001, 8000, 8000, 15_000), null);
    // Between 7001 and 8000, rounded: 7501.
    expect([...counted.values()]).toEqual([7000, 7000, 7001, 8000, 8000, 15_000]);
    const wild = voicesCounted(voices(7000, 7000, 7001, 8000, 8000, 15_002), null);
    expect(wild.get('seat 5')).toBe(15_001);
    const inAnyOrder = voicesCounted(voices(15_002, 7000, 8000, -9000, 7001, 8000), null);
    expect([...inAnyOrder.values()]).toEqual([15_001, 7000, 8000, 1, 7001, 8000]);
    const low = voicesCounted(voices(-9000, 7000, 7001, 8000, 8000, 8000), null);
    expect(low.get('seat 0')).toBe(1);
  });

  it('are cut beside the middle told last where there is one', () => {
    const counted = voicesCounted(voices(0, 7000, 7000, 7000, 7000, 20_000), 8000.4);
    expect([...counted.values()]).toEqual([500, 7000, 7000, 7000, 7000, 15_500]);
  });

  it('say the same whoever of two colleagues said which: swapped, nothing published changes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5000, max: 40_000 }), { minLength: 6, maxLength: 20 }),
        fc.nat(),
        fc.nat(),
        fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: null }),
        (levels, one, other, before) => {
          const swapped = [...levels];
          const [a, b] = [one % levels.length, other % levels.length];
          [swapped[a], swapped[b]] = [levels[b] ?? 0, levels[a] ?? 0];
          expect(sumOf(voicesCounted(voices(...swapped), before))).toEqual(
            sumOf(voicesCounted(voices(...levels), before)),
          );
        },
      ),
    );
  });
});

describe('a band', () => {
  it('is in the KPI’s own unit, in quarters of a spread', () => {
    const band = bandOf({ sum: 8 * 7220, voices: 8 }, kpi('csat'));
    expect(band.middle).toBeCloseTo(0.725, 9);
    expect(band.low).toBeCloseTo(0.65, 9);
    expect(band.high).toBeCloseTo(0.8, 9);
    expect(bandOf({ sum: 8 * 16_376, voices: 8 }, kpi('agent-reply-clock')).middle).toBeCloseTo(
      Math.exp(0.5 * 16.5),
      6,
    );
    expect(bandOf({ sum: 8 * 1500, voices: 8 }, kpi('nps')).middle).toBeCloseTo(30, 9);
  });

  it('reaches as far as the true middle is nine times of ten: 1.65 × .1 × √(2.1625 / 8) = .0858 to each side', () => {
    const { from, to } = bandOf({ sum: 8 * 7220, voices: 8 }, kpi('csat'));
    // .6362 and .8078, in steps of .025.
    expect(from).toBeCloseTo(0.625, 9);
    expect(to).toBeCloseTo(0.8, 9);
  });

  it('stays within what can be', () => {
    const { high, to } = bandOf({ sum: 8 * 9900, voices: 8 }, kpi('csat'));
    expect([high, to]).toEqual([1, 1]);
  });

  it('is surer of more voices', () => {
    const width = (k: number) => {
      const { from, to } = bandOf({ sum: k * 7200, voices: k }, kpi('csat'));
      return to - from;
    };
    expect(width(40)).toBeLessThan(width(8));
  });
});

it('without me: my own voice goes, and its blur with it', () => {
  const { mean, slack } = othersMean({ sum: 7 * 7000 + 12_345, voices: 8 }, 12_345, kpi('csat'));
  expect(mean).toBeCloseTo(0.7, 9);
  // 1.65 × .1 × √(1.5625 / 7).
  expect(slack).toBeCloseTo(0.077955, 6);
  const outside = othersMean({ sum: 8 * 7000, voices: 8 }, null, kpi('csat'));
  expect(outside.mean).toBeCloseTo(0.7, 9);
  expect(outside.slack).toBeCloseTo(0.0729204, 6);
});
