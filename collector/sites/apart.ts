import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Settings } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import { named } from '../config/named.ts';
import { databaseIn } from '../data-folder/database.ts';
import { readKey } from '../data-folder/key-file.ts';

/** What tells the sites of one process apart, and what no two may share: whoever holds it at one would hold it at the other. */

interface Apart {
  readonly name: string;
  readonly settings: Settings;
  readonly data: string;
  readonly env: NodeJS.ProcessEnv;
}

interface Own {
  /** What no other site may have. */
  readonly value: string;
  /** What it is to people. */
  readonly what: string;
}

/** The host names by which a site is reached: those of its configuration that are not the process's own. */
export const hostsOf = ({ hosts }: Pick<Settings, 'hosts'>, ofProcess: readonly string[]): string[] =>
  hosts.filter((host) => !ofProcess.includes(host));

const hostOwns = (settings: Pick<Settings, 'hosts'>, ofProcess: readonly string[]): Own[] =>
  hostsOf(settings, ofProcess).map((host) => ({ value: host, what: `the host name ${host} (hosts)` }));

/** The path without symbolic links, also of what is not there yet. */
async function realPath(path: string): Promise<string> {
  const whole = resolve(path);
  if (whole === dirname(whole)) return whole;
  return realpath(whole).catch(async () => join(await realPath(dirname(whole)), basename(whole)));
}

/** Secrets by which somebody proves who they are to a site; those it sends elsewhere several may share. */
function proofsOf({ settings, env }: Apart): Own[] {
  const { serverSecret, metricsSecret, pairing, webhooks } = settings;
  const named = Object.entries({
    serverSecret,
    metricsSecret,
    'pairing.key': pairing.key,
    ...Object.fromEntries(
      Object.entries(webhooks).map(([tool, hook]) => [`webhooks.${tool}.secret`, hook?.secret]),
    ),
  });
  return named.flatMap(([place, secret]) => {
    const value = secret && env[secret.env];
    return value ? [{ value, what: `the secret of ${place}` }] : [];
  });
}

function throwIfShared(sites: readonly { readonly name: string; readonly own: readonly Own[] }[]): void {
  const holders = new Map<string, string>();
  for (const { name, own } of sites) {
    for (const { value, what } of own) {
      const holder = holders.get(value) ?? name;
      if (holder !== name)
        throw new ConfigError(`The sites "${holder}" and "${name}" share ${what}: give each its own.`);
      holders.set(value, name);
    }
  }
}

function throwIfUnreachable(
  { name, settings }: Pick<Apart, 'name' | 'settings'>,
  ofProcess: readonly string[],
) {
  if (hostsOf(settings, ofProcess).length > 0) return;
  throw new ConfigError(
    `The site "${name}" has no host name of its own (hosts): ${ofProcess.join(', ')} answer for all sites together. Give it one, like ${name}.example.com.`,
  );
}

/** Throws a ConfigError, having changed nothing, when two sites share what only one may have. */
export async function throwUnlessApart(sites: readonly Apart[], ofProcess: readonly string[]): Promise<void> {
  const each = async (ownOf: (site: Apart) => Promise<Own[]> | Own[]): Promise<void> => {
    const owned = sites.map(async (site) => {
      try {
        return { name: site.name, own: await ownOf(site) };
      } catch (error) {
        throw named(site.name, error);
      }
    });
    throwIfShared(await Promise.all(owned));
  };
  await each(({ settings }) => [{ value: settings.site, what: `the site key "${settings.site}" (site)` }]);
  await each(async ({ data }) => [{ value: await realPath(data), what: `the data folder ${data}` }]);
  await each(async ({ data }) => {
    const key = await readKey(data);
    return key === null
      ? []
      : [{ value: key.toString('hex'), what: `a signing key (the file key of ${data})` }];
  });
  await each(({ env }) => {
    const database = databaseIn(env);
    return database === null ? [] : [{ value: database, what: 'a database' }];
  });
  await each(proofsOf);
  await each(({ settings }) => hostOwns(settings, ofProcess));
  for (const site of sites) throwIfUnreachable(site, ofProcess);
}

/** Throws a ConfigError when a site that runs would take another's host name, or have none, by its next settings. */
export function throwIfHostsTaken(
  next: Pick<Apart, 'name' | 'settings'>,
  others: readonly Pick<Apart, 'name' | 'settings'>[],
  ofProcess: readonly string[],
): void {
  throwIfUnreachable(next, ofProcess);
  throwIfShared(
    [...others, next].map(({ name, settings }) => ({ name, own: hostOwns(settings, ofProcess) })),
  );
}
