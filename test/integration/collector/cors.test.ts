import { request } from 'node:http';
import { expect, test } from 'vitest';
import { CONFIG, start } from './support.ts';

/** Which pages' scripts a browser lets call what; whether they may is decided for every request, browser or not. */

const SHOP = 'https://shop.test';
const FOREIGN = 'https://elsewhere.test';
const CONFIGURATION = `/v1/sites/${CONFIG.site}/config`;

/** What is answered, and the headers a browser judges by; `fetch` may send no Origin. */
const asking = (url: string) => (method: string, path: string, headers: Record<string, string>) => {
  const { promise, resolve, reject } = Promise.withResolvers<Record<string, unknown>>();
  request(url + path, { method, headers }, (response) => {
    response.resume();
    const { statusCode: status, headers: sent } = response;
    resolve({
      status,
      origin: sent['access-control-allow-origin'],
      methods: sent['access-control-allow-methods'],
      headers: sent['access-control-allow-headers'],
      age: sent['access-control-max-age'],
      vary: sent.vary?.toLowerCase(),
      credentials: sent['access-control-allow-credentials'],
    });
  })
    .on('error', reject)
    .end();
  return promise;
};
const collector = async () => asking((await start(CONFIG)).url);
const NOTHING = {
  origin: undefined,
  methods: undefined,
  headers: undefined,
  age: undefined,
  credentials: undefined,
};
const preflight = (origin: string) => ({
  origin,
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'content-type',
});

test('a page of the site may call, and is told so for two hours', async () => {
  const ask = await collector();
  const told = { ...NOTHING, origin: SHOP, vary: 'origin' };
  expect(await ask('GET', CONFIGURATION, { origin: SHOP })).toEqual({ ...told, status: 200 });
  expect(await ask('OPTIONS', '/v1/sessions', preflight(SHOP))).toEqual({
    ...told,
    status: 204,
    methods: 'GET, POST',
    headers: 'content-type',
    age: '7200',
  });
});

test('what is not asked by a page is answered as before', async () => {
  const ask = await collector();
  expect(await ask('GET', CONFIGURATION, {})).toEqual({
    ...NOTHING,
    status: 200,
    origin: '*',
    vary: 'origin',
  });
});

test('a page of somebody else is refused, before the browser asks and after', async () => {
  const ask = await collector();
  for (const [method, path, headers] of [
    ['OPTIONS', '/v1/sessions', preflight(FOREIGN)],
    ['GET', CONFIGURATION, { origin: FOREIGN }],
  ] as const) {
    expect(await ask(method, path, headers)).toMatchObject({ ...NOTHING, status: 403 });
  }
});

test('what pages do not call is for no page’s script', async () => {
  const ask = await collector();
  expect(await ask('OPTIONS', '/v1/agent/claims', preflight(SHOP))).toMatchObject({
    ...NOTHING,
    status: 404,
  });
  expect(await ask('OPTIONS', '/nothing', preflight(SHOP))).toMatchObject({ ...NOTHING, status: 404 });
  expect(await ask('GET', '/openapi.json', { origin: SHOP })).toMatchObject({ ...NOTHING, status: 200 });
});

test('a page that is to wait may read it', async () => {
  const one = { burst: 1, perSecond: 0.001 };
  const { url } = await start(CONFIG, { limits: { network: one, site: one } });
  const ask = asking(url);
  await ask('GET', CONFIGURATION, { origin: SHOP });
  expect(await ask('GET', CONFIGURATION, { origin: SHOP })).toMatchObject({ status: 429, origin: SHOP });
});
