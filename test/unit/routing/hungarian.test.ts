import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../../shared/routing/assignment.ts';
import { closedForms } from './fixtures.ts';

type Cost = readonly (readonly number[])[];
const total = (cost: Cost, columns: readonly number[]): number =>
  cost.reduce((sum, row, i) => sum + (row[columns[i] ?? -1] ?? Number.NaN), 0);

/** Least total by trying every assignment. */
function byTrying(cost: Cost, taken: readonly number[] = []): number {
  const row = cost[taken.length];
  if (!row) return 0;
  return Math.min(
    ...row.map((c, j) => (taken.includes(j) ? Number.POSITIVE_INFINITY : c + byTrying(cost, [...taken, j]))),
  );
}

describe('assign', () => {
  it.each(closedForms.assignment)('finds the least total $min_total and the largest $max_total', (row) => {
    expect(total(row.cost, assign(row.cost))).toBeCloseTo(row.min_total, 9);
    const negated = row.cost.map((costs) => costs.map((c) => -c));
    expect(total(row.cost, assign(negated))).toBeCloseTo(row.max_total, 9);
  });

  it('equals trying everything, and uses each column at most once', () => {
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }))
      .chain(([rows, more]) =>
        fc.array(
          fc.array(fc.integer({ min: -50, max: 50 }), { minLength: rows + more, maxLength: rows + more }),
          { minLength: rows, maxLength: rows },
        ),
      );
    fc.assert(
      fc.property(matrix, (cost) => {
        const columns = assign(cost);
        expect(new Set(columns).size).toBe(cost.length);
        expect(total(cost, columns)).toBeCloseTo(byTrying(cost), 9);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('has nothing to do for no rows, and refuses more rows than columns', () => {
    expect(assign([])).toEqual([]);
    expect(() => assign([[1], [2]])).toThrow('2 rows cannot each have one of 1 columns');
  });
});
