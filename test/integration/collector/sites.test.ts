import { expect, test } from 'vitest';
import { enter } from './console/support.ts';
import { four, mac, pair, post, refusal, say, secretOf, startSession, uuid7 } from './support.ts';
import { ALL, asked, BANK, SHOP, startTwo, streamOf } from './two-sites.ts';

/** Several sites in one process, as whoever uses and runs them meets them. */

const env = { BANK_METRICS: 'the bank’s own' };

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

test('links of a site that is reached by an IPv6 address lead to it', async () => {
  const { port, bank } = await startTwo({ bank: { ...BANK, hosts: ['::1'] } });
  expect(new URL((await bank.consoleLink('lena')).link).origin).toBe(`http://[::1]:${port}`);
});
