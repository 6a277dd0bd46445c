import { rm } from 'node:fs/promises';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { checkConfig } from '../../../collector/config/check.ts';
import { ConfigError } from '../../../collector/config/config-error.ts';
import { enter } from './console/support.ts';
import { embedded } from './store-in.ts';
import {
  CONFIG,
  four,
  mac,
  pair,
  post,
  refusal,
  say,
  secretOf,
  startSession,
  stateOf,
  uuid7,
} from './support.ts';
import { ALL, BANK, SHOP, startTwo } from './two-sites.ts';

/** Several sites in one process, as whoever uses and runs them meets them. */

const env = { BANK_METRICS: 'the bank’s own' };

/** What the process answers under any host name. */
async function asked(port: string, host: string, path: string) {
  const { promise, resolve, reject } = Promise.withResolvers<import('node:http').IncomingMessage>();
  request({ host: '127.0.0.1', port, path, headers: { host } }, resolve).on('error', reject).end();
  const answer = await promise;
  return { status: answer.statusCode, body: await text(answer) };
}

/** A live stream, and what has come of it so far. */
async function streamOf(url: string, headers: Record<string, string>) {
  const over = new AbortController();
  onTestFinished(() => over.abort());
  const answer = await fetch(url, { headers, signal: over.signal });
  expect(answer.status).toBe(200);
  const stream = { text: '', ended: false, rings: () => stream.text.split('event: ').length - 1 };
  void (async () => {
    for await (const part of answer.body ?? []) stream.text += Buffer.from(part).toString();
  })()
    .catch(() => {})
    .finally(() => {
      stream.ended = true;
    });
  await expect.poll(() => stream.text).not.toBe('');
  return stream;
}

test('the same ids, names and addresses at both are two of everything', async () => {
  const { shop, bank } = await startTwo();
  const id = uuid7();
  const begun = {
    shop: await startSession(shop.url, { id }),
    bank: await startSession(bank.url, { id, site: BANK.site }),
  };
  expect(begun.shop.session).not.toBe(begun.bank.session);
  const answer = uuid7();
  expect(
    (await post(shop.url, '/v1/responses', four(begun.shop.session, { id: answer, answers: { csat: 5 } })))
      .status,
  ).toBe(200);
  const ofBank = { id: answer, site: BANK.site, answers: { csat: 1 } };
  expect((await post(bank.url, '/v1/responses', four(begun.bank.session, ofBank))).status).toBe(200);
  for (const [site, session, score] of [
    [shop, begun.shop.session, 5],
    [bank, begun.bank.session, 1],
  ] as const) {
    const { call } = await pair(site, 'maria');
    const { items } = await (await call('GET', '/v1/agent/feed?after=0')).json();
    const cards = new Map(
      items.map(({ card }: { card: { session: string; after: { value: number }[] } }) => [
        card.session,
        card.after[0]?.value,
      ]),
    );
    expect([...cards]).toEqual([[session, score]]);
    const lead = await enter(site, 'lena');
    const { answers } = await (await lead.call('GET', '/v1/console/answers')).json();
    expect(answers).toHaveLength(1);
  }
  const here = await say(shop.url, begun.bank.session, 'state');
  expect(await refusal(here)).toBe('404 unknown-session');
  expect(await refusal(await post(bank.url, '/v1/sessions', mac()))).toBe('404 unknown-site');
});

