import { describe, expect, it } from 'vitest';
import type { StatusMeaning } from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { requestTracker } from '../../../../extension/helpdesks/request-tracker/request-tracker.ts';
import { first, next, readingOf, resume } from '../../../../shared/helpdesks/cursor.ts';
import { eventsOf as eventsOfHistory } from '../../../../shared/helpdesks/request-tracker/history.ts';
import { TicketRow, TransactionRow } from '../../../../shared/helpdesks/request-tracker/rows.ts';
import { queryDay } from '../../../../shared/helpdesks/request-tracker/search.ts';
import { withStanding } from '../../../../shared/helpdesks/request-tracker/standing.ts';
import type { Names } from '../../../../shared/helpdesks/request-tracker/told.ts';
import { historyVersion } from '../../../../shared/helpdesks/request-tracker/version.ts';
import { tierOf } from '../../../../shared/helpdesks/tier.ts';
import { noRules } from '../../../../shared/session/desk-rules.ts';

const names: Names = {
  owner: (id) => ({ '6': null, '28': 'alice', '30': 'bob' })[id] ?? null,
  queue: (id) => ({ '3': 'Support', '4': 'Billing' })[id] ?? id,
  privileged: (login) => ['alice', 'bob', 'overdesk'].includes(login),
  status: (name) => meanings[name] ?? 'open',
  tier: (queue) => tierOf(queue, null),
  colleague: (id) => ({ '30': 'bob' })[id] ?? null,
  machine: () => false,
  criteria: [],
};
const meanings: Readonly<Record<string, StatusMeaning>> = {
  new: 'new',
  stalled: 'pending',
  resolved: 'solved',
  rejected: 'rejected',
};

const asRead = (statuses: Record<string, StatusMeaning>) =>
  readingOf(historyVersion, { statuses, rules: noRules });

/** As the adapter tells a ticket in which no mail changes anything. */
const eventsOf = (ticket: TicketRow, transactions: readonly TransactionRow[], by: Names) =>
  withStanding(eventsOfHistory({ ticket, transactions }, by));

/** As RT 5.0.3 writes a ticket (recorded). */
const ticket = (more: object = {}) =>
  TicketRow.parse({
    id: '2',
    Subject: 'login question 1',
    Status: 'resolved',
    Owner: { id: 'alice', type: 'user' },
    Queue: { id: '3', Name: 'Support' },
    Created: '2026-11-07T10:52:07Z',
    LastUpdated: '2026-11-07T18:56:53Z',
    Priority: '0',
    Requestor: [{ id: 'emil', EmailAddress: 'emil@example.org' }],
    CustomFields: [{ id: '4', name: 'Topic', values: ['login'] }],
    ...more,
  });

const at = '2026-11-07T10:52:07Z';
let id = 66;
const row = (type: string, by: string, more: object = {}) =>
  TransactionRow.parse({
    id: String(++id),
    ObjectId: '2',
    Type: type,
    Creator: { id: by },
    Created: at,
    Field: '',
    OldValue: '',
    NewValue: '',
    ...more,
  });
const owner = (from: string, to: string, by: string) =>
  row('Set', by, { Field: 'Owner', OldValue: from, NewValue: to });

