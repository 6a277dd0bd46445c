import { afterEach, expect, it, onTestFinished } from 'vitest';
import {
  LoggedOutError,
  nothingKnown,
  UnreachableError,
} from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { zammad } from '../../../../extension/helpdesks/zammad/zammad.ts';
import { noRules } from '../../../../shared/session/desk-rules.ts';
import { written } from './support/zammad/desk.ts';
import { alter, at, desk, read, say } from './support/zammad/one-ticket.ts';
import { serveZammad, withSession } from './support/zammad/server.ts';

/** What makes a straightforward reading of Zammad wrong, each on a stand-in that holds just that. */

const fetchOfNode = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchOfNode;
});

it('takes a closing that is written down a moment before its reply for what follows it', async () => {
  const { events } = await read(
    desk((_ticket, articles, changes, made) => {
      const closed = { attribute: 'state', id_from: 1, id_to: 4, value_from: 'new', value_to: 'closed' };
      alter(changes, made.userOf('ana'), 1, closed);
      say(articles, made.userOf('ana'), { created_at: written(at(1) + 1000) });
    }),
  );
  expect(events.slice(-2)).toMatchObject([
    { kind: 'message', author: 'agent', at: at(1) + 1000 },
    { kind: 'status', to: 'solved', at: at(1) + 1000, agent: expect.any(String) },
  ]);
});

it('reads states by their type, whatever the company calls them, unless it says otherwise', async () => {
  const become = async (id: number, name: string, state_type: string, statuses = nothingKnown.statuses) => {
    const made = desk((_ticket, _articles, changes, all) => {
      all.states.push({ id, name, state_type, active: true });
      alter(changes, all.userOf('ana'), 2, { attribute: 'state', id_from: 1, id_to: id, value_to: name });
    });
    const { events, leftOut } = await read(made, { ...nothingKnown, statuses });
    return { to: events.find(({ kind }) => kind === 'status'), leftOut };
  };
  expect((await become(20, 'bei der Werkstatt', 'pending reminder')).to).toMatchObject({ to: 'pending' });
  expect((await become(21, 'erledigt', 'closed')).to).toMatchObject({ to: 'solved' });
  const own = { 'bei der werkstatt': 'hold' as const };
  expect((await become(22, 'bei der Werkstatt', 'pending reminder', own)).to).toMatchObject({ to: 'hold' });
  const odd = await become(23, 'parked', 'a type of tomorrow');
  expect(odd.to).toMatchObject({ to: 'open' });
  expect(odd.leftOut).toEqual([{ ticket: '1', kind: 'status', id: 'parked' }]);
});

it('leaves out what was merged away, removed or refused', async () => {
  const held = { ...nothingKnown, held: async () => ['1'] };
  const merged = await read(
    desk((ticket, _articles, changes, made) => {
      // Zammad takes a merged ticket from its owner.
      Object.assign(ticket, { state_id: 5, state: 'merged', owner_id: 1 });
      alter(changes, made.userOf('ana'), 3, { type: 'merged_into', id_from: 1, id_to: 77 });
    }),
    held,
  );
  expect(merged.events).toContainEqual(expect.objectContaining({ kind: 'merge', into: '77' }));
  for (const [state_id, state] of [
    [6, 'removed'],
    [8, 'rejected'],
  ] as const) {
    const { events } = await read(desk((ticket) => Object.assign(ticket, { state_id, state })));
    expect(events).toContainEqual(expect.objectContaining({ kind: 'spam' }));
  }
});

it('counts words of a ticket merged into this one from its own beginning on', async () => {
  const { events } = await read(
    desk((_ticket, articles, _changes, made) => {
      const earlier = { created_at: written(at(-30)) };
      say(articles, made.userOf('victor'), earlier);
    }),
  );
  expect(events.map(({ kind }) => kind)).toEqual(['created', 'assign']);
});

