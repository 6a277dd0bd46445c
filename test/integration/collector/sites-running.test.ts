import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checkConfig } from '../../../collector/config/check.ts';
import { ConfigError } from '../../../collector/config/config-error.ts';
import { damagedFolder } from './damaged-folder.ts';
import { embedded } from './store-in.ts';
import { CONFIG, four, pair, post, startSession, stateOf } from './support.ts';
import { ALL, asked, BANK, SHOP, startTwo, streamOf } from './two-sites.ts';

/** Several sites in one process: read again, stopped, and one of them lost. */

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

test.runIf(embedded)('a lost store keeps nobody else from answering and being read again', async () => {
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
  await sites.reload(async (name) =>
    checkConfig(name === 'shop' ? { ...SHOP, company: 'New Shop' } : { ...BANK, company: 'New Bank' }),
  );
  expect((await (await fetch(`${shop.url}/v1/sites/${SHOP.site}/config`)).json()).company).toBe('New Shop');
  const ending = await Promise.race([
    sites.failed.then(() => 'ends'),
    stateOf(shop.url, session).then(() => 'goes on'),
  ]);
  expect(ending).toBe('goes on');
});

test.runIf(embedded)('a store that is found damaged takes nothing more, and is told', async () => {
  const { port, shop, bank } = await startTwo({ bankData: await damagedFolder(BANK) });
  await expect.poll(async () => (await asked(port, ALL, '/healthz')).status).toBe(503);
  expect(JSON.parse((await asked(port, ALL, '/healthz')).body)).toMatchObject({
    ok: false,
    sites: { shop: { ok: true }, bank: { ok: false, fault: 'damaged' } },
  });
  await expect
    .poll(async () => JSON.parse((await asked(port, ALL, '/readyz')).body))
    .toMatchObject({ sites: { shop: { ready: true }, bank: { ready: false } } });
  expect((await post(bank.url, '/v1/responses', four(null, { site: BANK.site }))).status).toBe(503);
  expect((await post(shop.url, '/v1/responses', four(null))).status).toBe(200);
});
