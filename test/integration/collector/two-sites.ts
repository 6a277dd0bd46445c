import { onTestFinished } from 'vitest';
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
  { shop = SHOP, bank = BANK }: { shop?: object; bank?: object } = {},
  env: NodeJS.ProcessEnv = {},
) {
  const folders = { shop: await freshFolder(), bank: await freshFolder() };
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
