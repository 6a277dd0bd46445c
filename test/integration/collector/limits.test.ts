import { request } from 'node:http';
import { expect, test } from 'vitest';
import { CONFIG, freshFolder, mac, pair, post, refusal, start } from './support.ts';

/** How much may come in, and from whom. */

const tight = { burst: 2, perSecond: 0.01 };
const free = { burst: 1e9, perSecond: 1e9 };

test('a hundred agents behind one address come back after a restart, and none is refused', async () => {
  const data = await freshFolder();
  const ids = Array.from({ length: 100 }, (_, i) => `agent-${i}`);
  const agents = ids.map((id) => ({ id, name: id, languages: ['en'], skills: { mac: 5 } }));
  const office = { ...CONFIG, leads: [], desk: { ...CONFIG.desk, agents } };
  const first = await start(office, { data, limits: { pairing: free, network: free } });
  const tokens: string[] = [];
  for (const id of ids) tokens.push((await pair(first, id)).token);
  await first.close();

  const { url } = await start(office, { data, limits: { network: { burst: 20, perSecond: 0.1 } } });
  const statuses = await Promise.all(
    tokens.flatMap((token) =>
      ['me', 'feed', 'targets', 'team'].map(async (path) => {
        const headers = { authorization: `Bearer ${token}` };
        return (await fetch(`${url}/v1/agent/${path}`, { headers })).status;
      }),
    ),
  );
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test('one device asks only so much; tokens that are nobody’s are not tried out, while a colleague goes on', async () => {
  const collector = await start({
    ...CONFIG,
    limits: { guesses: tight, agent: { burst: 5, perSecond: 0.01 } },
  });
  const maria = await pair(collector, 'maria');
  expect((await maria.call('GET', '/v1/agent/me')).status).toBe(200);
  const guess = (i: number) =>
    fetch(`${collector.url}/v1/agent/me`, { headers: { authorization: `Bearer a1.guess-${i}` } });
  expect(await refusal(await guess(0))).toBe('401 unauthorized');
  expect(await refusal(await guess(1))).toBe('401 unauthorized');
  const third = await guess(2);
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refusal(third)).toBe('429 too-many-requests');
  for (let i = 0; i < 4; i++) expect((await maria.call('GET', '/v1/agent/me')).status).toBe(200);
  expect(await refusal(await maria.call('GET', '/v1/agent/me'))).toBe('429 too-many-requests');
});

test('what the configuration says about one address holds, whatever becomes of the clock', async () => {
  let now = Date.now();
  const { url } = await start(
    { ...CONFIG, limits: { network: { burst: 2, perSecond: 20 } } },
    { now: () => now },
  );
  const statuses = await Promise.all(Array.from({ length: 10 }, () => post(url, '/v1/sessions', mac())));
  expect(statuses.some(({ status }) => status === 429)).toBe(true);
  now -= 3_600_000;
  await expect.poll(async () => (await fetch(`${url}/v1/sites/test-shop/config`)).status).toBe(200);
});

/** /healthz as somebody behind a proxy on the collector's machine asks it. */
const forwarded = async (url: string, from: string) => {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: unknown }>();
  request(`${url}/healthz`, { headers: { 'x-forwarded-for': from } }, (answer) => {
    let text = '';
    answer.on('data', (piece) => {
      text += piece;
    });
    answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) }));
  })
    .on('error', reject)
    .end();
  return promise;
};

test('a stranger hears that the collector is well and no more, so often and not oftener; its own machine hears all', async () => {
  const { url } = await start({ ...CONFIG, proxies: ['127.0.0.1'], limits: { health: tight } });
  expect(await forwarded(url, '203.0.113.7')).toEqual({ status: 200, body: { ok: true } });
  expect(await forwarded(url, '203.0.113.7')).toEqual({ status: 200, body: { ok: true } });
  expect((await forwarded(url, '203.0.113.7')).status).toBe(429);
  expect((await forwarded(url, '203.0.113.8')).status).toBe(200);
  expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({
    ok: true,
    site: 'test-shop',
    cursor: 0,
  });
});

test('of one address so many sessions are begun and no more, while its customers go on with theirs', async () => {
  const config = { ...CONFIG, proxies: ['127.0.0.1'], limits: { starts: tight } };
  const { url } = await start(config);
  const begin = (from: string, body = mac()) => post(url, '/v1/sessions', body, { 'x-forwarded-for': from });
  const first = await begin('203.0.113.7');
  const { session, secret } = await first.json();
  expect((await begin('203.0.113.7')).status).toBe(201);
  const third = await begin('203.0.113.7');
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refusal(third)).toBe('429 too-many-requests');
  expect((await begin('203.0.113.8')).status).toBe(201);
  const state = await post(
    url,
    `/v1/sessions/${session}/state`,
    { secret },
    { 'x-forwarded-for': '203.0.113.7' },
  );
  expect(state.status).toBe(200);
});

test('a device may send so much and no more, however it is split', async () => {
  const collector = await start({ ...CONFIG, limits: { bytes: { burst: 150_000, perSecond: 1 } } });
  const maria = await pair(collector, 'maria');
  const much = { status: 'available', load: {}, padding: 'x'.repeat(60_000) };
  expect(await refusal(await maria.call('PUT', '/v1/agent/presence', much))).toBe('400 malformed-body');
  expect(await refusal(await maria.call('PUT', '/v1/agent/presence', much))).toBe('400 malformed-body');
  expect(await refusal(await maria.call('PUT', '/v1/agent/presence', much))).toBe('429 too-many-requests');
  const lena = await pair(collector, 'lena');
  expect((await lena.call('PUT', '/v1/agent/presence', { status: 'available', load: {} })).status).toBe(204);
});
