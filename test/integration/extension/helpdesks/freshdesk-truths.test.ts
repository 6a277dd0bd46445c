import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { freshdesk } from '../../../../extension/helpdesks/freshdesk/freshdesk.ts';
import { nothingKnown } from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { noRules } from '../../../../shared/session/desk-rules.ts';
import { written } from './support/freshdesk/desk.ts';
import { add, desk, minute, rated, read, start } from './support/freshdesk/one-ticket.ts';

/** What makes a straightforward reading of Freshdesk wrong, each on a stand-in that holds just that. */

const fetchOfNode = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchOfNode;
});

const at = (minutes: number) => start + minutes * minute;

it.each([
  ['emptied by the reopening', null],
  ['still there', 3],
])('tells a ticket that was reopened from one that never was over, its solving %s', async (_how, kept) => {
  const { events } = await read(
    desk((ticket, words, made) => {
      add(words, made.userOf('ana'));
      add(words, made.userOf('dora'), { incoming: true, created_at: written(at(9)) });
      ticket.stats.reopened_at = written(at(9));
      ticket.stats.resolved_at = kept === null ? null : written(at(kept));
    }),
  );
  expect(events.filter(({ kind }) => kind === 'status')).toMatchObject([
    // With the last words to the customer, unless it says when.
    { to: 'solved', at: at(kept ?? 1), agent: null },
    { to: 'open', at: at(9) },
  ]);
});

it('counts a ticket solved twice as solved last when it says so', async () => {
  const { events } = await read(
    desk((ticket, words, made) => {
      add(words, made.userOf('ana'));
      ticket.status = 5;
      Object.assign(ticket.stats, { reopened_at: written(at(9)), closed_at: written(at(20)) });
    }),
  );
  expect(events.filter(({ kind }) => kind === 'status')).toMatchObject([
    { to: 'solved', at: at(1) },
    { to: 'open', at: at(9) },
    { to: 'solved', at: at(20) },
  ]);
});

it('reads statuses by their meaning: waiting for the customer, for others, and the company’s own', async () => {
  const statusOf = async (status: number, statuses = nothingKnown.statuses) => {
    const made = desk((ticket) => {
      ticket.status = status;
      ticket.stats.status_updated_at = written(at(5));
      if (status === 3) ticket.stats.pending_since = written(at(4));
    });
    const { events, leftOut } = await read(made, { ...nothingKnown, statuses });
    return { to: events.find(({ kind }) => kind === 'status'), leftOut };
  };
  expect((await statusOf(3)).to).toMatchObject({ to: 'pending', at: at(4) });
  expect((await statusOf(6)).to).toMatchObject({ to: 'pending', at: at(5) });
  expect((await statusOf(7)).to).toMatchObject({ to: 'hold' });
  const own = await statusOf(8);
  expect(own.to).toBeUndefined();
  expect(own.leftOut).toEqual([{ ticket: '1', kind: 'status', id: 'With the workshop' }]);
  expect(await statusOf(8, { 'with the workshop': 'hold' })).toMatchObject({
    to: { to: 'hold' },
    leftOut: [],
  });
});

it('leaves out what was merged away, is spam or was thrown away, and what stands refused', async () => {
  const last = async (change: Parameters<typeof desk>[0], known = nothingKnown) =>
    (await read(desk(change), known)).events.at(-1);
  const merge = (body_text: string) =>
    last((ticket, words, made) => {
      ticket.status = 5;
      ticket.stats.closed_at = written(at(1));
      add(words, made.userOf('ana'), { source: 2, private: true, body_text });
    });
  expect(await merge('This ticket is closed and merged into ticket 77')).toMatchObject({
    kind: 'merge',
    into: '77',
  });
  expect(await merge('Dieses Ticket wurde mit Ticket 77 zusammengeführt.')).toMatchObject({ into: '77' });
  expect(await merge('Ticket 77 was merged into this one.')).toMatchObject({ kind: 'merge' });
  expect(await merge('See ticket 77.')).toMatchObject({ kind: 'status', to: 'solved' });
  const held = { ...nothingKnown, held: async () => ['1'] };
  expect(await last((ticket) => Object.assign(ticket, { spam: true }), held)).toMatchObject({ kind: 'spam' });
  expect(await last((ticket) => Object.assign(ticket, { deleted: true }), held)).toMatchObject({
    kind: 'spam',
  });
  const refused = { ...nothingKnown, statuses: { closed: 'rejected' as const } };
  expect(await last((ticket) => Object.assign(ticket, { status: 5 }), refused)).toMatchObject({
    kind: 'spam',
  });
});

