import { Client, type ClientBase } from 'pg';
import { type Announced, announced } from '../commit.ts';
import type { Sql } from '../sql.ts';
import { ANSWERS_WITHIN, connectionTo, WRITER_SETTINGS } from './connection.ts';
import { toldError } from './fault.ts';
import { makeSql } from './sql.ts';

/**
 * The one connection of this process that writes. All that waits goes into one transaction, one flush of the server's log;
 * between instances one writes at a time, so that each sees what the one before has done, as in the embedded engine.
 */

type Write = (sql: Sql) => Promise<unknown>;

interface Waiting {
  readonly work: Write;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Held by the instance that writes, until it has committed. Any number, the same in all of them. */
const TURN = 7_305_542;

export interface Writer {
  do(work: Write): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Opens it with the first write, and again after it was lost. `onCommit` is told what a commit has added; other instances
 * are told by `channel`, with who it is from.
 */
export function makeWriter(
  url: string,
  { channel, from }: { readonly channel: string; readonly from: string },
  onCommit: (added: Announced[]) => void,
): Writer {
  let waiting: Waiting[] = [];
  let isFlushing = false;
  let open: Promise<Client> | null = null;

  function connection(): Promise<Client> {
    open ??= (async () => {
      const client = new Client({ ...connectionTo(url), ...ANSWERS_WITHIN });
      const drop = (): void => {
        open = null;
      };
      client.on('error', drop);
      client.on('end', drop);
      await client.connect();
      await client.query(WRITER_SETTINGS);
      return client;
    })();
    open.catch(() => {
      open = null;
    });
    return open;
  }

  /** All of them in one transaction; what they have answered, in their order. */
  async function together(client: ClientBase, batch: readonly Waiting[]): Promise<unknown[]> {
    const added = new Set<string>();
    const sql = makeSql(client, added);
    const values: unknown[] = [];
    await client.query('begin');
    try {
      await client.query('select pg_advisory_xact_lock($1)', [TURN]);
      for (const { work } of batch) values.push(await work(sql));
      const told = announced(added);
      if (told.length > 0) await client.query('select pg_notify($1, $2)', [channel, [from, ...told].join()]);
      await client.query('commit');
      if (told.length > 0) onCommit(told);
      return values;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  /** If one of them is bad, each in a transaction of its own, so that it fails alone. */
  async function write(batch: readonly Waiting[]): Promise<void> {
    try {
      const values = await together(await connection(), batch);
      batch.forEach(({ resolve }, i) => {
        resolve(values[i]);
      });
    } catch (error) {
      const told = toldError(error);
      if (batch.length > 1 && told === error) for (const one of batch) await write([one]);
      else for (const { reject } of batch) reject(told);
    }
  }

  async function flush(): Promise<void> {
    if (isFlushing) return;
    isFlushing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await write(batch);
    }
    isFlushing = false;
  }

  return {
    do(work) {
      return new Promise((resolve, reject) => {
        waiting.push({ work, resolve, reject });
        if (waiting.length === 1) setImmediate(flush);
      });
    },
    async close() {
      const client = await open?.catch(() => null);
      await client?.end();
    },
  };
}
