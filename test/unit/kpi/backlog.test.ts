import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../shared/kpi/engine/engine.ts';
import { kpiById } from '../../../shared/kpi/kpis/registry.ts';
import type { TicketFacts } from '../../../shared/session/facts.ts';
import { DAY, HOUR, NOON, solved, ticket } from './support/facts.ts';

/** As facts say, and as the engine says: the same. */
function measure(id: string, facts: readonly TicketFacts[], agent: string | null, days: number) {
  const now = NOON + days * DAY;
  const look = { agent, period: { from: NOON - DAY, to: now + 1 }, now, clock: 'calendar' } as const;
  const result = kpiById(id)?.measure(facts, look);
  const engine = createEngine();
  for (const one of facts) engine.upsert(one);
  expect(engine.measure(id, look)).toEqual(result);
  return result ?? expect.unreachable();
}

describe('a ticket that changes hands', () => {
  const facts = [
    ticket({
      owner: 'ben',
      owners: [
        { agent: 'ana', at: NOON + DAY },
        { agent: 'ben', at: NOON + 14 * DAY },
      ],
    }),
  ];
  const open = (agent: string | null, days: number) => measure('backlog', facts, agent, days).value;

  it('was in the backlog of whoever had it then', () => {
    expect([open('ana', 6.6), open('ben', 6.6), open(null, 6.6)]).toEqual([1, 0, 1]);
    expect([open('ana', 15), open('ben', 15), open(null, 15)]).toEqual([0, 1, 1]);
  });

  it('was nobody’s before anybody had it', () => {
    expect([open('ana', 0.5), open('ben', 0.5), open(null, 0.5)]).toEqual([0, 0, 1]);
  });

  it('stays as old as it is', () => {
    expect(measure('backlog-age', facts, 'ben', 15).value).toBe((15 * DAY) / 1000);
    expect(measure('backlog-age', facts, null, 15).waiting).toEqual({ count: 1, oldest: (15 * DAY) / 1000 });
  });

  it('that nobody had for a while was nobody’s', () => {
    const given = [ticket({ owners: [{ agent: 'ana', at: NOON, until: NOON + DAY }] })];
    expect(measure('backlog', given, 'ana', 0.5).value).toBe(1);
    expect(measure('backlog', given, 'ana', 2).value).toBe(0);
    expect(measure('backlog', given, null, 2).value).toBe(1);
  });
});

describe('the customer who comes back', () => {
  const first = solved('1', 'ana', HOUR);
  const fcr = (...others: TicketFacts[]) =>
    measure('first-contact-resolution', [first, ...others], null, 20).value;
  const later = { createdAt: NOON + 2 * DAY };

  it('counts although the new ticket was merged away', () => {
    expect(fcr()).toBe(1);
    expect(fcr(ticket({ ticket: '2', ...later, excluded: 'merged' }))).toBe(0);
    expect(fcr(ticket({ ticket: '2', ...later, excluded: 'spam' }))).toBe(1);
  });

  it('is a customer: the company’s own ticket to them is no contact', () => {
    const courtesy = ticket({ ticket: '2', ...later, openedBy: 'agent', waitingSince: null });
    expect(fcr(courtesy)).toBe(1);
    expect(fcr({ ...courtesy, waitingSince: NOON + 3 * DAY })).toBe(0);
  });

  it('is asked for of a ticket the company opened, too', () => {
    const own = solved('1', 'ana', HOUR, { openedBy: 'agent', replies: [] });
    const back = ticket({ ticket: '2', ...later });
    expect(measure('first-contact-resolution', [own], null, 20).value).toBe(1);
    expect(measure('first-contact-resolution', [own, back], null, 20).value).toBe(0);
  });

  it('nobody knows the name of cannot be checked, and that is said', () => {
    const unknown = solved('1', 'ana', HOUR, { requester: null });
    expect(measure('first-contact-resolution', [unknown], null, 20)).toMatchObject({
      value: 1,
      beside: { unchecked: 1 },
    });
  });

  it('may have called: what an agent wrote down is the customer’s', () => {
    const mix = { topic: 'billing', channel: 'Phone call', tier: null, priority: null, language: null };
    const call = ticket({ ticket: '2', ...later, openedBy: 'agent', waitingSince: null, mix });
    expect(fcr(call)).toBe(0);
  });
});

describe('who left the queue', () => {
  it('after an unknown wait is named beside, not counted as lost', () => {
    const left = { abandonedAt: NOON + HOUR, waitingSince: null };
    const known = ticket({ ticket: '1', ...left, queueWait: { calendar: 3600, business: null } });
    const unknown = ticket({ ticket: '2', ...left, queueWait: null });
    expect(measure('abandonment', [known, unknown], null, 2)).toMatchObject({
      value: 0.5,
      n: 2,
      beside: { unknownWait: 1 },
    });
  });
});

describe('the wait for a first response', () => {
  it('is over between a solution without a reply and the next question', () => {
    const at = NOON + 5 * DAY;
    const response = { calendar: 600, business: null };
    const facts = [
      solved('1', 'ana', HOUR, {
        firstSolvedAt: NOON + 300_000,
        firstResponse: response,
        firstResponseAt: at + 600_000,
      }),
    ];
    const waiting = (days: number) => measure('first-response-time', facts, null, days).waiting?.count ?? 0;
    expect([0.001, 3, 5.001, 6].map(waiting)).toEqual([1, 0, 1, 0]);
  });
});
