import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { eventually } from '../../real/support/eventually.ts';
import { freePort } from '../../real/support/free-port.ts';

/** The collector as a program, to be stopped and killed; `env` says where its store is when that is no file. */
export async function startProgram(config: string, data: string, env: NodeJS.ProcessEnv = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = [
    'collector/cli/overdesk.js',
    'start',
    '--config',
    config,
    '--data',
    data,
    '--port',
    String(port),
  ];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  const ended = once(child, 'exit');
  await Promise.race([
    eventually(async () => (await fetch(`${url}/healthz`)).ok, { every: 10 }),
    ended.then(([code]) => Promise.reject(new Error(`The collector ended with ${code}.`))),
  ]);
  return {
    url,
    signal: (signal: NodeJS.Signals) => child.kill(signal),
    async end(signal: NodeJS.Signals) {
      child.kill(signal);
      await ended;
    },
  };
}

/** What is stored: every id, how many different answers, and whether the file is sound. */
export interface StoredAnswers {
  readonly ids: ReadonlySet<unknown>;
  readonly answers: number;
  readonly integrity: unknown;
}

export function countAnswers(file: string): StoredAnswers {
  const database = new DatabaseSync(file);
  const rows = database.prepare('select id, answers from response').all();
  const integrity = Object.values(database.prepare('pragma integrity_check').get() ?? {})[0];
  database.close();
  return {
    ids: new Set(rows.map(({ id }) => id)),
    answers: new Set(rows.map(({ answers }) => answers)).size,
    integrity,
  };
}
