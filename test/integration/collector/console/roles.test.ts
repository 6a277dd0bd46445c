import { expect, test } from 'vitest';
import { Right, ROLES, type Role } from '../../../../shared/protocol/roles.ts';
import { defineRoutes, type RouteRow } from '../../../../shared/protocol/route.ts';
import { routes } from '../../../../shared/protocol/routes/routes.ts';
import { CONFIG, freshFolder, pair, post, secretOf, start, startSession, uuid7 } from '../support.ts';
import { cookieOf, enter, ownHeaders, signIn } from './support.ts';

/** Every route in every role of the console, made from the table: who may not call it learns nothing. */

const env = { SERVER: 'server-secret', HOOK: 'hook-secret' };
const free = { burst: 9e9, perSecond: 9e9 };
const options = { env, limits: { network: free, signIns: free, agent: free } };
const config = {
  ...CONFIG,
  leads: ['lena', 'wim'],
  admins: ['lena'],
  serverSecret: { env: 'SERVER' },
  webhooks: { other: { secret: { env: 'HOOK' } } },
};
const PERSON: Readonly<Record<Role, string>> = { admin: 'lena', lead: 'wim', agent: 'maria' };
const PRIVATE = /dora|No puedo entrar|csat/i;

const rows = Object.entries<RouteRow>(routes);
const consoleRows = rows.filter(([, row]) => row.audience === 'console');
const filled = (path: string): string =>
  path
    .replace(/:session/, `s1.${'A'.repeat(43)}`)
    .replace(':id', uuid7())
    .replace(/:\w+/, 'other');
/** The same address with the first letter of its last part as a percent sign and two digits. */
const encoded = (path: string): string =>
  path.replace(
    /\/(\w)([^/]*)$/,
    (_, letter: string, rest) => `/%${letter.charCodeAt(0).toString(16)}${rest}`,
  );

/** Asks as the console's own page does, with whatever proof. */
const ask = (url: string, row: RouteRow, path: string, headers: Record<string, string>) =>
  fetch(url + path, {
    method: row.method,
    headers: { ...(row.method === 'GET' ? {} : ownHeaders(url)), ...headers },
    ...(row.method === 'GET' ? {} : { body: '{}' }),
  });

/** What a stream says does not end: of it the head tells. */
async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text();
  await answer.body?.cancel();
  return '';
}

test('a row of the console without a right does not compile, nor does a right of another audience', () => {
  const row = { method: 'GET', path: '/', summary: '', reply: null } as const;
  // @ts-expect-error: whose right would be asked for?
  defineRoutes({ open: { ...row, audience: 'console' } });
  // @ts-expect-error: only the console knows rights.
  defineRoutes({ odd: { ...row, audience: 'agent', right: 'own' } });
});

test('each role may what the table of roles says, and nothing else', async () => {
  const collector = await start(config, options);
  const { url } = collector;
  await startSession(url);
  let tried = 0;
  for (const role of Object.keys(ROLES) as Role[]) {
    for (const [name, row] of consoleRows) {
      for (const path of [filled(row.path), encoded(filled(row.path))]) {
        // Its own session for each: some routes end it.
        const { cookie } = await enter(collector, PERSON[role]);
        const answer = await ask(url, row, path, { cookie });
        const text = await textOf(answer);
        const open = row.right !== undefined && ROLES[role].includes(row.right);
        const called = answer.status === 403 ? 'refused' : answer.status === 401 ? 'unknown' : 'let in';
        expect([role, name, path, called]).toEqual([role, name, path, open ? 'let in' : 'refused']);
        expect([name, answer.status < 500, answer.headers.get('cache-control')]).toEqual([
          name,
          true,
          'no-store',
        ]);
        if (!open) expect(text).not.toMatch(PRIVATE);
        tried += 1;
      }
    }
  }
  expect(tried).toBe(consoleRows.length * 6);
  for (const right of Right.options) expect(ROLES.admin).toContain(right);
}, 240_000);

