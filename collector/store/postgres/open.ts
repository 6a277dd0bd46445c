import { Client } from 'pg';
import type { Announced } from '../commit.ts';
import type { Looks } from '../looks.ts';
import { makeReader } from '../reader.ts';
import { type BadRow, settingAside } from '../set-aside.ts';
import type { Sql } from '../sql.ts';
import { type LookInput, type LookOutput, reads, type Store, writes } from '../store.ts';
import { keysOf } from './beside.ts';
import { connectionTo } from './connection.ts';
import { toldError } from './fault.ts';
import { CHANNEL, listenToOthers } from './listener.ts';
import { migrate } from './migrate.ts';
import { makeReadings } from './readings.ts';
import { makeWriter } from './writer.ts';

type AnyOperation = (sql: Sql, input: unknown) => Promise<unknown>;
const writeOperations = new Map<string, AnyOperation>(Object.entries(writes) as [string, AnyOperation][]);
const readOperations = new Map<string, AnyOperation>(Object.entries(reads) as [string, AnyOperation][]);

/** A write this old still says that writes get through, ms. */
const FRESH = 10_000;

/**
 * Opens the store in a PostgreSQL database, and creates or migrates it unless `mayMigrate` is false. Several processes may
 * open the same. Rejects when it cannot be reached or was written by a newer program.
 */
export async function openPostgres(url: string, { mayMigrate = true } = {}): Promise<Store> {
  const first = new Client(connectionTo(url));
  first.on('error', () => undefined);
  try {
    await first.connect();
    await migrate(first, mayMigrate);
  } catch (error) {
    throw toldError(error);
  } finally {
    await first.end().catch(() => undefined);
  }
  const ours = crypto.randomUUID();
  // Stores of several sites share the thread; in the embedded engine each has one of its own.
  const unheard: BadRow[] = [];
  const listeners = new Set<(added: ReadonlySet<Announced>) => void>();
  const announce = (added: Announced[]): void => {
    for (const listener of listeners) listener(new Set(added));
  };
  const writer = makeWriter(url, { channel: CHANNEL, from: ours }, announce);
  const readings = makeReadings(url);
  const others = await listenToOthers(url, ours, announce);
  const reader = makeReader(new URL('./reader-worker.ts', import.meta.url), url);
  let wroteAt = Number.NEGATIVE_INFINITY;
  let isClosed = false;

  async function run(name: string, input: unknown): Promise<unknown> {
    if (isClosed) throw new Error('The store is closed.');
    const write = writeOperations.get(name);
    const look = readOperations.get(name);
    try {
      if (write) {
        const value = await writer.do(
          (sql) => settingAside(unheard, () => write(sql, input)),
          keysOf(name, input),
        );
        wroteAt = performance.now();
        return value;
      }
      if (look) return await readings.do((sql) => settingAside(unheard, () => look(sql, input)));
    } catch (error) {
      throw toldError(error);
    }
    throw new Error(`The store has no operation "${name}".`);
  }

  async function value(text: string): Promise<unknown> {
    try {
      return await readings.value(text);
    } catch (error) {
      throw toldError(error);
    }
  }

  return {
    do: (name, input) => run(name, input) as never,
    look: <K extends keyof Looks>(name: K, input: LookInput<K>) =>
      reader.look(name, input) as Promise<LookOutput<K>>,
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async leads() {
      try {
        return await others.leads();
      } catch (error) {
        throw toldError(error);
      }
    },
    async probe(must = false) {
      if (!must && performance.now() - wroteAt < FRESH) return;
      await run('keepMeta', { name: 'probe', value: '0' });
    },
    // The server looks after its own pages; a database with checksums refuses a damaged one when it is read.
    check: async () => undefined,
    size: async () => Number(await value('select pg_database_size(current_database())')),
    truncate: async () => true,
    async scrub() {
      await value('vacuum');
      return true;
    },
    async settings() {
      return {
        journal: `wal, fsync ${await value('show fsync')}`,
        synchronous: (await value('show synchronous_commit')) === 'off' ? 0 : 2,
        secureDelete: 0,
        busyTimeout: 0,
      };
    },
    failed: new Promise(() => undefined),
    async close() {
      if (isClosed) return;
      isClosed = true;
      await reader.close();
      await others.close();
      await writer.close();
      await readings.close();
    },
  };
}
