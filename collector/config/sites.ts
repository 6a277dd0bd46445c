import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { placed, refusal } from './check.ts';
import { named } from './named.ts';
import { readJson } from './read.ts';
import { Secret, secretOf } from './secret.ts';
import { HostName } from './web.ts';

/** What one site of several is called: in the log, in figures, where something is wrong with it. */
const SiteName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'a site’s name has small letters, digits and hyphens: shop');

/** The file that names the sites of one process. Paths are relative to it. */
const SitesFile = z.strictObject({
  /** Under which names the process itself answers how all of them are; no site is reached by these. */
  hosts: z.array(HostName).default(['127.0.0.1', 'localhost']),
  sites: z
    .record(
      SiteName,
      z.strictObject({
        config: z.string().min(1),
        data: z.string().min(1),
        /** Which environment variable names its PostgreSQL database; left out: its store is a file of `data`. */
        database: Secret.optional(),
      }),
    )
    .refine((sites) => Object.keys(sites).length > 0, 'name one site or more'),
});

/** Where what is one site's own stands. */
interface SitePlace {
  readonly name: string;
  /** Its configuration's file. */
  readonly config: string;
  readonly data: string;
  readonly database: string | null;
}

function databaseOf(name: string, database: { env: string }, env: NodeJS.ProcessEnv): string {
  try {
    return secretOf(database, env);
  } catch (error) {
    throw named(name, error);
  }
}

export interface SitePlaces {
  readonly hosts: readonly string[];
  readonly sites: readonly SitePlace[];
}

/** Reads the file that names the sites. Throws a ConfigError that says in which lines to do what. */
export async function readSites(file: string, env: NodeJS.ProcessEnv): Promise<SitePlaces> {
  const { input, lineOf } = await readJson(
    file,
    'give the path of the file that names your sites with --sites.',
  );
  const parsed = SitesFile.safeParse(input);
  if (!parsed.success) throw refusal(parsed.error.issues.map(placed), file, lineOf);
  const from = (path: string): string => resolve(dirname(file), path);
  return {
    hosts: parsed.data.hosts,
    sites: Object.entries(parsed.data.sites).map(([name, { config, data, database }]) => ({
      name,
      config: from(config),
      data: from(data),
      database: database ? databaseOf(name, database, env) : null,
    })),
  };
}
