import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server of a test's own, on a socket in its folder. */
export interface PostgresServer {
  /** The address of one of its databases. */
  url(database: string): string;
  /** Of its first process, whose children serve; undefined while it does not run. */
  pid(): number | undefined;
  /** Makes a database, as a copy of `template` when given; one that is there stays. */
  create(database: string, template?: string): Promise<void>;
  /** Ends it as a power cut would: nothing is finished. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Debian keeps each version's programs in a folder of its own; the newest serves. */
function programs(): string {
  const versions = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a));
  return `/usr/lib/postgresql/${versions[0]}/bin`;
}

/** It refuses to run as root. */
const asItsUser = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

/** Starts a server with a folder of its own. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = programs();
  const folder = mkdtempSync(join(tmpdir(), 'overdesk-pg-'));
  const user = asItsUser();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'overdesk', '--encoding=UTF8', '--locale=C.UTF-8', '--auth=trust', '--no-sync'],
    { ...user, cwd: folder, stdio: 'pipe' },
  );
  const url = (database: string): string => `postgres://overdesk@localhost/${database}?host=${folder}`;
  let running: ReturnType<typeof spawn> | null = null;

  async function start(): Promise<void> {
    running = spawn(
      join(bin, 'postgres'),
      ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'max_connections=300'],
      { ...user, cwd: folder, stdio: 'ignore' },
    );
    for (;;) {
      const client = new Client({ connectionString: url('postgres') });
      client.on('error', () => undefined);
      const isThere = await client.connect().then(
        () => true,
        () => false,
      );
      await client.end().catch(() => undefined);
      if (isThere) return;
      if (running.exitCode !== null) throw new Error(`PostgreSQL ended with ${running.exitCode}.`);
      await setTimeout(50);
    }
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = running;
    running = null;
    if (!ending || ending.exitCode !== null) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await gone;
  }

  await start();
  return {
    url,
    pid: () => running?.pid,
    async create(database, template) {
      const client = new Client({ connectionString: url('postgres') });
      await client.connect();
      try {
        const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
        if (rowCount === 0)
          await client.query(
            `create database "${database}"${template === undefined ? '' : ` template "${template}"`}`,
          );
      } finally {
        await client.end();
      }
    },
    // Its own processes see that it is gone and end, as they do when the machine stops it.
    kill: () => end('SIGKILL'),
    start,
    async stop() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