it('tells people from machines, and on whose behalf words were written', async () => {
  const rules = { ...noRules, bots: ['4712'] };
  const { events } = await read(
    desk((_ticket, articles, _changes, made) => {
      say(articles, 1, { sender: 'System' });
      say(articles, 4712n);
      say(articles, made.userOf('ana'), { preferences: { 'is-auto-response': true } });
      // A call, noted by an agent.
      say(articles, made.userOf('ana'), {
        sender: 'Customer',
        type: 'phone',
        origin_by_id: made.userOf('dora'),
      });
      // An account that is gone.
      say(articles, 4711n, { internal: true });
    }),
    { ...nothingKnown, rules },
  );
  expect(events.filter(({ kind }) => kind === 'message')).toMatchObject([
    { author: 'bot', auto: true },
    { author: 'bot', auto: true },
    { author: 'agent', auto: true },
    { author: 'customer', agent: null },
    { author: 'agent', agent: '4711', public: false },
  ]);
});

it('begins with what the first changes changed', async () => {
  const { events } = await read(
    desk((ticket, _articles, changes, made) => {
      Object.assign(ticket, { group: 'Tier 2', overdesk_session: 's1.abc' });
      alter(changes, made.userOf('victor'), 1, { attribute: 'owner', id_from: 1, id_to: made.userOf('ana') });
      alter(changes, made.userOf('victor'), 2, {
        attribute: 'group',
        value_from: 'General',
        value_to: 'Tier 2',
      });
    }),
  );
  const victor = expect.any(String);
  expect(events).toMatchObject([
    {
      kind: 'created',
      queue: 'General',
      session: 's1.abc',
      mix: { topic: 'sign-in', channel: 'email', priority: 'normal' },
    },
    { kind: 'assign', by: victor },
    { kind: 'transfer', queue: 'Tier 2', by: victor },
    { kind: 'escalate', tier: 'L2' },
  ]);
});

it('asks after tickets held to be open, and lets go of what is out of sight', async () => {
  const made = desk((ticket, _articles, _changes, all) => {
    ticket.owner_id = all.userOf('victor');
  });
  const { gone, heads } = await read(made, { ...nothingKnown, held: async () => ['1', '404'] });
  expect({ gone, heads }).toEqual({ gone: ['404'], heads: ['1'] });
});

it.each([
  ['one second', 0],
  ['one second each', 1],
])('reads a thousand tickets of %s by pages, each once', async (_when, apart) => {
  const made = desk((ticket, articles, changes, all) => {
    for (let id = 2; id <= 1000; id++) {
      all.tickets.push({ ...ticket, id, updated_at: written(at(0) + id * apart * 1000) });
      all.articles.set(String(id), articles);
      all.changes.set(String(id), changes);
    }
  });
  const { heads, events } = await read(made);
  expect(heads).toHaveLength(1000);
  expect(new Set(heads).size).toBe(1000);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
});

it('waits as it is told, and stops where the session ends in the middle, which Zammad answers like a secret', async () => {
  const made = desk(() => undefined);
  const vendor = await serveZammad(made);
  onTestFinished(() => vendor.stop());
  const session = withSession(made.userOf('ana'));
  globalThis.fetch = session;
  const agent = { id: String(made.userOf('ana')), name: 'ana Test' };
  const pull = () => zammad.pull(vendor.base, agent, null, AbortSignal.timeout(60_000));
  vendor.trouble({ after: 1, status: 429, headers: { 'retry-after': '17' } });
  const busy = await pull().catch((error: unknown) => error);
  expect(busy).toBeInstanceOf(UnreachableError);
  expect((busy as UnreachableError).retryAfter).toBe(17);
  let asked = 0;
  globalThis.fetch = (input, init) => (asked++ < 2 ? session : withSession(null))(input, init);
  await expect(pull()).rejects.toBeInstanceOf(LoggedOutError);
});

it('never takes a customer’s login for an agent’s', async () => {
  const made = desk(() => undefined);
  const vendor = await serveZammad(made);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withSession(made.userOf('dora'));
  await expect(zammad.whoAmI(vendor.base, AbortSignal.timeout(60_000))).rejects.toThrow('No agent');
});

it('knows a ticket by its address, of the old pages and the new', () => {
  const base = 'https://help.example';
  for (const page of [
    '/#ticket/zoom/22',
    '/#ticket/zoom/22/345',
    '/desktop/tickets/22',
    '/mobile/tickets/22',
  ])
    expect(zammad.placeOf(new URL(base + page))).toEqual({ base, ticket: '22' });
  for (const page of ['/#dashboard', '/#ticket/create/id/1', '/desktop/tickets'])
    expect(zammad.placeOf(new URL(base + page))).toBeNull();
});