it('tells people from machines, notes from words, and whose account is gone', async () => {
  const rules = { ...noRules, bots: ['4712'] };
  const { events } = await read(
    desk((_ticket, words, made) => {
      add(words, null);
      add(words, 4712n);
      add(words, made.userOf('ana'), { automation_id: 5n });
      add(words, 4711n);
      add(words, 4713n, { incoming: true });
      add(words, made.userOf('ana'), { source: 8 });
      add(words, made.userOf('dora'), { source: 6, incoming: true });
    }),
    { ...nothingKnown, rules },
  );
  expect(events.filter(({ kind }) => kind === 'message')).toMatchObject([
    { author: 'bot', auto: true },
    { author: 'bot', auto: true },
    { author: 'agent', auto: true },
    // A deleted agent, a deleted contact.
    { author: 'agent', agent: '4711' },
    { author: 'customer', agent: null },
    // Passed on to somebody outside: the customer did not read it.
    { author: 'agent', public: false },
  ]);
});

it('hears ratings on Freshdesk’s seven points, with the customer’s words, and those a ticket does not show', async () => {
  const made = desk((ticket, words, all) => {
    ticket.stats.first_responded_at = written(at(1));
    add(words, all.userOf('ana'));
    all.ratings.push(rated(all, 103, { feedback: 'Quick.' }));
    all.ratings.push(rated(all, -103, { id: 7n, created_at: written(at(90)) }));
    all.ratings.push(rated(all, 55, { id: 8n }));
  });
  const first = await read(made);
  expect(first.events.slice(-3)).toMatchObject([
    { question: 'csat', format: 'csat.freshdesk.7', value: 7, at: at(60) },
    { question: 'comment', text: 'Quick.' },
    { question: 'csat', value: 1, at: at(90) },
  ]);
  made.ratings.push(rated(made, 100, { id: 9n, created_at: written(Date.now()) }));
  const agent = { id: String(made.userOf('ana')), name: 'ana Test' };
  const again = await freshdesk.pull(first.base, agent, first.cursor, AbortSignal.timeout(60_000));
  expect(again.events.at(-1)).toMatchObject({ question: 'csat', value: 4 });
});

it('reads on with numbers for names where an agent may not see lists, and asks for ratings no more', async () => {
  const made = desk((ticket) => {
    ticket.stats.first_responded_at = written(at(1));
  });
  const { events, leftOut } = await read(made, nothingKnown, [
    'groups',
    'ticket_fields',
    'satisfaction_ratings',
  ]);
  expect(events[0]).toMatchObject({ kind: 'created', queue: '158000000001', mix: { topic: 'sign-in' } });
  expect(leftOut).toEqual([{ ticket: '1', kind: 'queue', id: '158000000001' }]);
});

it('asks after tickets held to be open, and lets go of what is out of sight', async () => {
  const made = desk((ticket, _words, all) => {
    ticket.responder_id = all.userOf('victor');
  });
  const { gone, events, heads } = await read(made, { ...nothingKnown, held: async () => ['1', '404'] });
  expect({ gone, heads }).toEqual({ gone: ['404'], heads: ['1'] });
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'assign', agent: String(made.userOf('victor')) }),
  );
});

it.each([
  ['one second', 0],
  ['one second each', 1],
])('reads a thousand tickets of %s by pages, each once', async (_when, apart) => {
  const made = desk((ticket, words, all) => {
    for (let id = 2; id <= 1000; id++) {
      all.tickets.push({
        ...ticket,
        id,
        updated_at: written(start + id * apart * 1000),
        // Half of them are others'.
        responder_id: all.userOf(id % 2 === 0 ? 'victor' : 'ana'),
      });
      all.conversations.set(String(id), words);
    }
  });
  const { heads, events } = await read(made);
  expect(heads).toHaveLength(500);
  expect(new Set(heads).size).toBe(500);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
});

it('misses nothing that changes while its page is read', async () => {
  const made = desk((ticket, _words, all) => {
    for (let id = 2; id <= 250; id++)
      all.tickets.push({ ...ticket, id, updated_at: written(start + id * 1000) });
  });
  const [first] = made.tickets;
  const reading = read(made, {
    ...nothingKnown,
    // Asked for after the first page has come: what stood on it moves to the end.
    held: async () => {
      if (first) first.updated_at = written(Date.now() - 1000);
      return [];
    },
  });
  expect(new Set((await reading).heads).size).toBe(250);
});

it('reads words longer than a page to their end', async () => {
  const { events } = await read(
    desk((_ticket, words, made) => {
      for (let times = 0; times < 250; times++) add(words, made.userOf('dora'), { incoming: true });
    }),
  );
  expect(events.filter(({ kind }) => kind === 'message')).toHaveLength(250);
});

it('knows a ticket by its address', () => {
  const base = 'https://acme.freshdesk.com';
  for (const page of ['/a/tickets/22', '/a/tickets/22/edit', '/helpdesk/tickets/22'])
    expect(freshdesk.placeOf(new URL(base + page))).toEqual({ base, ticket: '22' });
  for (const page of ['/a/tickets/filters/open', '/a/tickets', '/support/tickets/22'])
    expect(freshdesk.placeOf(new URL(base + page))).toBeNull();
  expect(freshdesk.ticketUrl(base, '22')).toBe(`${base}/a/tickets/22`);
});
