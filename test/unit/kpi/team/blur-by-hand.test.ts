import { describe, expect, it } from 'vitest';
import { BLUR_VARIANCE, type Blurred, blurOf, normalOf } from '../../../../shared/kpi/team/blur.ts';

/** The blur of one voice, worked out on paper; how it spreads over many secrets is blur.test.ts. */
const SURVEY = { better: 'higher', voice: { family: 'survey', spread: 0.1 } } as const;
const csat: Blurred = { kpi: SURVEY, series: 'csat', topic: null, cohort: 'one' };
const always = (value: number) => async () => value;
/** Draws what is listed of a label, and nothing of any other. */
const only = (listed: Readonly<Record<string, number>>) => async (label: string) => listed[label] ?? 0;

describe('a blur', () => {
  it('has the variance of what stays and what is made anew together: 1 + .5625', () => {
    expect(BLUR_VARIANCE).toBe(1.5625);
  });

  it.each([
    ['family survey', 0.6, 1],
    ['family survey in one', 0.6, 0.75],
    ['series csat', 0.4, 1],
    ['series csat in one', 0.4, 0.75],
  ])('takes its part of "%s": √%f × %f', async (label, share, part) => {
    expect(await blurOf(csat, only({ [label]: 1 }))).toBeCloseTo(Math.sqrt(share) * part, 12);
  });

  it('is drawn for a topic apart from the level', async () => {
    const ofMac = { ...csat, topic: 'mac' };
    const labels = new Set<string>();
    await blurOf(ofMac, async (label) => {
      labels.add(label);
      return 0;
    });
    expect([...labels].sort()).toEqual([
      'family survey of mac',
      'family survey of mac in one',
      'series csat of mac',
      'series csat of mac in one',
    ]);
  });

  it('turns what is shared round where less is better, and never what is a KPI’s own', async () => {
    const lower = { ...csat, kpi: { ...SURVEY, better: 'lower' } } as const;
    expect(await blurOf(lower, only({ 'family survey': 1 }))).toBeCloseTo(-Math.sqrt(0.6), 12);
    expect(await blurOf(lower, only({ 'series csat': 1 }))).toBeCloseTo(Math.sqrt(0.4), 12);
  });

  it('reaches five spreads at most, to either side', async () => {
    // 1.75 × (√.6 + √.4) = 2.46234 for each unit drawn.
    expect(await blurOf(csat, always(2))).toBeCloseTo(4.924_683, 6);
    expect(await blurOf(csat, always(2.1))).toBe(5);
    expect(await blurOf(csat, always(-2.1))).toBe(-5);
  });
});

describe('a normal number of a digest', () => {
  const digest = (radius: readonly number[], angle: readonly number[]) =>
    Uint8Array.from([...radius, 255, 255, ...angle, 255, 255, 255, 255]);
  const HALF = [128, 0, 0, 0, 0, 0];
  const NONE = [0, 0, 0, 0, 0, 0];

  it('is √(−2 ln u) · cos 2πv of its first six bytes and of the six from the ninth on', () => {
    expect(normalOf(digest(HALF, NONE))).toBeCloseTo(Math.sqrt(2 * Math.LN2), 12);
    expect(normalOf(digest(HALF, HALF))).toBeCloseTo(-Math.sqrt(2 * Math.LN2), 12);
    expect(normalOf(digest(HALF, [64, 0, 0, 0, 0, 0]))).toBeCloseTo(0, 10);
    expect(normalOf(digest([0, 128, 0, 0, 0, 0], NONE))).toBeCloseTo(Math.sqrt(2 * Math.log(512)), 9);
  });

  it('is finite where the bytes are none: half a step of 2⁻⁴⁸', () => {
    expect(normalOf(digest(NONE, NONE))).toBeCloseTo(Math.sqrt(2 * 49 * Math.LN2), 9);
  });
});
