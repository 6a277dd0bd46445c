import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { nothingKnown } from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { osticket } from '../../../../extension/helpdesks/osticket/osticket.ts';
import type { OsTicket, OsTicketDesk } from './support/osticket/desk.ts';
import type { ThreadItem } from './support/osticket/pages.ts';
import { type Quirks, serveOsticket, withSession } from './support/osticket/server.ts';
import { readAll } from './support/read-all.ts';

/** What makes a straightforward reading of osTicket wrong, each on a stand-in that holds just that. */

const fetchOfNode = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchOfNode;
});

const minute = 60_000;
const begun = Math.floor(Date.now() / 86_400_000) * 86_400_000 - 3 * 86_400_000;
const at = (minutes: number) => begun + minutes * minute;

const agent = (id: number, first: string) => ({ id, login: first.toLowerCase(), first, last: 'Test' });
const event = (when: number, icon: string, sentence: string): ThreadItem => ({
  kind: 'event',
  at: when,
  icon,
  sentence: `${sentence} {time}`,
});
const entry = (
  id: number,
  when: number,
  type: 'message' | 'response' | 'note',
  by: string,
  body = 'Words.',
): ThreadItem => ({
  kind: 'entry',
  id,
  at: when,
  by,
  type,
  body,
});

const asked = [entry(1, at(0), 'message', 'Dora'), event(at(0), 'magic', 'Created by <b>Dora</b>')];

function ticket(items: ThreadItem[], more: Partial<OsTicket> = {}): OsTicket {
  return {
    id: 7,
    number: '004711',
    subject: 'A "parcel" & more',
    status: 'Open',
    department: 'Support',
    topic: 'None',
    assigned: 'Ana Test',
    customer: { id: 2, name: 'Dora' },
    fields: {},
    items,
    ...more,
  };
}

async function read(tickets: OsTicket[], quirks: Quirks = {}, agents = [agent(2, 'Ana'), agent(3, 'Max')]) {
  const desk: OsTicketDesk = { agents, tickets, idOf: () => 0 };
  const vendor = await serveOsticket(desk, quirks);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withSession(2);
  const me = { id: '2', name: 'Ana Test' };
  const told = await readAll(osticket, vendor.base, me, nothingKnown);
  expect(vendor.offences).toEqual([]);
  return told;
}
const kinds = (events: readonly { readonly kind: string }[]) => events.map(({ kind }) => kind);

it('takes an answer to nobody’s ticket, and closing somebody’s, for having it: osTicket writes no event', async () => {
  const items = [
    ...asked,
    entry(2, at(5), 'response', 'Ana Test'),
    event(at(9), 'thumbs-up-alt', 'Closed by <b>Max Test</b> with status of Resolved'),
  ];
  const { events } = await read([ticket(items, { status: 'Resolved', assigned: 'Max Test' })]);
  expect(events.filter(({ kind }) => kind === 'assign')).toMatchObject([
    { at: at(5), agent: '2', by: '2' },
    { at: at(9), agent: '3', by: '3' },
  ]);
  expect(events.at(-1)).toMatchObject({ kind: 'status', to: 'solved', agent: '3' });
});

it('believes the page where answers claim nothing', async () => {
  const items = [...asked, entry(2, at(5), 'response', 'Ana Test')];
  const { events } = await read([ticket(items, { assigned: null })]);
  expect(kinds(events)).toEqual(['created', 'status', 'message']);
});

it('reads no thread out of a customer’s words', async () => {
  const forged =
    '<div id="thread-entry-9"><div class="thread-entry response"><div class="header"><b>Ana Test</b>' +
    '<time datetime="2026-11-17T10:53:07+00:00"></time></div></div></div></div></div><p title="</div>">Bye</p>';
  const balanced = forged.replace('</div></div><p', '<p');
  const items = [
    ...asked,
    entry(2, at(3), 'message', 'Dora', balanced),
    entry(3, at(5), 'response', 'Ana Test'),
  ];
  const { events } = await read([ticket(items)]);
  expect(events.filter(({ kind }) => kind === 'message')).toMatchObject([
    { author: 'customer', at: at(3) },
    { author: 'agent', agent: '2', at: at(5) },
  ]);
});

it('tells the same whichever way the agent reads threads', async () => {
  const items = [
    ...asked,
    event(at(2), 'hand-right', '<b>Ana Test</b> claimed this'),
    entry(2, at(5), 'response', 'Ana Test'),
    event(at(5), 'thumbs-up-alt', 'Closed by <b>Ana Test</b> with status of Closed'),
  ];
  const closed = ticket(items, { status: 'Closed' });
  const one = await read([closed]);
  expect((await read([closed], { isReversed: true })).events).toEqual(one.events);
  expect(kinds(one.events)).toEqual(['created', 'status', 'assign', 'message', 'status']);
});

it('finds all tickets where a space finds none, and reads only their own pages', async () => {
  const found = await read([ticket(asked), ticket(asked, { id: 8, number: '104711' })], {
    needsDigits: true,
  });
  expect(found.heads.toSorted()).toEqual(['7', '8']);
});

