import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kpis } from '../../../shared/kpi/kpis/registry.ts';
import { look } from './kpis/look.ts';
import { contexts } from './support/contexts.ts';
import { HOUR, solved } from './support/facts.ts';
import { facts } from './support/logs.ts';
import { naively } from './support/naive.ts';
import { referenceOf, references } from './support/reference.ts';

describe('every KPI against a naive reference on random logs', () => {
  it('has a reference for every KPI that reads tickets, and for no other', () => {
    expect([...references.keys()].toSorted()).toEqual(kpis.map(({ id }) => id).toSorted());
    // What only the company can tell has tests of its own: there is nothing random in it.
    for (const { id, measure } of kpis.filter(({ id }) => referenceOf(id).naive === null)) {
      const { reason } = measure([solved('1', 'ana', HOUR)], look);
      expect([id, reason]).toEqual([id, 'not available here']);
    }
  });

  // All of them look at the same logs: drawing one takes as long as measuring it with every KPI.
  it('measures what the reference measures', () => {
    const referenced = kpis.flatMap(({ id, measure }) => {
      const { naive } = referenceOf(id);
      return naive === null ? [] : [{ id, measure, naive }];
    });
    const numbers = new Map(referenced.map(({ id }) => [id, 0]));
    fc.assert(
      fc.property(facts, contexts, (all, look) => {
        for (const { id, measure, naive } of referenced) {
          const { value, n, waiting, reason } = measure(all, look);
          const expected = naively(naive, all, look);
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

describe('a KPI of a few tickets', () => {
  const counted = kpis.flatMap(({ id, measure }) => {
    const { byHand } = referenceOf(id);
    return byHand ? [{ id, measure, ...byHand }] : [];
  });

  it.each(counted)('is what one counts by hand: $id', ({ measure, tickets, look: more, is }) => {
    const { value, n, waiting } = measure(tickets, { ...look, ...more });
    expect({ value, n, ...(is.waiting !== undefined && { waiting: waiting?.count ?? 0 }) }).toEqual(is);
  });
});
