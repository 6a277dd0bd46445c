import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SupportEvent } from '../../../shared/session/event.ts';
import { inGivenOrder, inOrder, withoutSkew } from '../../../shared/session/order.ts';

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

  it('that say the same number in other digits is that of their digits', () => {
    for (const ids of [
      ['1', '01'],
      ['01', '1'],
    ])
      expect(idsOf(ids.map(opened))).toEqual(['01', '1']);
    // Of two that begin alike the shorter comes first.
    for (const ids of [
      ['1', '01a'],
      ['01a', '1'],
    ])
      expect(idsOf(ids.map(opened))).toEqual(['1', '01a']);
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

describe('things of one instant', () => {
  const at = (kind: string, id: string, more: object = {}, minute = 0): SupportEvent =>
    SupportEvent.parse({ kind, id, ticket: '7', at: NOON + minute * 60_000, ...more });
  const said = (id: string, author: 'customer' | 'bot' | 'agent', minute = 0): SupportEvent =>
    at('message', id, { author, public: true }, minute);
  const created = (minute = 0) => at('created', 'c', { author: 'customer' }, minute);
  const absorbed = (id: string, minute: number) =>
    at('absorb', id, { from: '6', createdAt: NOON, waiting: true }, minute);
  const both = (...events: SupportEvent[]): string => {
    const told = idsOf(events).join(' ');
    expect(idsOf(events.toReversed()).join(' ')).toBe(told);
    return told;
  };

  it('come as one brings about the other, whatever they are called', () => {
    const all = [
      created(),
      at('sla.applied', 'z9', { metric: 'resolution', seconds: 60, clock: 'calendar' }),
      at('handoff', 'z8'),
      at('transfer', 'z7', { queue: 'q' }),
      at('escalate', 'z6', { tier: 'L2', complete: true }),
      at('assign', 'z5', { agent: 'ana' }),
      at('invite', 'z4', { agent: 'ben' }),
      at('consult', 'z3', { agent: 'ben' }),
      said('z2', 'agent'),
      at('deflected', 'z1'),
      at('status', 'y9', { to: 'solved' }),
      at('abandoned', 'y8'),
      at('merge', 'y7', { into: '8' }),
      at('spam', 'y6'),
      at('delete', 'y5'),
      at('survey.sent', 'y4', { survey: 's' }),
    ];
    expect(both(...all)).toBe(all.map(({ id }) => id).join(' '));
  });

  it('said by several come customers first, unless their numbers say which was first', () => {
    expect(both(said('x', 'agent'), said('y', 'bot'), said('z', 'customer'))).toBe('z y x');
    expect(both(said('t9', 'agent'), said('t10', 'customer'))).toBe('t9 t10');
    expect(both(said('t 9/1', 'agent'), said('t 10/22', 'customer'))).toBe('t 9/1 t 10/22');
    // One that is numbered otherwise: the numbers say nothing.
    expect(both(said('t9', 'agent'), said('t10', 'customer'), said('mail', 'bot'))).toBe('t10 mail t9');
    expect(both(said('t9', 'agent'), said('t10/1', 'customer'))).toBe('t10/1 t9');
    // Another instant is another matter.
    expect(both(said('t9', 'agent'), said('t10', 'customer'), said('t1', 'customer', 1))).toBe('t9 t10 t1');
    expect(both(said('t3', 'agent'), said('t4', 'customer', 1), said('t2', 'agent', 1))).toBe('t3 t2 t4');
    expect(both(at('status', 't1', { to: 'open' }), said('t9', 'agent'), said('t10', 'customer'))).toBe(
      't9 t10 t1',
    );
  });

  it('before the creation come after it, but for what the ticket absorbed', () => {
    expect(both(said('a', 'agent', -5), created())).toBe('c a');
    expect(both(absorbed('o', -9), created())).toBe('o c');
    expect(
      both(
        absorbed('o', -9),
        said('a', 'agent', -5),
        said('b', 'customer', -4),
        created(),
        said('d', 'agent', 3),
      ),
    ).toBe('o c a b d');
    const late = [created(), said('a', 'agent', -5), absorbed('o', -9), said('d', 'agent', 3)];
    const told = inGivenOrder(late).map(({ id }) => id);
    expect(told.join(' ')).toBe('o c a d');
    const moved = withoutSkew(inOrder(late)).map(({ at: when }) => (when - NOON) / 60_000);
    expect(moved).toEqual([-9, 0, 0, 3]);
    const headless = [said('a', 'agent', -5), said('b', 'agent', 1)];
    expect(withoutSkew(headless)).toEqual(headless);
    expect(both(...headless)).toBe('a b');
  });

  it('told twice hold as they were told last, and given in order they stay so', () => {
    const first = said('a', 'agent');
    expect(inOrder([first, { ...first, at: NOON + 60_000 }]).map(({ at: when }) => when)).toEqual([
      NOON + 60_000,
    ]);
    const given = [created(), said('z', 'agent'), said('b', 'customer'), said('a', 'customer', -1)];
    expect(inGivenOrder(given).map(({ id }) => id)).toEqual(['c', 'a', 'z', 'b']);
  });
});
