import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RouteRow } from '../../../shared/protocol/route.ts';
import { type RouteName, routes } from '../../../shared/protocol/routes/routes.ts';
import { enter } from './console/support.ts';
import { four, mac, pair, post, secretOf, startSession, uuid7 } from './support.ts';
import { BANK, type OneSite, SHOP, startTwo } from './two-sites.ts';

/** Two sites in one process: whatever opens one is an unknown thing at the other, at every address there is. */

const secrets = (name: string) => ({
  serverSecret: { env: `${name}_SERVER` },
  metricsSecret: { env: `${name}_METRICS` },
  webhooks: { other: { secret: { env: `${name}_HOOK` } } },
  help: { page: true },
});
const env = {
  SHOP_SERVER: 'shop-server-secret',
  SHOP_METRICS: 'shop-metrics-secret',
  SHOP_HOOK: 'shop-hook-secret',
  BANK_SERVER: 'bank-server-secret',
  BANK_METRICS: 'bank-metrics-secret',
  BANK_HOOK: 'bank-hook-secret',
};
const configs = { shop: { ...SHOP, ...secrets('SHOP') }, bank: { ...BANK, ...secrets('BANK') } };
/** Public ones last: whoever signs in on a browser signs out whoever had it before. */
const rows = (Object.entries(routes) as [RouteName, RouteRow][]).sort(
  ([, one], [, other]) => Number(one.audience === 'public') - Number(other.audience === 'public'),
);
const PRIVATE = /dora|No puedo entrar/i;

/** Everything by which somebody proves who they are at the shop. */
async function proofsOf(shop: OneSite) {
  const { session, request } = await startSession(shop.url);
  expect(new URL(request.url).origin).toBe(shop.url);
  const [maria, lena] = [await pair(shop, 'maria'), await pair(shop, 'lena')];
  const { cookie } = await enter(shop, 'lena');
  const link = await post(shop.url, '/v1/links', { session }, { authorization: `Bearer ${env.SHOP_SERVER}` });
  const call = await maria.call('POST', '/v1/agent/codes', {
    id: uuid7(),
    session: null,
    ticket: { helpdesk: 'rt', id: '7' },
  });
  const last = (address: string): string => new URL(address).pathname.split('/').at(-1) ?? '';
  return {
    session: String(session),
    secret: secretOf(session),
    maria: maria.token,
    lena: lena.token,
    cookie,
    server: env.SHOP_SERVER,
    metrics: env.SHOP_METRICS,
    hook: env.SHOP_HOOK,
    link: last((await link.json()).url),
    request: last(request.url),
    pairing: await shop.pairingCode('wim'),
    console: (await shop.consoleLink('wim')).code,
    call: String((await call.json()).code),
    site: SHOP.site,
  };
}
type Proofs = Awaited<ReturnType<typeof proofsOf>>;
type Answered = Awaited<ReturnType<typeof ask>>;

/** One of the same form that nobody has ever given out. */
function madeUp(proof: string): string {
  const at = proof.length - 3;
  const sign = proof.at(at) ?? '';
  const other = /\d/.test(sign)
    ? sign === '4'
      ? '5'
      : '4'
    : /[A-Z]/.test(sign)
      ? sign === 'Q'
        ? 'R'
        : 'Q'
      : sign === 'q'
        ? 'r'
        : 'q';
  return proof.slice(0, at) + other + proof.slice(at + 1);
}
const allMadeUp = (proofs: Proofs): Proofs =>
  Object.fromEntries(Object.entries(proofs).map(([name, proof]) => [name, madeUp(proof)])) as Proofs;

/** What a row's body says, where it is what proves somebody or where without one nothing is looked at. */
const BODIES: Partial<Record<RouteName, (proofs: Proofs) => object | string>> = {
  startSession: ({ site }) => mac({ id: '01890000-0000-7000-8000-000000000001', site }),
  readState: ({ secret }) => ({ secret }),
  nameConversation: ({ secret }) => ({ secret, conversation: '7' }),
  endSession: ({ secret }) => ({ secret }),
  requestCallback: ({ secret }) => ({ secret, id: '01890000-0000-7000-8000-000000000002', to: 'lead' }),
  putResponse: ({ secret, session }) =>
    four(session, { id: '01890000-0000-7000-8000-000000000003', secret, site: 'test-shop' }),
  pair: ({ pairing }) => ({ code: pairing }),
  signIn: ({ console: code }) => ({ code }),
  hearWebhook: () => ({ event: 'ended', conversation: '7', at: Date.now() }),
  enterCode: ({ call }) => `code=${encodeURIComponent(call)}`,
};

