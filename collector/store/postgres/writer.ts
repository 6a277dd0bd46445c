import { Client } from 'pg';
import { allOf } from '../all-of.ts';
import { type Announced, announced } from '../commit.ts';
import { StoreFault } from '../fault.ts';
import type { Sql } from '../sql.ts';
import { groupsOf } from './beside.ts';
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
  /** See `keysOf`. */
  readonly keys: readonly string[] | null;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** A connection, and operations' way to it: it remembers what stays from one transaction to the next. */
interface Line {
  readonly client: Client;
  readonly sql: Sql;
  /** The tables that the transaction under way has added rows to. */
  readonly added: Set<string>;
}

/** Held by the instance that writes, until it has committed. Any number, the same in all of them. */
const TURN = 7_305_542;

export interface Writer {
  do(work: Write, keys: readonly string[] | null): Promise<unknown>;
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
  let open: Promise<Line> | null = null;

  function connection(): Promise<Line> {
    open ??= (async () => {
      const client = new Client({ ...connectionTo(url), ...ANSWERS_WITHIN, pipeline: true });
      const drop = (): void => {
        open = null;
      };
      client.on('error', drop);
      client.on('end', drop);
      await client.connect();
      await client.query(WRITER_SETTINGS);
      const added = new Set<string>();
      return { client, added, sql: makeSql(client, added) };
    })();
    open.catch(() => {
      open = null;
    });
    return open;
  }

  /** All of them in one transaction; what they have answered, in their order. */
  async function together({ client, sql, added }: Line, batch: readonly Waiting[]): Promise<unknown[]> {
    added.clear();
    sql.found.clear();
    const values: unknown[] = [];
    try {
      await client.query(`begin; select pg_advisory_xact_lock(${TURN})`);
      for (const group of groupsOf(batch))
        values.push(
          ...(await allOf(
            group.map(
              ({ work }) =>
                () =>
                  work(sql),
            ),
          )),
        );
      const told = announced(added);
      const tell = told.length > 0 ? `select pg_notify('${channel}', '${[from, ...told].join()}'); ` : '';
      await commit(client, tell);
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
    do(work, keys) {
      return new Promise((resolve, reject) => {
        waiting.push({ work, keys, resolve, reject });
        if (waiting.length === 1) setImmediate(flush);
      });
    },
    async close() {
      const line = await open?.catch(() => null);
      await line?.client.end();
    },
  };
}

/** A transaction that has failed answers `commit` without an error, by taking everything back. */
async function commit(client: Client, before: string): Promise<void> {
  const told: unknown = await client.query(`${before}commit`);
  const last = Array.isArray(told) ? told.at(-1) : told;
  if (last?.command !== 'COMMIT') throw new StoreFault('failing', `commit was answered by ${last?.command}`);
}
