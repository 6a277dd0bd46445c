import { expect, test } from 'vitest';
import { CONFIG, refusal, start } from '../support.ts';
import { cookieOf, enter, signIn } from './support.ts';

/** One code, one session: how somebody comes into the console and leaves it. */

const DAY = 86_400_000;

test('a code signs in once, with a cookie no script reads and no other page sends', async () => {
  const { url, consoleLink } = await start();
  const { code } = await consoleLink('lena');
  const response = await signIn(url, ` ${code.toLowerCase()} `);
  expect(await response.json()).toMatchObject({ id: 'lena', name: 'Lena', role: 'admin', zone: 'UTC' });
  expect(response.headers.get('set-cookie')).toMatch(
    /^overdesk=c1\.[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Strict$/,
  );
  expect(await refusal(await signIn(url, code))).toBe('401 unknown-code');
});

test('whoever has signed in is known until they sign out', async () => {
  const collector = await start();
  const { call, me } = await enter(collector, 'maria');
  expect(me).toMatchObject({ role: 'agent', rights: ['own'], language: 'es' });
  expect(await (await call('GET', '/v1/console/me')).json()).toEqual(me);
  const left = await call('POST', '/v1/console/sign-out', {});
  expect([left.status, left.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')]);
  expect(await refusal(await call('GET', '/v1/console/me'))).toBe('401 unauthorized');
});

test('a code runs out; a session ends 12 hours after its last use and after 30 days', async () => {
  let now = Date.now();
  const collector = await start(undefined, { now: () => now });
  const { call } = await enter(collector, 'lena');
  now += DAY / 2 - 60_000;
  expect((await call('GET', '/v1/console/me')).status).toBe(200);
  now += DAY / 2 - 60_000;
  expect((await call('GET', '/v1/console/me')).status).toBe(200);
  now += DAY / 2;
  expect(await refusal(await call('GET', '/v1/console/me'))).toBe('401 unauthorized');

  const late = await collector.consoleLink('lena');
  now += DAY;
  expect(await refusal(await signIn(collector.url, late.code))).toBe('401 unknown-code');

  const used = await enter(collector, 'lena');
  for (let day = 0; day < 29.5; day += 0.4) {
    now += 0.4 * DAY;
    expect((await used.call('GET', '/v1/console/me')).status).toBe(200);
  }
  now += 0.45 * DAY;
  expect(await refusal(await used.call('GET', '/v1/console/me'))).toBe('401 unauthorized');
});

test('signing in makes a new session and ends the one the browser had', async () => {
  const collector = await start();
  const before = await enter(collector, 'lena');
  const after = await signIn(collector.url, (await collector.consoleLink('maria')).code, {
    cookie: before.cookie,
  });
  expect(cookieOf(after)).not.toBe(before.cookie);
  expect(await refusal(await before.call('GET', '/v1/console/me'))).toBe('401 unauthorized');
});

test('under https the cookie is the host’s own and never sent without', async () => {
  const publicUrl = 'https://help.test/desk/';
  const { url, consoleLink } = await start({ ...CONFIG, publicUrl });
  const { code, link } = await consoleLink('lena');
  expect(link).toBe(`https://help.test/desk/console#code=${code}`);
  const response = await signIn(url, code, { origin: 'https://help.test' });
  expect(response.headers.get('set-cookie')).toMatch(
    /^__Host-overdesk=.*; HttpOnly; SameSite=Strict; Secure$/,
  );
  const token = cookieOf(response).split('=')[1];
  const me = (cookie: string) => fetch(`${url}/v1/console/me`, { headers: { cookie } });
  expect((await me(`__Host-overdesk=${token}`)).status).toBe(200);
  expect((await me(`overdesk=${token}`)).status).toBe(401);
});
