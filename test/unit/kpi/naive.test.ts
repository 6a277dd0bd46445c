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

  it.each(kpis.filter(({ id }) => id in naive).map(({ id }) => id))('%s', (id) => {
    const kpi = kpis.find((one) => one.id === id);
    let numbers = 0;
    fc.assert(
      fc.property(facts, contexts, (all, look) => {
        const { value, n, waiting, reason } = kpi?.measure(all, look) ?? expect.unreachable();
        const expected = naively(id, all, look);
        if (expected.value === null) expect(value).toBeNull();
        else expect(value).toBeCloseTo(expected.value, 9);
        expect(n).toBe(expected.n);
        expect(reason === null).toBe(value !== null);
        if (expected.waiting !== undefined) expect(waiting?.count ?? 0).toBe(expected.waiting);
        if (value !== null) numbers++;
      }),
      { numRuns: 400 },
    );
    // A comparison of nothing with nothing would prove nothing.
    expect(numbers).toBeGreaterThan(0);
  });
});
