import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished } from 'vitest';
import { checkConfig } from '../../../collector/config/check.ts';
import { type Sites, startSites } from '../../../collector/sites/sites.ts';
import { environmentOf } from './store-in.ts';
import { CONFIG, freshFolder } from './support.ts';

/** Two companies in one process, with people and surveys of the same names: reached by two names of this machine. */
export const SHOP = { ...CONFIG, site: 'test-shop', hosts: ['localhost'], proxies: ['127.0.0.1', '::1'] };
export const BANK = { ...SHOP, site: 'test-bank', company: 'Bank', hosts: ['127.0.0.1'] };
/** The process's own name. */
export const ALL = 'all.test';

const MUCH = { burst: 9e9, perSecond: 9e9 };
const LIMITS = Object.fromEntries(
  'network bytes site starts session agent pairing signIns help codes allCodes guesses health'
    .split(' ')
    .map((name) => [name, MUCH]),
);

/** One site as a test meets it. */
export interface OneSite extends NonNullable<ReturnType<Sites['site']>> {
  readonly url: string;
  readonly data: string;
}

/** Starts both; each with a folder and secrets of its own. */
export async function startTwo(
  { shop = SHOP, bank = BANK, bankData }: { shop?: object; bank?: object; bankData?: string } = {},
  env: NodeJS.ProcessEnv = {},
) {
  const folders = { shop: await freshFolder(), bank: bankData ?? (await freshFolder()) };
  const named = async (name: 'shop' | 'bank', config: object) => ({
    name,
    data: folders[name],
    settings: checkConfig(config),
    env: { ...env, ...(await environmentOf(folders[name])) },
    limits: LIMITS,
  });
  const sites = await startSites({
    hosts: [ALL],
    sites: [await named('shop', shop), await named('bank', bank)],
    log: 'silent',
  });
  onTestFinished(() => sites.close());
  const { port } = new URL(sites.url);
  const one = (name: 'shop' | 'bank', host: string): OneSite => {
    const site = sites.site(name);
    if (!site) throw new Error(`${name} is not there.`);
    const { pairingCode, consoleLink } = site;
    return { url: `http://${host}:${port}`, data: folders[name], pairingCode, consoleLink };
  };
  return { sites, port, shop: one('shop', 'localhost'), bank: one('bank', '127.0.0.1') };
}

/** What the process answers under any host name. */
export async function asked(port: string, host: string, path: string) {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request({ host: '127.0.0.1', port, path, headers: { host } }, resolve).on('error', reject).end();
  const answer = await promise;
  return { status: answer.statusCode, body: await text(answer) };
}

/** A live stream, and what has come of it so far. */
export async function streamOf(url: string, headers: Record<string, string>) {
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