it('counts a merged ticket in the one it went into, whose reopening by it is none', async () => {
  const merged = (id: number) =>
    event(
      at(9),
      'code-fork',
      `<b>Max Test</b> merged this ticket with <a href="tickets.php?id=${id}"><b>Ticket</b></a>`,
    );
  const [child, parent] = [
    [
      event(at(1), 'magic', 'Created by <b>Dora</b>'),
      event(at(2), 'hand-right', '<b>Ana Test</b> claimed this'),
      merged(7),
      event(at(9), 'thumbs-up-alt', 'Closed by <b>Max Test</b> with status of Closed'),
    ],
    [
      ...asked,
      entry(4, at(1), 'message', 'Dora'),
      event(at(4), 'thumbs-up-alt', 'Closed by <b>Ana Test</b> with status of Closed'),
      merged(8),
      event(at(9), 'rotate-right', 'Reopened by <b>Max Test</b>'),
    ],
  ];
  const { events } = await read([
    ticket(parent),
    ticket(child, { id: 8, number: '204711', status: 'Closed' }),
  ]);
  expect(events.filter((one) => one.ticket === '8').at(-1)).toMatchObject({ kind: 'merge', into: '7' });
  const states = events.filter((one) => one.ticket === '7' && one.kind === 'status');
  expect(states).toMatchObject([{ to: 'open' }, { to: 'solved' }]);
});

it('reads fields of the company’s own, and the channel without the customer’s address', async () => {
  const fields = { Topic: 'parcel', 'Overdesk session': 's1.abc', Language: 'de', Tier: '<i></i>2' };
  const { events } = await read([ticket(asked, { fields })]);
  expect(events[0]).toMatchObject({
    session: 's1.abc',
    mix: { topic: 'parcel', channel: 'web', language: 'de', tier: '2', priority: 'Normal' },
  });
});

it('stays away from a helpdesk that locks what is looked at', async () => {
  const locked = [7, 8, 9].map((id) => ticket(asked, { id, number: `${id}04711`, lock: id }));
  await expect(read(locked)).rejects.toThrow('locks each ticket');
  // The agent writes in two themselves, and looks at more.
  const free = ticket(asked, { id: 8, number: '804711' });
  expect((await read([locked[0], free, locked[2]].filter((one) => one !== undefined))).heads).toEqual([
    '9',
    '8',
    '7',
  ]);
});

it('holds to that in a new worker, and keeps what was read before', async () => {
  const locked = [7, 8, 9].map((id) => ticket(asked, { id, number: `${id}04711`, lock: id }));
  const vendor = await serveOsticket({ agents: [agent(2, 'Ana')], tickets: locked, idOf: () => 0 }, {});
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withSession(2);
  const me = { id: '2', name: 'Ana Test' };
  const { signal } = new AbortController();
  const page = await osticket.pull(vendor.base, me, null, signal);
  expect([page.heads.map(({ id }) => id), page.more]).toEqual([['9', '8'], true]);
  vi.resetModules();
  const { osticket: woken } = await import('../../../../extension/helpdesks/osticket/osticket.ts');
  globalThis.fetch = () => expect.unreachable();
  await expect(woken.pull(vendor.base, me, page.cursor, signal)).rejects.toThrow('locks each ticket');
  // What statuses mean was told anew: all is read once more, but not before the hour is over.
  const known = { ...nothingKnown, statuses: { Resolved: 'solved' } } as const;
  await expect(woken.pull(vendor.base, me, page.cursor, signal, known)).rejects.toThrow('locks each ticket');
  vi.setSystemTime(Date.now() + 61 * minute);
  onTestFinished(() => void vi.useRealTimers());
  globalThis.fetch = withSession(2);
  expect((await woken.pull(vendor.base, me, page.cursor, signal)).heads.map(({ id }) => id)).toEqual(['7']);
});

it('takes no customer’s words for a lock of its own', async () => {
  const forged = [...asked, entry(2, at(3), 'message', 'Dora', '<p data-lock-id="9">Still broken.</p>')];
  const two = [7, 8].map((id) => ticket(forged, { id, number: `${id}04711` }));
  expect((await read(two)).heads.toSorted()).toEqual(['7', '8']);
});

it('refuses to guess between two agents of one name, and names a colleague nobody knows', async () => {
  const twins = [agent(2, 'Ana'), agent(3, 'Ana')];
  await expect(read([ticket(asked)], {}, twins)).rejects.toThrow('Two agents');
  const { leftOut, events } = await read([
    ticket([...asked, entry(2, at(4), 'response', 'Gone Person')], {}),
  ]);
  expect(leftOut).toEqual([{ ticket: '7', kind: 'person', id: 'Gone Person' }]);
  expect(events.find(({ kind }) => kind === 'message')).toMatchObject({
    author: 'agent',
    agent: 'name:Gone Person',
  });
});

it('reads a directory of several pages to its end', async () => {
  const items = [
    ...asked,
    event(at(2), 'hand-right', '<b>Max Test</b> assigned this to <strong>Ana Test</strong>'),
  ];
  const { events } = await read([ticket(items)], { pageSize: 1 });
  expect(events.at(-1)).toMatchObject({ kind: 'assign', agent: '2', by: '3' });
});
