import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kpis } from '../../../shared/kpi/kpis/registry.ts';
import { contexts } from './support/contexts.ts';
import { facts } from './support/logs.ts';
import { naive, naively } from './support/naive.ts';

/** KPIs that read no tickets have tests of their own: there is nothing random in them. */
const FROM_THE_DESK = [
  'certifications',
  'cost-per-resolution',
  'customer-retention',
  'engagement',
  'occupancy',
];

describe('every KPI against a naive reference on random logs', () => {
  it('has a reference for every KPI that reads tickets', () => {
    expect(
      kpis
        .map(({ id }) => id)
        .filter((id) => !(id in naive))
        .toSorted(),
    ).toEqual(FROM_THE_DESK);
  });

  // All of them look at the same logs: drawing one takes as long as measuring it with every KPI.
  it('measures what the reference measures', () => {
    const referenced = kpis.filter(({ id }) => id in naive);
    const numbers = new Map(referenced.map(({ id }) => [id, 0]));
    fc.assert(
      fc.property(facts, contexts, (all, look) => {
        for (const { id, measure } of referenced) {
          const { value, n, waiting, reason } = measure(all, look);
          const expected = naively(id, all, look);
          if (expected.value === null) expect(value, id).toBeNull();
          else expect(value, id).toBeCloseTo(expected.value, 9);
          expect(n, id).toBe(expected.n);
          expect(reason === null, id).toBe(value !== null);
          if (expected.waiting !== undefined) expect(waiting?.count ?? 0, id).toBe(expected.waiting);
          if (value !== null) numbers.set(id, (numbers.get(id) ?? 0) + 1);
        }
      }),
      { numRuns: 400 },
    );
    // A comparison of nothing with nothing would prove nothing.
    expect([...numbers].filter(([, met]) => met === 0)).toEqual([]);
  });
});
