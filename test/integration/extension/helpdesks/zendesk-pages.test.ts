import { afterEach, expect, it, onTestFinished } from 'vitest';
import { nothingKnown } from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { zendesk } from '../../../../extension/helpdesks/zendesk/zendesk.ts';
import { add, desk, read, said } from './support/zendesk/one-ticket.ts';
import { serveZendesk, withSession } from './support/zendesk/server.ts';

/** Long lists of Zendesk's, and what happens at the borders of their pages. */

const fetchOfNode = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchOfNode;
});

it.each([
  ['forty', undefined],
  ['a thousand', 1000],
])('reads tickets of one second by pages of %s, each once', async (_size, most) => {
  const made = desk((all, ticket, audits) => {
    for (let number = 2; number <= 1001; number++) {
      const id = BigInt(number);
      all.tickets.push({ ...ticket, id });
      all.audits.set(
        String(number),
        audits.map((audit) => ({ ...audit, id: BigInt(audit.id) + id * 1000n, ticket_id: id })),
      );
    }
  });
  const { heads, events } = await read(made, nothingKnown, most);
  expect(heads).toHaveLength(1001);
  expect(new Set(heads).size).toBe(1001);
  expect(new Set(events.map((event) => (event as { id: string }).id)).size).toBe(events.length);
});

it('reads a history longer than a page to its end', async () => {
  const { events } = await read(
    desk((made) => {
      for (let times = 0; times < 250; times++)
        add(made, 'dora', [said('And?', { author_id: made.userOf('dora') })]);
    }),
  );
  expect(events.filter((event) => (event as { author?: string }).author === 'customer')).toHaveLength(251);
});

it('begins a search again whose page came too late to be asked for', async () => {
  const made = desk((all, ticket, audits) => {
    for (let id = 2n; id <= 60n; id++) {
      all.tickets.push({ ...ticket, id });
      all.audits.set(String(id), audits);
    }
  });
  const vendor = await serveZendesk(made);
  onTestFinished(() => vendor.stop());
  let late = 0;
  const session = withSession(made.userOf('ana'));
  globalThis.fetch = async (input, init) =>
    String(input).includes('page%5Bafter%5D') && late++ === 0
      ? Response.json({ error: 'invalid' }, { status: 400 })
      : session(input, init);
  const agent = { id: String(made.userOf('ana')), name: 'ana Test' };
  const { signal } = new AbortController();
  const first = await zendesk.pull(vendor.base, agent, null, signal);
  const second = await zendesk.pull(vendor.base, agent, first.cursor, signal);
  expect(new Set([...first.heads, ...second.heads].map(({ id }) => id)).size).toBe(40);
  const third = await zendesk.pull(vendor.base, agent, second.cursor, signal);
  expect(new Set([...second.heads, ...third.heads].map(({ id }) => id)).size).toBe(60);
  expect(late).toBeGreaterThan(1);
});

it('ends a search whose page leads back to itself', async () => {
  const made = desk((all, ticket, audits) => {
    for (let id = 2n; id <= 60n; id++) {
      all.tickets.push({ ...ticket, id });
      all.audits.set(String(id), audits);
    }
  });
  const vendor = await serveZendesk(made);
  onTestFinished(() => vendor.stop());
  const session = withSession(made.userOf('ana'));
  globalThis.fetch = async (input, init) => {
    const mark = new URL(String(input)).searchParams.get('page[after]');
    if (mark === null || !String(input).includes('search/export')) return session(input, init);
    const there = { has_more: true, after_cursor: mark };
    return Response.json({ results: [], meta: there, links: { next: String(input) } });
  };
  const agent = { id: String(made.userOf('ana')), name: 'ana Test' };
  const { signal } = new AbortController();
  let [cursor, more] = [null as string | null, true];
  for (let pages = 0; more && pages < 10; pages++)
    ({ cursor, more } = await zendesk.pull(vendor.base, agent, cursor, signal));
  expect(more).toBe(false);
});
