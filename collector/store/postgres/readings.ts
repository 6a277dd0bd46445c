import { Pool } from 'pg';
import type { Sql } from '../sql.ts';
import { ANSWERS_WITHIN, connectionTo } from './connection.ts';
import { databaseFaultIn } from './fault.ts';
import { makeSql } from './sql.ts';

/**
 * The connections that read for requests. All that waits when one is free is read by it in one transaction, at one moment of
 * the store, its questions leaving together.
 */

type Reading = (sql: Sql) => Promise<unknown>;

interface Waiting {
  readonly work: Reading;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Connections that read at the same time; beside them one writes, one listens and one looks at a lot. */
const READERS = 4;
/** So many are read together: who asks for much holds up no more than these. */
const MOST = 16;

export interface Readings {
  do(work: Reading): Promise<unknown>;
  /** The first value that a statement answers. */
  value(text: string): Promise<unknown>;
  close(): Promise<void>;
}

export function makeReadings(url: string): Readings {
  const pool = new Pool({ ...connectionTo(url), ...ANSWERS_WITHIN, max: READERS, pipeline: true });
  // A connection may be lost while it rests, or between two questions of a read: without these the process would end.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  let waiting: Waiting[] = [];
  let busy = 0;

  /** Each is told what it asked as soon as that is known; returns those that failed. */
  async function together(batch: readonly Waiting[]): Promise<{ one: Waiting; error: unknown }[]> {
    const client = await pool.connect();
    let broken: Error | undefined;
    const failed: { one: Waiting; error: unknown }[] = [];
    const sql = makeSql(client, new Set(), false);
    try {
      const begun = client.query('begin isolation level repeatable read read only');
      // What it fails by, all that was asked after it fails by, too.
      begun.catch(() => undefined);
      await Promise.all(
        batch.map((one) =>
          one.work(sql).then(one.resolve, (error: unknown) => {
            failed.push({ one, error });
          }),
        ),
      );
      await client.query('commit');
    } catch (error) {
      broken = error instanceof Error ? error : new Error(String(error));
    } finally {
      client.release(broken);
    }
    return failed;
  }

  /** One that is bad takes the transaction of the others with it: each is read again alone. */
  async function read(batch: readonly Waiting[]): Promise<void> {
    try {
      for (const { one, error } of await together(batch)) {
        if (batch.length > 1 && databaseFaultIn(error) === null) await read([one]);
        else one.reject(error);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  function pump(): void {
    while (busy < READERS && waiting.length > 0) {
      const share = Math.min(MOST, Math.ceil(waiting.length / (READERS - busy)));
      const batch = waiting.slice(0, share);
      waiting = waiting.slice(share);
      busy += 1;
      void read(batch).finally(() => {
        busy -= 1;
        pump();
      });
    }
  }

  return {
    do(work) {
      return new Promise((resolve, reject) => {
        waiting.push({ work, resolve, reject });
        if (waiting.length === 1) setImmediate(pump);
      });
    },
    async value(text) {
      const { rows } = await pool.query(text);
      return Object.values(rows[0] ?? {})[0];
    },
    close: () => pool.end(),
  };
}
