import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { secretDraw } from '../../../../extension/numbers/secret-draw.ts';
import type { Kpi } from '../../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../../shared/kpi/kpis/registry.ts';
import { BLUR_VARIANCE, blurOf, MOST_BLUR } from '../../../../shared/kpi/team/blur.ts';

const kpi = (id: string): Kpi => kpiById(id) ?? expect.unreachable();
const secretOf = (index: number): string => index.toString(16).padStart(64, '0');
const blur = async (secret: string, id: string, cohort = 'one', topic: string | null = null) =>
  blurOf({ kpi: kpi(id), series: id, cohort, topic }, await secretDraw(secret));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const correlation = (a: readonly number[], b: readonly number[]) => {
  const [x, y] = [a, b].map((values) => values.map((value) => value - mean(values)));
  const dot = (p: readonly number[] = [], q: readonly number[] = []) =>
    p.reduce((sum, value, index) => sum + value * (q[index] ?? 0), 0);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
};

describe('a draw', () => {
  it('is standard normal over secrets', async () => {
    const drawn: number[] = [];
    for (let index = 0; index < 20_000; index++)
      drawn.push(await (await secretDraw(secretOf(index)))('label'));
    expect(mean(drawn)).toBeCloseTo(0, 1);
    expect(mean(drawn.map((z) => z ** 2))).toBeCloseTo(1, 1);
    for (const [z, share] of [
      [1, 0.1587],
      [2, 0.0228],
    ] as const)
      expect(mean(drawn.map((one) => (one > z ? 1 : 0)))).toBeCloseTo(share, 2);
  });

  it('is the same in another process', async () => {
    const script = `import { secretDraw } from './extension/numbers/secret-draw.ts';
      console.log(await (await secretDraw('${secretOf(7)}'))('label'));`;
    const elsewhere = execFileSync('node', ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(Number(elsewhere)).toBe(await (await secretDraw(secretOf(7)))('label'));
  });
});

describe('a blur', () => {
  it('stays, month by month; another crowd, topic, KPI or secret has another', async () => {
    const known = await blur(secretOf(1), 'csat');
    expect(await blur(secretOf(1), 'csat')).toBe(known);
    for (const other of [
      blur(secretOf(1), 'csat', 'two'),
      blur(secretOf(1), 'csat', 'one', 'mac'),
      blur(secretOf(1), 'ces'),
      blur(secretOf(2), 'csat'),
    ])
      expect(await other).not.toBe(known);
  });

  it('is as wide as it says, mostly for good, and alike where the same is measured: opposites are not cancelled', async () => {
    const all = async (id: string, cohort = 'one') =>
      Promise.all(Array.from({ length: 4000 }, (_, index) => blur(secretOf(index), id, cohort)));
    const solved = await all('first-contact-resolution');
    expect(mean(solved.map((one) => one ** 2))).toBeCloseTo(BLUR_VARIANCE, 0);
    expect(Math.max(...solved.map(Math.abs))).toBeLessThanOrEqual(MOST_BLUR);
    expect(correlation(solved, await all('first-contact-resolution', 'two'))).toBeCloseTo(
      1 / BLUR_VARIANCE,
      1,
    );
    expect(correlation(solved, await all('one-touch'))).toBeCloseTo(0.6, 1);
    expect(correlation(solved, await all('reopen-rate'))).toBeCloseTo(-0.6, 1);
    expect(correlation(solved, await all('csat'))).toBeCloseTo(0, 1);
    expect(correlation(await all('first-resolution-time'), await all('full-resolution-time'))).toBeCloseTo(
      0.6,
      1,
    );
  });
});
