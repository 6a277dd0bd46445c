import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { z } from 'zod';
import type { Config } from '../../../collector/config/config.ts';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';

/** A collector as companies run it: a process of its own, with its configuration in a file. */
export interface CollectorProcess {
  readonly url: string;
  readonly port: number;
  /** The folder of its store. */
  readonly data: string;
  /** The file its log is kept in, if it was asked for. */
  readonly log: string;
  /** What it holds in memory, in MB. */
  rss(): number;
  /** A one-time code, made by the command a lead uses. */
  pairingCode(agent: string): Promise<string>;
  /** A link that signs in to the console, made by the command a company uses. */
  consoleLink(person: string): Promise<string>;
  /** kill -9: nothing is finished, nothing is said. */
  kill(): Promise<void>;
  /** Starts it again on the same port and store. */
  start(): Promise<void>;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

/** Starts a collector with this configuration; `env` holds the secrets it names, `through` a command to run it under, `port` where it listens. */
export async function startCollectorProcess(
  config: z.input<typeof Config>,
  env: Readonly<Record<string, string>> = {},
  through: readonly string[] = [],
  { keepLog = false, port: given = 0 } = {},
): Promise<CollectorProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'overdesk-collector-'));
  const file = join(folder, 'config.json');
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  writeFileSync(file, JSON.stringify(config));
  const port = given || (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const where = ['--config', file, '--data', data];
  let running: ReturnType<typeof spawn> | null = null;

  async function start(): Promise<void> {
    const [command = process.execPath, ...more] = [...through, process.execPath];
    const child = spawn(
      command,
      [
        ...more,
        'collector/cli/overdesk.js',
        'start',
        ...where,
        '--port',
        String(port),
        '--widget',
        'dist/widget',
      ],
      { env: { ...process.env, ...env }, stdio: ['ignore', keepLog ? openSync(log, 'a') : 'ignore', 'pipe'] },
    );
    running = child;
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    const gone = Promise.withResolvers<never>();
    child.once('exit', () => gone.reject(new Error(`The collector ended: ${said}`)));
    gone.promise.catch(() => {});
    await Promise.race([eventually(async () => (await fetch(`${url}/healthz`)).ok), gone.promise]);
  }
  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = running;
    running = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    child.once('exit', () => resolve());
    child.kill(signal);
    await promise;
  }
  /** The first word a command prints. */
  async function printed(command: string, ...args: readonly string[]): Promise<string> {
    const all = ['collector/cli/overdesk.js', command, ...where, ...args];
    const { stdout } = await promisify(execFile)(process.execPath, all);
    return stdout.trim().split(/\s+/)[0] ?? '';
  }
  await start();
  return {
    url,
    port,
    data,
    log,
    rss: () =>
      Math.round(
        Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${running?.pid}/status`, 'utf8'))?.[1]) / 1024,
      ),
    start,
    kill: () => end('SIGKILL'),
    pairingCode: (agent) => printed('pair', '--agent', agent),
    consoleLink: (person) => printed('console', '--agent', person, '--url', url),
    async stop() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
