import { ConfigError } from '../config/config-error.ts';
import { named } from '../config/named.ts';
import { readConfig } from '../config/read.ts';
import { readSites } from '../config/sites.ts';
import { DATABASE, databaseIn } from '../data-folder/database.ts';
import { startSites } from '../sites/sites.ts';
import { keepPrivate } from './with-store.ts';

interface Where {
  readonly port: number;
  readonly host: string;
  /** Folders of what was built. */
  readonly built: { readonly widget?: string; readonly console?: string };
}

/** Starts the sites that a file names. Throws a ConfigError, StartError or StoreFault that names the one it is about. */
export async function startSitesOf(file: string, { port, host, built }: Where) {
  const { env } = process;
  if (databaseIn(env) !== null)
    throw new ConfigError(
      `${DATABASE} names one database for all sites: unset it, and name each site's own by "database" in ${file}.`,
    );
  const places = await readSites(file, env);
  const [first] = places.sites;
  // The engine knows one place for passing files; there they are nameless from the moment they are made.
  if (first) keepPrivate(first.data);
  const files = new Map(places.sites.map(({ name, config }) => [name, config]));
  const read = async (name: string) => readConfig(files.get(name) ?? '');
  const sites = await Promise.all(
    places.sites.map(async ({ name, data, database }) => ({
      ...built,
      name,
      data,
      settings: await read(name).catch((error: unknown) => {
        throw named(name, error);
      }),
      env: { ...env, ...(database !== null && { [DATABASE]: database }) },
    })),
  );
  const running = await startSites({ hosts: places.hosts, sites, port, host });
  const told = [...running.hosts].map(([name, hosts]) => `  ${name}: ${hosts.join(', ')}`);
  return { ...running, told, again: () => running.reload(read) };
}