describe("a Request Tracker ticket's transactions as events", () => {
  it('tells creation, taking, replies, notes and statuses by who they were', () => {
    const events = eventsOf(
      ticket(),
      [
        row('Create', 'emil'),
        owner('6', '28', 'alice'),
        row('SetWatcher', 'alice', { Field: 'Owner', OldValue: '6', NewValue: '28' }),
        row('Correspond', 'alice'),
        row('Status', 'RT_System', { Field: 'Status', OldValue: 'new', NewValue: 'open' }),
        row('Correspond', 'emil'),
        row('Comment', 'bob'),
        row('Status', 'alice', { Field: 'Status', OldValue: 'open', NewValue: 'stalled' }),
        row('Status', 'alice', { Field: 'Status', OldValue: 'stalled', NewValue: 'resolved' }),
        row('CustomField', 'alice', { Field: '4', NewValue: 'login' }),
      ],
      names,
    );
    expect(events).toMatchObject([
      {
        kind: 'created',
        author: 'customer',
        agent: null,
        requester: 'emil@example.org',
        queue: 'Support',
        mix: { topic: 'login', priority: '0' },
        at: Date.parse(at),
      },
      { kind: 'assign', agent: 'alice', by: 'alice' },
      { kind: 'message', author: 'agent', agent: 'alice', public: true, auto: false },
      { kind: 'status', to: 'open', agent: null },
      { kind: 'message', author: 'customer', agent: null, public: true },
      { kind: 'message', author: 'agent', agent: 'bob', public: false },
      { kind: 'status', to: 'pending', agent: 'alice' },
      { kind: 'status', to: 'solved', agent: 'alice' },
      { kind: 'consult', agent: 'bob', by: 'alice' },
    ]);
  });

  it('finds the owner, status and queue a ticket was born with in what they changed from', () => {
    const events = eventsOf(
      ticket({ Queue: { id: '4', Name: 'Billing' } }),
      [
        row('Create', 'alice'),
        row('Status', 'alice', { OldValue: 'open', NewValue: 'resolved' }),
        owner('30', '28', 'alice'),
        row('Set', 'alice', { Field: 'Queue', OldValue: '3', NewValue: '4' }),
      ],
      names,
    );
    expect(events.slice(0, 3)).toMatchObject([
      { kind: 'created', author: 'agent', agent: 'alice', queue: 'Support' },
      { kind: 'assign', agent: 'bob' },
      { kind: 'status', to: 'open' },
    ]);
    expect(events.at(-1)).toMatchObject({ kind: 'transfer', queue: 'Billing', by: 'alice' });
  });

  it('finds them in the ticket itself when they never changed', () => {
    const [, born] = eventsOf(ticket({ Status: 'new' }), [row('Create', 'emil')], names);
    expect(born).toMatchObject({ kind: 'assign', agent: 'alice' });
    const nobody = ticket({ Status: 'new', Owner: { id: 'Nobody' } });
    expect(eventsOf(nobody, [row('Create', 'emil')], names)).toHaveLength(1);
  });

  it('takes a ticket opened by the collector for the customer’s own words, with its session', () => {
    const session = 's1.abcdefghijklmnopqrstuvwxyz';
    const fromSurvey = ticket({ CustomFields: [{ name: 'Overdesk session', values: [session] }] });
    const [created] = eventsOf(fromSurvey, [row('Create', 'overdesk')], names);
    expect(created).toMatchObject({ kind: 'created', author: 'customer', agent: null, session });
  });

  it('takes what the collector noted for the customer’s own words, and for nobody’s consultation', () => {
    const events = eventsOf(
      ticket(),
      [
        row('Create', 'overdesk'),
        owner('6', '28', 'alice'),
        row('Comment', 'overdesk', { Data: 'Overdesk-Words: 1' }),
        row('Comment', 'overdesk', { Data: 'No subject' }),
      ],
      names,
    );
    const written = events.filter(({ kind }) => kind === 'message' || kind === 'consult');
    expect(written).toMatchObject([
      { kind: 'message', author: 'customer', agent: null, public: true, auto: false },
      { kind: 'message', author: 'agent', agent: 'overdesk', public: false },
      { kind: 'consult', agent: 'overdesk' },
    ]);
    const only = eventsOf(
      ticket(),
      [
        row('Create', 'emil'),
        owner('6', '28', 'alice'),
        row('Comment', 'overdesk', { Data: 'Overdesk-Words: 1' }),
      ],
      names,
    );
    expect(only.filter(({ kind }) => kind === 'consult')).toEqual([]);
  });

  it('counts what its customer withdrew nowhere, by whatever status it is over, until it is taken up again', () => {
    const solved = row('Status', 'overdesk', { OldValue: 'open', NewValue: 'resolved' });
    const withdrawn = [
      row('Create', 'emil'),
      row('Comment', 'overdesk', { Data: 'Overdesk-Withdrawn\n' }),
      solved,
    ];
    const kinds = (rows: typeof withdrawn) => eventsOf(ticket(), rows, names).map(({ kind }) => kind);
    expect(kinds(withdrawn)).toContain('spam');
    expect(kinds(withdrawn)).not.toContain('consult');
    const again = [
      ...withdrawn,
      row('Status', 'RT_System', { OldValue: 'resolved', NewValue: 'open' }),
      row('Status', 'alice', { OldValue: 'open', NewValue: 'resolved' }),
    ];
    expect(kinds(again)).not.toContain('spam');
    expect(kinds([row('Create', 'emil'), solved])).not.toContain('spam');
  });

  it('takes an agent who wrote in for the customer they are, until they own the ticket', () => {
    const asked = ticket({
      Owner: { id: 'Nobody' },
      Requestor: [{ id: 'bob', EmailAddress: 'bob@rt.test' }],
    });
    const [, message] = eventsOf(asked, [row('Create', 'bob'), row('Correspond', 'bob')], names).filter(
      (event) => event.kind !== 'status',
    );
    expect(message).toMatchObject({ author: 'customer', agent: null });
  });

  it('tells what colleagues do for each other: an expert’s private word, and a move to a higher tier with its note', () => {
    const tiers: Names = { ...names, queue: (id) => ({ '3': 'Support', '5': 'Support L2' })[id] ?? id };
    const later = (minutes: number) => ({
      Created: new Date(Date.parse(at) + minutes * 60_000).toISOString(),
    });
    const events = eventsOf(
      ticket(),
      [
        row('Create', 'emil'),
        owner('6', '28', 'alice'),
        row('Comment', 'alice', later(10)),
        row('Comment', 'bob', later(40)),
        row('Comment', 'bob', later(60)),
        row('Comment', 'alice', later(90)),
        row('Set', 'alice', { Field: 'Queue', OldValue: '3', NewValue: '5', ...later(91) }),
        row('Set', 'bob', { Field: 'Queue', OldValue: '5', NewValue: '3', ...later(200) }),
        row('Set', 'alice', { Field: 'Queue', OldValue: '3', NewValue: '5', ...later(300) }),
      ],
      tiers,
    );
    const minute = (instant: number) => (instant - Date.parse(at)) / 60_000;
    expect(
      events.flatMap((event) =>
        event.kind === 'consult' ? [[event.agent, event.by, minute(event.at), minute(event.until ?? 0)]] : [],
      ),
    ).toEqual([
      ['bob', 'alice', 10, 40],
      ['bob', 'alice', 60, 60],
    ]);
    expect(events.filter(({ kind }) => kind === 'escalate')).toMatchObject([
      { tier: 'L2', by: 'alice', complete: true },
      { tier: 'L2', by: 'alice', complete: false },
    ]);
  });

  it('tells who was asked in by a colleague: no group, no requestor, nobody by themselves', () => {
    const watcher = (id: string, by: string, role = 'AdminCc') =>
      row('AddWatcher', by, { Field: role, NewValue: id });
    const told = eventsOf(
      ticket(),
      [
        row('Create', 'emil'),
        watcher('30', 'alice'),
        watcher('30', 'alice', 'Requestor'),
        watcher('30', 'bob'),
        watcher('99', 'alice'),
        watcher('30', 'RT_System', 'Cc'),
      ],
      names,
    ).filter(({ kind }) => kind === 'invite');
    expect(told).toMatchObject([
      { agent: 'bob', by: 'alice' },
      { agent: 'bob', by: null },
    ]);
    const asking = ticket({ Requestor: [{ id: 'bob' }] });
    expect(
      eventsOf(asking, [row('Create', 'bob'), watcher('30', 'alice')], names).some(
        ({ kind }) => kind === 'invite',
      ),
    ).toBe(false);
  });

  it('tells when a machine hands a customer over, and gives it no ticket', () => {
    const machine = (key: string) => key === '40' || key === 'chatbot';
    const by: Names = { ...names, machine, owner: (key) => (machine(key) ? null : names.owner(key)) };
    const told = eventsOf(
      ticket({ Status: 'new' }),
      [
        row('Create', 'chatbot'),
        row('Correspond', 'chatbot'),
        owner('40', '28', 'chatbot'),
        row('Correspond', 'alice'),
        owner('28', '40', 'alice'),
        row('Set', 'chatbot', { Field: 'Queue', OldValue: '3', NewValue: '4' }),
        row('Set', 'alice', { Field: 'Queue', OldValue: '4', NewValue: '3' }),
      ],
      by,
    );
    expect(told).toMatchObject([
      { kind: 'created', author: 'customer' },
      { kind: 'message', author: 'bot', auto: true },
      { kind: 'assign', agent: 'alice' },
      { kind: 'message', author: 'agent' },
      { kind: 'assign', agent: null },
      { kind: 'transfer' },
      { kind: 'transfer' },
      { kind: 'handoff' },
      { kind: 'handoff' },
    ]);
    expect(told.slice(-2).map(({ at: when }) => when)).toEqual([Date.parse(at), Date.parse(at)]);
  });

  it('tells a review of the owner by what a colleague scored in the criteria’s fields', () => {
    const criteria = [
      { name: 'Greeting', min: 0, max: 5, weight: 1, critical: false },
      { name: 'Solution', min: 0, max: 5, weight: 3, critical: true },
    ];
    const scored = ticket({
      CustomFields: [
        { id: '7', name: 'greeting', values: ['4'] },
        { id: '8', name: 'Solution', values: [] },
        { id: '9', name: 'Topic', values: ['login'] },
      ],
    });
    const set = (by: string, Field: string, NewValue: string) => row('CustomField', by, { Field, NewValue });
    const reviews = (...rows: TransactionRow[]) =>
      eventsOf(scored, [row('Create', 'emil'), owner('6', '28', 'alice'), ...rows], { ...names, criteria })
        .filter(({ kind }) => kind === 'qa.reviewed')
        .map((event) => event.kind === 'qa.reviewed' && [event.agent, event.reviewer, event.scorecard]);
    const score = (which: number, value: number) => ({
      criterion: criteria[which]?.name,
      score: value,
      min: 0,
      max: 5,
      weight: criteria[which]?.weight,
      critical: which === 1,
    });
    expect(
      reviews(set('bob', '7', '2'), set('bob', '8', '4,5/5'), set('bob', '7', '4'), set('bob', '9', '5')),
    ).toEqual([['alice', 'bob', [score(1, 4.5), score(0, 4)]]]);
    expect(reviews(set('alice', '7', '5'), set('emil', '7', '5'), set('RT_System', '7', '5'))).toEqual([]);
    expect(reviews(set('bob', '7', '6'), set('bob', '8', 'good'), set('bob', '8', ''))).toEqual([]);
    // Emptied again, it was no review.
    expect(reviews(set('bob', '7', '3'), set('bob', '7', ''))).toEqual([]);
    expect(reviews(set('bob', '7', '3'), owner('28', '30', 'alice'), set('bob', '7', '5'))).toEqual([
      ['alice', 'bob', [score(0, 3)]],
    ]);
  });

  it('takes a word with a hand-over, and one in a ticket nobody has, for no consulting', () => {
    const told = eventsOf(
      ticket({ Owner: { id: 'bob' } }),
      [
        row('Create', 'emil'),
        row('Comment', 'bob'),
        owner('6', '28', 'alice'),
        row('Comment', 'bob'),
        owner('28', '30', 'bob'),
      ],
      names,
    );
    expect(told.filter(({ kind }) => kind === 'consult')).toEqual([]);
  });

  it.each([
    ['Support', null, 1],
    ['Support L2', null, 2],
    ['Tier 3', null, 3],
    ['2nd level', null, 2],
    ['Nivel 2', null, 2],
    ['Mac 2026', null, 1],
    ['Experts', 'L3', 3],
  ])('knows the tier of the queue %s', (queue, said, tier) => {
    expect(tierOf(queue, said)).toBe(tier);
  });

  it('tells merging and deleting, and calls an unknown status open', () => {
    const events = eventsOf(
      ticket(),
      [
        row('Create', 'emil'),
        row('Status', 'alice', { OldValue: 'new', NewValue: 'with supplier' }),
        row('AddLink', 'alice', { Field: 'MergedInto', NewValue: 'fsck.com-rt://rt.test/ticket/17' }),
        row('AddLink', 'alice', { Field: 'MergedInto', NewValue: 'fsck.com-rt://rt.test/ticket/2' }),
        row('Status', 'alice', { OldValue: 'with supplier', NewValue: 'deleted' }),
      ],
      names,
    );
    expect(events.slice(-3)).toMatchObject([
      { kind: 'status', to: 'open' },
      { kind: 'merge', into: '17' },
      { kind: 'delete' },
    ]);
  });
});

