import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../eventually.ts';
import { freePort } from '../free-port.ts';
import { type HelpdeskPlan, initialData, passwordOf, siteConfig } from './configuration.ts';
import { fortnight, replay, type Step } from './history.ts';
import { type Rest, restAs } from './rest.ts';

export interface RequestTracker {
  readonly url: string;
  /** The database file, for queries that must not go through anything of ours. */
  readonly database: string;
  /** A session with RT's REST interface as this login. */
  rest(login: string): Promise<Rest>;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

/**
 * A real Request Tracker 5 from Debian's packages, on 127.0.0.1, with its own database in a temporary folder
 * and a fortnight of history that RT itself wrote. The first start of a day takes half a minute; later ones copy its database.
 */
export async function startRequestTracker(
  plan: HelpdeskPlan,
  history: (plan: HelpdeskPlan, today: number) => Step[] = fortnight,
): Promise<RequestTracker> {
  const folder = mkdtempSync(join(tmpdir(), 'overdesk-rt-'));
  const clear = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const server = await start(folder, plan, history);
    return {
      url: server.url,
      database: join(folder, 'rt.sqlite3'),
      rest: sessionsAt(server.url),
      async stop() {
        await server.stop();
        clear();
      },
    };
  } catch (error) {
    clear();
    throw error;
  }
}

async function start(
  folder: string,
  plan: HelpdeskPlan,
  history: (plan: HelpdeskPlan, today: number) => Step[],
): Promise<Server> {
  for (const name of ['config', 'mason', 'session', 'mail']) mkdirSync(join(folder, name));
  const port = await freePort();
  writeFileSync(join(folder, 'config', '10-test.pm'), siteConfig(folder, port));
  writeFileSync(join(folder, 'main.pm'), '1;\n');

  const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;
  const steps = history(plan, today);
  const database = join(folder, 'rt.sqlite3');
  const kept = keptDatabase(plan, steps);
  const isKept = existsSync(kept);
  if (isKept) cpSync(kept, database);
  ownedByServer(folder);
  if (!isKept) {
    createDatabase(folder, plan);
    await writeHistory(folder, port, steps);
    keep(database, kept);
  }
  return serve(folder, port, {});
}

/** One login per person, however many calls. */
function sessionsAt(url: string): (login: string) => Promise<Rest> {
  const sessions = new Map<string, Promise<Rest>>();
  return (login) => sessions.getOrInsertComputed(login, () => restAs(url, login));
}

/** Ends with the test, however that ends; root's tests run RT as Debian does, as www-data. */
const asServer = [
  'setpriv',
  '--pdeathsig=TERM',
  ...(process.getuid?.() === 0 ? ['--reuid=www-data', '--regid=www-data', '--clear-groups'] : []),
  'env',
];

function ownedByServer(folder: string): void {
  if (process.getuid?.() !== 0) return;
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(execFileSync('id', [flag, 'www-data'], { encoding: 'utf8' })),
  );
  if (uid === undefined || gid === undefined) throw new Error('Debian knows no www-data');
  for (const path of [folder, ...globSync(join(folder, '**'))]) chownSync(path, uid, gid);
  chmodSync(folder, 0o755);
}

function environment(folder: string): Record<string, string> {
  return {
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    TMPDIR: join(folder, 'mail'),
    RT_SITE_CONFIG: join(folder, 'main.pm'),
    RT_SITE_CONFIG_DIR: join(folder, 'config'),
  };
}

function createDatabase(folder: string, plan: HelpdeskPlan): void {
  const data = join(folder, 'initialdata.pl');
  const password = join(folder, 'root-password');
  writeFileSync(data, initialData(plan));
  writeFileSync(password, passwordOf('root'));
  const setUp = (...args: string[]) => {
    const [command = '', ...rest] = [...asServer, 'rt-setup-database-5', ...args];
    const { status, stdout, stderr } = spawnSync(command, rest, {
      env: environment(folder),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`RT cannot set up its database: ${stdout}${stderr}`);
  };
  setUp('--action', 'init', '--skip-create', '--root-password-file', password);
  setUp('--action', 'insert', '--datafile', data);
}

/** A server on the same database whose clock is read from a file (libfaketime), for as long as the history takes to write. */
async function writeHistory(folder: string, port: number, steps: readonly Step[]): Promise<void> {
  const clock = join(folder, 'clock');
  const setClock = (instant: number) =>
    writeFileSync(clock, `${Math.round((instant - Date.now()) / 1000)}\n`);
  setClock(steps[0]?.at ?? Date.now());
  const server = await serve(folder, port, {
    LD_PRELOAD: globSync('/usr/lib/*/faketime/libfaketime.so.1')[0] ?? '',
    FAKETIME_TIMESTAMP_FILE: clock,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  });
  try {
    await replay(steps, sessionsAt(server.url), setClock);
  } finally {
    await server.stop();
  }
}

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

async function serve(folder: string, port: number, more: Readonly<Record<string, string>>): Promise<Server> {
  const url = `http://127.0.0.1:${port}`;
  const assignments = Object.entries(more).map(([name, value]) => `${name}=${value}`);
  const server = '/usr/share/request-tracker5/libexec/rt-server';
  const options = [
    '--server',
    'Starlet',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--max-workers',
    '2',
  ];
  const [command = '', ...args] = [...asServer, ...assignments, server, ...options];
  const child = spawn(command, args, {
    cwd: folder,
    env: environment(folder),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4000);
  });
  const gone = Promise.withResolvers<never>();
  child.once('exit', () => gone.reject(new Error(`RT cannot start: ${said}`)));
  gone.promise.catch(() => {});
  await Promise.race([eventually(async () => (await fetch(url)).ok), gone.promise]);
  return { url, stop: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  await promise;
}

/** Where a database with the same people and history is kept: it may only save time, never change what a test sees. */
function keptDatabase(plan: HelpdeskPlan, steps: readonly Step[]): string {
  const sources = ['configuration.ts', 'history.ts', 'request-tracker.ts'].map((name) =>
    readFileSync(join(import.meta.dirname, name)),
  );
  const version = spawnSync('dpkg-query', ['-W', 'request-tracker5'], { encoding: 'utf8' }).stdout;
  const hash = createHash('sha256').update(JSON.stringify([plan, steps, version]));
  for (const source of sources) hash.update(source);
  return join('node_modules', '.cache', 'overdesk', `rt-${hash.digest('hex').slice(0, 16)}.sqlite3`);
}

function keep(database: string, place: string): void {
  mkdirSync(join(place, '..'), { recursive: true });
  for (const old of globSync(join(place, '..', 'rt-*.sqlite3*'))) rmSync(old);
  cpSync(database, `${place}.${process.pid}`);
  renameSync(`${place}.${process.pid}`, place);
}
