import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import type { Config } from '../../../collector/config/config.ts';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';

/** One run of the collector's program, however it goes. */
export interface CollectorRun {
  readonly url: string;
  readonly pid: number;
  /** Resolves once it answers at /healthz; rejects when it ends before. */
  readonly ready: Promise<void>;
  /** The code it ended with; null after a signal. */
  readonly ended: Promise<number | null>;
  /** What it printed for its operator (stderr). */
  said(): string;
  /** Its log. */
  logged(): string;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Writes another configuration into its file, and asks it to read it. */
  reconfigure(text: string): Promise<void>;
}

/** Starts the program on a data folder, at any free port unless one is given; it is stopped after the test. */
export async function runCollector(
  config: z.input<typeof Config>,
  data: string,
  given = 0,
): Promise<CollectorRun> {
  const port = given || (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const file = join(tmpdir(), `overdesk-config-${port}.json`);
  writeFileSync(file, JSON.stringify(config));
  const args = [
    'collector/cli/overdesk.js',
    'start',
    '--config',
    file,
    '--data',
    data,
    '--port',
    String(port),
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let logged = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  child.stdout.on('data', (chunk) => {
    logged += chunk;
  });
  const { promise: ended, resolve } = Promise.withResolvers<number | null>();
  child.once('close', (code) => resolve(code));
  const gone = ended.then((code) => Promise.reject(new Error(`The collector ended with ${code}: ${said}`)));
  const ready = Promise.race([eventually(async () => (await fetch(`${url}/healthz`)).ok), gone]).then(
    () => {},
  );
  ready.catch(() => {});
  gone.catch(() => {});
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  onTestFinished(async () => {
    await stop('SIGKILL');
    rmSync(file);
  });
  async function reconfigure(text: string): Promise<void> {
    await writeFile(file, text);
    child.kill('SIGHUP');
  }
  return {
    url,
    pid: child.pid ?? 0,
    ready,
    ended,
    said: () => said,
    logged: () => logged,
    stop,
    reconfigure,
  };
}