/** What a site answers to a row of the table with these proofs; of what changes by itself nothing is kept. */
async function ask(
  { url }: OneSite,
  [name, row]: [RouteName, RouteRow],
  proofs: Proofs,
  bearer: string,
  code: string,
) {
  const path = row.path
    .replace(':session', proofs.session)
    .replace(':code', code)
    .replace(':site', proofs.site)
    .replace(':survey', 'after-help')
    .replace(':source', 'poster')
    .replace(':tool', 'other')
    .replace(/:\w+/, '01890000-0000-7000-8000-000000000004');
  const written = BODIES[name]?.(proofs) ?? {};
  const isForm = row.reply === 'text/html';
  const raw = typeof written === 'string' ? written : isForm ? '' : JSON.stringify(written);
  const isConsole = row.audience === 'console';
  const reply = await fetch(url + path, {
    method: row.method,
    redirect: 'manual',
    headers: {
      // As a stranger's: what is told on the machine itself is told to nobody here.
      'x-forwarded-for': '203.0.113.7',
      cookie: proofs.cookie,
      authorization: `Bearer ${bearer}`,
      'x-overdesk-signature': `sha256=${createHmac('sha256', proofs.hook).update(raw).digest('hex')}`,
      'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      ...(row.from === 'pages' ? { origin: 'https://shop.test' } : {}),
      ...(row.from === 'own' || isConsole ? { origin: url, 'sec-fetch-site': 'same-origin' } : {}),
    },
    ...(row.method === 'GET' ? {} : { body: raw }),
  });
  const isStream = reply.headers.get('content-type') === 'text/event-stream';
  const text = isStream ? 'a stream' : await reply.text();
  if (isStream) await reply.body?.cancel();
  const plain = Object.values(proofs).reduce((left, proof) => left.replaceAll(proof, 'PROOF'), text);
  return {
    status: reply.status,
    text,
    answer: `${reply.status} ${plain.replace(/value="[^"]*"|[\w-]{24,}|\d{13}/g, 'MADE')}`,
  };
}

/** Whose bearer a row may be asked with. */
const BEARERS: Partial<Record<RouteRow['audience'], readonly (keyof Proofs)[]>> = {
  agent: ['maria', 'lena'],
  lead: ['maria', 'lena'],
  server: ['server'],
  monitor: ['metrics'],
};

/** The bearers and codes a row may be asked with. */
function* waysOf(row: RouteRow): Generator<readonly [bearer: keyof Proofs, code: keyof Proofs]> {
  const codes: (keyof Proofs)[] = row.path.includes(':code') ? ['link', 'request', 'console'] : ['link'];
  for (const code of codes)
    for (const bearer of BEARERS[row.audience] ?? (['maria'] as const)) yield [bearer, code];
}

test('at every address, what proves somebody at one site is what nobody knows at the other', async () => {
  const { shop, bank } = await startTwo(configs, env);
  // The bank has people and a customer of the same names.
  await startSession(bank.url, { site: BANK.site });
  await enter(bank, 'lena');
  const proofs = await proofsOf(shop);
  const unknown = allMadeUp(proofs);
  const both = (site: OneSite, row: (typeof rows)[number], bearer: keyof Proofs, code: keyof Proofs) =>
    Promise.all([proofs, unknown].map((of) => ask(site, row, of, of[bearer], of[code]))) as Promise<
      [Answered, Answered]
    >;
  for (const row of rows) {
    for (const [bearer, code] of waysOf(row[1])) {
      const [tried, none] = await both(bank, row, bearer, code);
      expect([row[0], bearer, code, tried.answer]).toEqual([row[0], bearer, code, none.answer]);
      expect(tried.text).not.toMatch(PRIVATE);
    }
  }
  // That these proofs are good: at their own site they open something for each audience that wants one.
  const opened = new Set<string>();
  for (const row of rows) {
    const name = row[1].audience === 'public' ? row[0] : row[1].audience;
    for (const [bearer, code] of waysOf(row[1])) {
      if (opened.has(name)) break;
      const [tried, none] = await both(shop, row, bearer, code);
      if (tried.status !== none.status) opened.add(name);
    }
  }
  expect([...opened].sort().join(' ')).toBe(
    'agent code console lead link monitor page pair readConfig readPageReport request server signIn startSession webhook',
  );
});
