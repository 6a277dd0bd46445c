import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SupportEvent } from '../../../shared/session/event.ts';
import { inOrder } from '../../../shared/session/order.ts';

const NOON = Date.UTC(2026, 0, 5, 12);
const opened = (id: string): SupportEvent => ({ id, ticket: '7', at: NOON, kind: 'handoff' });
const idsOf = (events: readonly SupportEvent[]): string[] => inOrder(events).map(({ id }) => id);

describe('the order of a ticket’s events', () => {
  it('of one instant and kind is that of their ids, digits by their number', () => {
    const ids = [
      'b',
      '10',
      'transaction 9/2',
      '9',
      'transaction 10',
      'transaction 9/10',
      'a1',
      '',
      'transaction 9',
    ];
    expect(idsOf(ids.map(opened))).toEqual([
      '',
      '9',
      '10',
      'a1',
      'b',
      'transaction 9',
      'transaction 9/2',
      'transaction 9/10',
      'transaction 10',
    ]);
  });

  it('does not depend on the order in which they were written', () => {
    const id = fc.stringMatching(/^[01a ]{0,5}$/);
    const written = fc
      .uniqueArray(id, { maxLength: 12 })
      .chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })));
    fc.assert(
      fc.property(written, ([ids, others]) => {
        expect(idsOf(others.map(opened))).toEqual(idsOf(ids.map(opened)));
      }),
      { numRuns: 500 },
    );
  });
});