test('without a session that lives, whatever other proof somebody brings, every route of the console is shut', async () => {
  const data = await freshFolder();
  let now = Date.now();
  const collector = await start(config, { ...options, data, now: () => now });
  const { url } = collector;
  const { session } = await startSession(url);
  const [maria, lena] = [await pair(collector, 'maria'), await pair(collector, 'lena')];
  const ended = await enter(collector, 'lena');
  await ended.call('POST', '/v1/console/sign-out', {});
  const expired = await enter(collector, 'lena');
  now += 13 * 3_600_000;
  const { code } = await collector.consoleLink('lena');
  const live = await enter(collector, 'wim');
  const token = live.cookie.split('=')[1] ?? '';
  const proofs: Record<string, Record<string, string>> = {
    nobody: {},
    'an ended session': { cookie: ended.cookie },
    'a session unused for long': { cookie: expired.cookie },
    'a session made up': { cookie: `overdesk=c1.${'A'.repeat(43)}` },
    'a session of the wrong name': { cookie: `__Host-overdesk=${token}` },
    'a session cut short': { cookie: `overdesk=${token.slice(0, -1)}` },
    'a session as a bearer': { authorization: `Bearer ${token}` },
    'an agent’s token': { authorization: `Bearer ${maria.token}` },
    'a lead’s token': { authorization: `Bearer ${lena.token}` },
    'a lead’s token as a cookie': { cookie: `overdesk=${lena.token}` },
    'the server secret': { authorization: `Bearer ${env.SERVER}` },
    'the server secret as a cookie': { cookie: `overdesk=${env.SERVER}` },
    'an unused code': { cookie: `overdesk=${code}` },
    'a page’s secret': { cookie: `overdesk=${secretOf(session)}` },
    'a session’s hash': { cookie: `overdesk=c1.${'0'.repeat(43)}; overdesk=${token}` },
  };
  const answers = new Set<string>();
  for (const [who, headers] of Object.entries(proofs)) {
    for (const [name, row] of consoleRows) {
      for (const path of [filled(row.path), encoded(filled(row.path))]) {
        const answer = await ask(url, row, path, headers);
        expect([who, name, path, answer.status]).toEqual([who, name, path, 401]);
        answers.add(await answer.text());
      }
    }
  }
  expect(answers.size).toBe(1);
  expect((await live.call('GET', '/v1/console/me')).status).toBe(200);
});

test('a session of the console, an admin’s too, opens nothing but the console', async () => {
  const collector = await start(config, options);
  const { url } = collector;
  const { session } = await startSession(url);
  const { cookie } = await enter(collector, 'lena');
  const token = cookie.split('=')[1] ?? '';
  const shut: Readonly<Partial<Record<RouteRow['audience'], number>>> = {
    agent: 401,
    lead: 401,
    server: 401,
    webhook: 401,
  };
  for (const [name, row] of rows) {
    const status = shut[row.audience];
    if (status === undefined) continue;
    for (const headers of [{ cookie }, { cookie, authorization: `Bearer ${token}` }]) {
      const answer = await ask(url, row, filled(row.path), headers);
      expect([name, answer.status]).toEqual([name, status]);
    }
  }
  const state = await post(url, `/v1/sessions/${session}/state`, { secret: token }, { cookie });
  expect(state.status).toBe(404);
});

test('another page’s form or fetch changes nothing, with the cookie sent along or without', async () => {
  const collector = await start(config, options);
  const { url } = collector;
  const { cookie, call } = await enter(collector, 'lena');
  const json = { 'content-type': 'application/json' };
  const own = { origin: url, 'sec-fetch-site': 'same-origin' };
  const foreign: Record<string, Record<string, string>> = {
    'a form': { ...own, 'content-type': 'application/x-www-form-urlencoded' },
    'a form as text': { ...own, 'content-type': 'text/plain' },
    'a form with a file': { ...own, 'content-type': 'multipart/form-data; boundary=x' },
    'text that says JSON': { ...own, 'content-type': 'text/plain; application/json' },
    'no type': { ...own, 'content-type': '' },
    'another site': { ...json, origin: 'https://elsewhere.test', 'sec-fetch-site': 'cross-site' },
    'the shop': { ...json, origin: 'https://shop.test', 'sec-fetch-site': 'cross-site' },
    'another port': { ...json, origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' },
    'a sandboxed frame': { ...json, origin: 'null', 'sec-fetch-site': 'cross-site' },
    'our origin from elsewhere': { ...json, origin: url, 'sec-fetch-site': 'same-site' },
    'no origin at all': json,
    'the same host by https': { ...json, origin: url.replace('http:', 'https:') },
  };
  const { code } = await collector.consoleLink('maria');
  for (const [how, headers] of Object.entries(foreign)) {
    for (const [name, row] of consoleRows.filter(([, { method }]) => method !== 'GET')) {
      const answer = await fetch(url + filled(row.path), {
        method: row.method,
        headers: { cookie, ...headers },
        body: JSON.stringify({ person: 'lena', agent: 'maria' }),
      });
      expect([how, name, answer.status]).toEqual([how, name, 403]);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
    const entered = await fetch(`${url}/v1/console/sign-in`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ code }),
    });
    expect([how, [400, 403].includes(entered.status), entered.headers.get('set-cookie')]).toEqual([
      how,
      true,
      null,
    ]);
  }
  expect((await call('GET', '/v1/console/me')).status).toBe(200);
  for (const site of ['cross-site', 'same-site']) {
    const read = await call('GET', '/v1/console/me', undefined, { 'sec-fetch-site': site });
    expect([site, read.status]).toEqual([site, 403]);
  }
  // The code has not been used by any of it.
  expect(cookieOf(await signIn(url, code))).not.toBe('');
});
