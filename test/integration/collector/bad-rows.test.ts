import { describe, expect, test } from 'vitest';
import { type Helpdesk, NotTaken } from '../../../collector/helpdesk/helpdesk.ts';
import { eventually } from '../../real/support/eventually.ts';
import { rowsIn } from './store-in.ts';
import { CONFIG, freshFolder, pair, refusal, start, startSession, stateOf } from './support.ts';

/** One row that cannot be read is set aside; everything beside it goes on. */

const DESK = {
  ...CONFIG,
  desk: { ...CONFIG.desk, agents: CONFIG.desk.agents.map((agent) => ({ ...agent, capacity: 50 })) },
};

/** A folder with one session of María's, changed by `sql` while nobody runs, and one begun after it. */
async function spoiled(sql: string, values: string[]) {
  const data = await freshFolder();
  const first = await start(DESK, { data });
  const { session: bad } = await startSession(first.url);
  const maria = await pair(first, 'maria');
  await first.close();
  expect(await rowsIn(data, `${sql} returning site`, ...values)).not.toEqual([]);
  const collector = await start(DESK, { data });
  const { session: good } = await startSession(collector.url);
  const call = (path: string, signal: AbortSignal | null = null) =>
    fetch(collector.url + path, { headers: { authorization: `Bearer ${maria.token}` }, signal });
  return { collector, bad, good, call };
}

const COLUMNS: [string, string, string][] = [
  ['answers', 'update session set answers = ?', 'my secret is 4711'],
  ['answers that are a list', 'update session set answers = ?', '[]'],
  ['needs', 'update session set needs = ?', '{"queue":"support"}'],
  ['context', 'update session set context = ?', 'null'],
  ['decision', 'update session set decision = ?', '{"outcome":"lost"}'],
  ['the feed’s own data', 'update feed set data = ?', '{'],
];

describe('a stored row that cannot be read', () => {
  test.each(COLUMNS)(
    '%s: feed, stream, lead’s page and the next customer go on; it is counted',
    async (_, sql, value) => {
      const { collector, good, call } = await spoiled(sql, [value]);
      const feed = await (await call('/v1/agent/feed')).json();
      expect(feed.items.map(({ card }: { card: { session: string } }) => card.session)).toEqual([good]);
      const leave = new AbortController();
      const stream = await call('/v1/agent/stream', leave.signal);
      let heard = '';
      for await (const piece of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        heard += piece;
        if (/^event: (?!beat)/m.test(heard)) break;
      }
      leave.abort();
      const lena = await pair(collector, 'lena');
      const now = await (await lena.call('GET', '/v1/lead/now')).json();
      expect(now.queues[0].running).toBeGreaterThan(0);
      expect(await stateOf(collector.url, good)).toMatchObject({ state: 'with-agent' });
      const health = await (await fetch(`${collector.url}/healthz`)).json();
      expect(health).toMatchObject({ ok: true, setAside: 1 });
    },
  );

  test.each(['en_US', 'C', 'constructor', ''])(
    'a language of old, %j, is told in English',
    async (locale) => {
      const { bad, good, call } = await spoiled('update session set locale = ?', [locale]);
      const { items } = await (await call('/v1/agent/feed')).json();
      const cards = items.map(({ card }: { card: { session: string; route: object } }) => card);
      expect(cards.map(({ session }: { session: string }) => session)).toEqual([bad, good]);
      expect(cards[0].route.reason).toMatch(/^María is helping you/);
    },
  );
});

test('a waiting case that cannot be read keeps no other from being given away', async () => {
  const alone = {
    ...CONFIG,
    desk: { ...CONFIG.desk, agents: [{ ...CONFIG.desk.agents[0], capacity: 1 }] },
    leads: [],
  };
  const data = await freshFolder();
  const first = await start(alone, { data });
  const sessions = [];
  for (let i = 0; i < 3; i += 1) sessions.push((await startSession(first.url)).session);
  const [had, bad, next] = sessions;
  const maria = await pair(first, 'maria');
  await first.close();
  await rowsIn(data, 'update session set needs = ? where id = ?', '{}', bad ?? '');
  const collector = await start(alone, { data });
  const call = (path: string, body: object) =>
    fetch(collector.url + path, {
      method: path.endsWith('presence') ? 'PUT' : 'POST',
      headers: { authorization: `Bearer ${maria.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await call('/v1/agent/ended', { session: had })).status).toBe(204);
  expect((await call('/v1/agent/presence', { status: 'available', load: {} })).status).toBe(204);
  const items = async () => {
    const feed = await fetch(`${collector.url}/v1/agent/feed`, {
      headers: { authorization: `Bearer ${maria.token}` },
    });
    return (await feed.json()).items;
  };
  await eventually(async () =>
    (await items()).some((item: { offer?: { session: string } }) => item.offer?.session === next),
  );
});

describe('a ticket the helpdesk will not hear of', () => {
  /** Refuses a whole page for the sake of one of its tickets. */
  function picky() {
    const asked: (readonly string[])[] = [];
    const state = { refused: '', ended: '' };
    const helpdesk: Helpdesk = {
      id: 'small',
      isTicket: (id) => /^\d+$/.test(id),
      open: async () => '1',
      async look(tickets) {
        asked.push(tickets);
        if (tickets.includes(state.refused)) throw new NotTaken('400');
        return tickets.map((ticket) => ({ ticket, owner: 'maria', ended: ticket === state.ended }));
      },
      async setOwner() {},
    };
    return { helpdesk, state, asked };
  }
  const RT = {
    kind: 'request-tracker',
    url: 'http://127.0.0.1:9',
    login: { token: { env: 'T' } },
    fallbackRequestor: 'nobody@example.org',
    pollSeconds: 0.2,
  };

  test('is refused when it is claimed', async () => {
    const { helpdesk } = picky();
    const collector = await start(DESK, { helpdesk });
    const { session } = await startSession(collector.url);
    const maria = await pair(collector, 'maria');
    const claim = (ticket: string) =>
      maria.call('POST', '/v1/agent/claims', { session, helpdesk: 'small', ticket });
    for (const ticket of ['abc', '1 OR id = 2', ''])
      expect(await refusal(await claim(ticket))).toBe('400 malformed-body');
    expect((await claim('17')).status).toBe(200);
  });

  test('is set aside; the others of its page are followed on', async () => {
    const { helpdesk, state } = picky();
    const collector = await start({ ...DESK, helpdesk: RT }, { helpdesk });
    const setAside = async () => (await (await fetch(`${collector.url}/healthz`)).json()).setAside;
    // What collectors of this process left behind is heard of first.
    const before = await setAside();
    const maria = await pair(collector, 'maria');
    const sessions: string[] = [];
    for (const ticket of ['11', '12', '13', '14', '15']) {
      const { session } = await startSession(collector.url);
      await maria.call('POST', '/v1/agent/claims', { session, helpdesk: 'small', ticket });
      sessions.push(session);
    }
    state.refused = '12';
    state.ended = '15';
    await eventually(async () => (await stateOf(collector.url, sessions.at(-1) ?? '')).state === 'ended');
    expect(await stateOf(collector.url, sessions[1] ?? '')).toMatchObject({ state: 'with-agent' });
    expect(await setAside()).toBe(before + 1);
  });
});
