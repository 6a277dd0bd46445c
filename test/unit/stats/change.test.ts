import { describe, expect, it } from 'vitest';
import { BASELINE_WEEKS, changes, empiricalLogit } from '../../../shared/stats/change.ts';

describe('change', () => {
  const usual = [0.1, -0.2, 0.3, -0.1, 0.2, -0.3, 0.1, 0, -0.1, 0.2, -0.2, 0.1];
  const mean = usual.reduce((sum, value) => sum + value, 0) / 12;

  it('is not looked for before twelve weeks have shown what is usual', () => {
    expect(usual).toHaveLength(BASELINE_WEEKS);
    expect(changes(usual)).toEqual([]);
    expect(changes([...usual.slice(0, 11), 9])).toEqual([]);
    expect(changes([...usual, ...usual])).toEqual([]);
  });

  it('is told once when a level moves and stays, and weeks without data are passed over', () => {
    const moved = [...usual, null, ...usual.map((value) => value + 1)];
    const found = changes(moved);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ direction: 'up', wording: 'may have changed' });
    expect(found[0]?.week).toBe(13);
    // The first moved week is 1.1, the usual mean is 0: λ·1.1 beyond it, in limits of 4.1 times λ·s at first.
    const sd = Math.sqrt(usual.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 11);
    expect(found[0]?.strength).toBeCloseTo((0.2 * (1.1 - mean)) / (4.1 * 0.2 * sd), 10);
  });

  it('is told by where it went, once for each time', () => {
    const by = (shift: number) => usual.map((value) => value + shift);
    const found = changes([...usual, ...by(1), ...by(1), ...by(-3)]);
    expect(found.map(({ week, direction }) => [week, direction])).toEqual([
      [12, 'up'],
      [36, 'down'],
    ]);
    expect(found.every(({ strength }) => strength > 1)).toBe(true);
  });

  it('is not a week without data, nor where nothing ever varied', () => {
    const high = usual.flatMap((value) => [value + 10, null]);
    expect(changes([...high, ...high])).toEqual([]);
    expect(changes([...Array(12).fill(1), 5, 5, 5])).toEqual([]);
  });

  it('is seen in 7 of 100 series in which nothing changes for half a year, as one false alarm in 370 weeks makes', () => {
    let seed = 1;
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    const series = Array.from({ length: 4000 }, () => Array.from({ length: BASELINE_WEEKS + 26 }, normal));
    const alarmed = series.filter((weeks) => changes(weeks).length > 0).length / series.length;
    expect(alarmed).toBeGreaterThan(0.05);
    expect(alarmed).toBeLessThan(0.085);
  });

  it('reads shares on a scale where 0 % and 100 % are finite', () => {
    expect(empiricalLogit(0, 10)).toBeCloseTo(-empiricalLogit(10, 10), 12);
  });
});