describe('where Request Tracker tickets are', () => {
  it.each([
    ['https://rt.example.org/Ticket/Display.html?id=28', 'https://rt.example.org', '28'],
    ['https://example.org/rt/Ticket/Update.html?Action=Respond&id=28', 'https://example.org/rt', '28'],
  ])('%s', (url, base, id) => {
    expect(requestTracker.placeOf(new URL(url))).toEqual({ base, ticket: id });
  });

  it.each([
    'https://rt.example.org/Ticket/Display.html',
    'https://rt.example.org/Ticket/Display.html?id=1%20or%201',
    'https://rt.example.org/SelfService/Display.html?id=28',
    'https://rt.example.org/Search/Results.html?Query=id=28',
  ])('%s is no ticket of an agent', (url) => {
    expect(requestTracker.placeOf(new URL(url))).toBeNull();
  });
});

describe('a sweep over the tickets', () => {
  const began = Date.parse('2026-11-21T12:00:00Z');
  const reading = asRead({});

  it('remembers when it began through all its pages, and starts the next one a moment before', () => {
    const start = first(began, reading);
    const middle = resume(next(start, 50, began), began, reading);
    expect(middle).toEqual({ reading, since: start.since, afterId: 50, began });
    const end = resume(next(middle, null, began + 60_000), began, reading);
    expect(end).toEqual({ reading, since: began - 10_000, afterId: 0, began: null });
  });

  it('begins again when the histories are to be read in another way', () => {
    const stored = next(first(began, reading), null, began);
    expect(resume(stored, began, asRead({ done: 'solved' }))).toMatchObject({ afterId: 0, began: null });
    expect(resume(stored, began, asRead({ done: 'solved' })).since).toBe(first(began, '').since);
    expect(resume('{"since":5,"afterId":0,"began":null}', began, reading)).toEqual(first(began, reading));
    expect(asRead({ a: 'solved', b: 'open' })).toBe(asRead({ b: 'open', a: 'solved' }));
  });

  it('asks for a day that begins before `since` in every time zone', () => {
    for (const since of [began, began + 43_199_999, began - 43_200_000]) {
      const latestMidnight = Date.parse(`${queryDay(since)}T00:00:00-12:00`);
      expect(latestMidnight).toBeLessThanOrEqual(since);
    }
  });
});