test('a console’s cookie goes to its own host alone, and the other site’s pages are no pages of its own', async () => {
  const { shop, bank } = await startTwo();
  const { code } = await shop.consoleLink('lena');
  const signed = await fetch(`${shop.url}/v1/console/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: shop.url, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ code }),
  });
  expect(signed.status).toBe(200);
  expect(signed.headers.get('set-cookie')).not.toMatch(/domain=/i);
  const { call } = await enter(shop, 'lena');
  const from = await call('POST', '/v1/console/sign-out', {}, { origin: bank.url });
  expect(await refusal(from)).toBe('403 foreign-origin');
  expect((await call('GET', '/v1/console/me')).status).toBe(200);
});

test('live streams of one say nothing of what happens at the other', async () => {
  const { shop, bank } = await startTwo();
  const streams = async (site: typeof shop) => {
    const { token } = await pair(site, 'maria');
    const { cookie } = await enter(site, 'lena');
    return [
      await streamOf(`${site.url}/v1/agent/stream`, { authorization: `Bearer ${token}` }),
      await streamOf(`${site.url}/v1/console/live/stream`, { cookie }),
    ] as const;
  };
  const [ofShop, ofBank] = [await streams(shop), await streams(bank)];
  const before = [...ofShop, ...ofBank].map(({ rings }) => rings());
  const { session } = await startSession(bank.url, { site: BANK.site });
  await post(bank.url, '/v1/responses', four(session, { site: BANK.site, secret: secretOf(session) }));
  for (const [at, stream] of ofBank.entries())
    await expect.poll(stream.rings).toBeGreaterThan(before[2 + at] ?? 0);
  expect(ofShop.map(({ rings }) => rings())).toEqual(before.slice(0, 2));
  // They were listening all the time.
  await startSession(shop.url);
  for (const [at, stream] of ofShop.entries())
    await expect.poll(stream.rings).toBeGreaterThan(before[at] ?? 0);
});

test('the process’s own name tells how all are; any other is refused by name, whatever is asked', async () => {
  const { port, shop } = await startTwo({ bank: { ...BANK, metricsSecret: { env: 'BANK_METRICS' } } }, env);
  await startSession(shop.url);
  const health = await asked(port, ALL, '/healthz');
  expect(health.status).toBe(200);
  expect(JSON.parse(health.body)).toMatchObject({
    ok: true,
    sites: { shop: { ok: true, site: SHOP.site }, bank: { ok: true, site: BANK.site } },
  });
  const ready = { ready: true, parts: { disk: { state: 'ready' } } };
  const readyz = await asked(port, ALL, '/readyz');
  expect(JSON.parse(readyz.body)).toMatchObject({ ready: true, sites: { shop: ready, bank: ready } });
  const { body } = await asked(port, ALL, '/metrics');
  expect(body).toMatch(
    /^overdesk_requests_total\{method="POST",route="\/v1\/sessions",status="201",site="shop"\} 1$/m,
  );
  expect(body).not.toMatch(/route="\/v1\/sessions".*site="bank"/);
  expect(body.match(/^# TYPE overdesk_store_writable /gm)).toHaveLength(1);
  expect(body).toMatch(/^overdesk_store_writable\{site="bank"\} 1$/m);
  expect(body.match(/^process_cpu_seconds_total/gm)).toHaveLength(1);
  const own = await asked(port, 'localhost', '/metrics');
  expect(own.body).toContain('site="shop"');
  expect(own.body).not.toContain('bank');
  expect((await asked(port, ALL, '/v1/sessions')).status).toBe(404);
  for (const host of ['nobody.test', 'localhost.test', '127.0.0.1.test'])
    for (const path of ['/healthz', '/metrics', '/console', '/v1/agent/me', '/nowhere']) {
      const { status, body: told } = await asked(port, host, path);
      expect([host, path, status, JSON.parse(told).name]).toEqual([host, path, 421, 'foreign-host']);
    }
  const proxied = await fetch(`${shop.url}/healthz`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
  expect(await proxied.json()).toEqual({ ok: true });
});

test('each is read again for itself: what cannot stand, or takes another’s host name, leaves both as they were', async () => {
  const { sites, shop, bank } = await startTwo();
  const company = async (url: string, site: string) =>
    (await (await fetch(`${url}/v1/sites/${site}/config`)).json()).company;
  const troubles = async (url: string): Promise<string> =>
    (await (await fetch(`${url}/healthz`)).json()).troubles.join('\n');
  await sites.reload(async (name) => {
    if (name === 'shop')
      throw new ConfigError('shop.json cannot be used:\n  - line 3, site: this is no site');
    return checkConfig({ ...BANK, company: 'New Bank' });
  });
  expect(await company(shop.url, SHOP.site)).toBe(CONFIG.company);
  expect(await company(bank.url, BANK.site)).toBe('New Bank');
  expect(await troubles(shop.url)).toContain('configuration: shop.json cannot be used');
  expect(await troubles(bank.url)).not.toContain('configuration:');
  await sites.reload(async (name) =>
    checkConfig(name === 'shop' ? SHOP : { ...BANK, company: 'Thief', hosts: ['127.0.0.1', 'localhost'] }),
  );
  expect(await company(bank.url, BANK.site)).toBe('New Bank');
  expect(await troubles(bank.url)).toContain(
    'The sites "shop" and "bank" share the host name localhost (hosts)',
  );
  expect(await troubles(shop.url)).not.toContain('configuration:');
  await startSession(shop.url);
  await startSession(bank.url, { site: BANK.site });
});

test('the stop answers what is under way at each, ends streams, and closes both stores', async () => {
  const { sites, shop, bank } = await startTwo();
  const { session } = await startSession(shop.url);
  const { token } = await pair(bank, 'maria');
  const stream = await streamOf(`${bank.url}/v1/agent/stream`, { authorization: `Bearer ${token}` });
  const answers = Array.from({ length: 20 }, () => post(shop.url, '/v1/responses', four(session)));
  const first = await Promise.race(answers);
  expect(first.status).toBe(200);
  const closed = sites.close();
  const settled = await Promise.allSettled(answers);
  for (const one of settled)
    if (one.status === 'fulfilled') expect([200, 409, 503]).toContain(one.value.status);
  await closed;
  await expect.poll(() => stream.ended).toBe(true);
  await expect(fetch(`${bank.url}/healthz`)).rejects.toThrow();
});

test.runIf(embedded)(
  'a store that is lost while they run keeps nobody else from answering, and is told',
  async () => {
    const { sites, port, shop, bank } = await startTwo();
    await rm(bank.data, { recursive: true });
    await expect.poll(async () => (await asked(port, ALL, '/healthz')).status).toBe(503);
    const { body } = await asked(port, ALL, '/healthz');
    expect(JSON.parse(body)).toMatchObject({
      ok: false,
      sites: { shop: { ok: true }, bank: { ok: false, fault: 'gone' } },
    });
    expect(JSON.parse((await asked(port, ALL, '/readyz')).body)).toMatchObject({
      ready: false,
      sites: { shop: { ready: true } },
    });
    const { session } = await startSession(shop.url);
    expect((await post(shop.url, '/v1/responses', four(session))).status).toBe(200);
    expect((await post(bank.url, '/v1/responses', four(null, { site: BANK.site }))).status).toBe(503);
    const ending = await Promise.race([
      sites.failed.then(() => 'ends'),
      stateOf(shop.url, session).then(() => 'goes on'),
    ]);
    expect(ending).toBe('goes on');
  },
);

test('a page follows its session at its own site', async () => {
  const { shop, bank } = await startTwo();
  const { session } = await startSession(shop.url);
  expect(await stateOf(shop.url, session)).toHaveProperty('state');
  expect(await refusal(await say(bank.url, session, 'state'))).toBe('404 unknown-session');
});
