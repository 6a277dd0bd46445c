import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../eventually.ts';
import { freePort } from '../free-port.ts';
import { passwordOf, type RedminePlan, type Step } from './plan.ts';

export interface Redmine {
  readonly url: string;
  /** The database file, for queries that must not go through anything of ours. */
  readonly database: string;
  /** The number of a login's user. */
  numberOf(login: string): string;
  /** The number of a ticket of the plan, counted from 0. */
  ticket(place: number): string;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

/** Where Debian's package keeps the program. */
const program = '/usr/share/redmine';

/**
 * A real Redmine 5 from Debian's packages, on 127.0.0.1: the program copied into a temporary folder beside a database of its
 * own, so that nothing of the system's is used or changed. Its history is written by Redmine's models.
 */
export async function startRedmine(plan: RedminePlan, steps: readonly Step[]): Promise<Redmine> {
  const folder = mkdtempSync(join(tmpdir(), 'overdesk-redmine-'));
  const clear = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    layOut(folder);
    run(folder, ['rake', 'db:migrate'], '');
    const said = run(
      folder,
      rails(join(import.meta.dirname, 'prepare.rb')),
      JSON.stringify(written(plan, steps)),
    );
    const numbers: Numbers = JSON.parse(/^READY (.*)$/m.exec(said)?.[1] ?? 'null');
    const server = await serve(folder);
    return {
      url: server.url,
      database: databaseIn(folder),
      numberOf: (login) => String(numbers.people[login]),
      ticket: (place) => String(numbers.tickets[place]),
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

interface Numbers {
  readonly people: Readonly<Record<string, number>>;
  readonly tickets: readonly number[];
}

const databaseIn = (folder: string): string => join(folder, 'redmine.sqlite3');

const written = (plan: RedminePlan, steps: readonly Step[]) => ({
  people: plan.people.map((person) => ({ ...person, password: passwordOf(person.login) })),
  projects: plan.projects,
  steps,
});

function layOut(folder: string): void {
  const app = join(folder, 'app');
  // The package's links lead into the system's own folders: those files are written here instead.
  const own = ['instances', 'Gemfile.lock', 'config/database.yml'].map((path) => join(program, path));
  cpSync(program, app, { recursive: true, filter: (source) => !own.includes(source) });
  const instance = join(app, 'instances', 'default');
  for (const name of ['config', 'log', 'files', 'tmp', 'public/plugin_assets'])
    mkdirSync(join(instance, name), { recursive: true });
  const database = `production:\n  adapter: sqlite3\n  database: ${databaseIn(folder)}\n  timeout: 20000\n`;
  writeFileSync(join(instance, 'config', 'database.yml'), database);
  writeFileSync(join(instance, 'config', 'secret_key.txt'), 'only-for-one-test-run-'.repeat(4));
  writeFileSync(join(app, 'Gemfile.local'), "gem 'sqlite3', '~> 1.4.0'\n");
}

const environment = (folder: string) => ({
  PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: folder,
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  RAILS_ENV: 'production',
});

const rails = (script: string): string[] => ['ruby', 'bin/rails', 'runner', script];

function run(folder: string, [command = '', ...args]: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: join(folder, 'app'),
    env: environment(folder),
    encoding: 'utf8',
    input,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`Redmine cannot be set up: ${stdout.slice(-1000)}${stderr.slice(-3000)}`);
  return stdout;
}

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

async function serve(folder: string): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // One thread: Ruby's SQLite waits for a lock without letting go of the interpreter that the lock's holder needs.
  const puma = ['/usr/bin/puma', '--bind', `tcp://127.0.0.1:${port}`, '--threads', '1:1', 'config.ru'];
  // Ends with the test, however that ends.
  const [command = '', ...args] = ['setpriv', '--pdeathsig=TERM', ...puma];
  const child = spawn(command, args, {
    cwd: join(folder, 'app'),
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-4000);
    });
  const gone = Promise.withResolvers<never>();
  child.once('exit', () => gone.reject(new Error(`Redmine cannot start: ${said}`)));
  gone.promise.catch(() => {});
  const ready = eventually(async () => (await fetch(`${url}/login`)).ok, { within: 300_000 });
  ready.catch(() => {});
  try {
    await Promise.race([ready, gone.promise]);
  } catch (error) {
    await ended(child);
    throw error;
  }
  return { url, stop: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  await promise;
}
