import { randomUUID } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import { StoreFault } from '../../store/fault.ts';
import { migrate } from '../../store/postgres/migrate.ts';
import { openSqlite } from '../../store/sqlite/open.ts';
import { copyStore } from '../backup.ts';
import { syncFolder } from '../durable-file.ts';
import { LOCK, MOVE_LOCK, STORE, sizeOf } from '../files.ts';
import { lockFolder } from '../lock.ts';
import { StartError } from '../start-error.ts';
import { at, copyAll, copyRest, endMove, moveIn } from './steps.ts';
import type { MovedTable } from './table.ts';

interface Moved {
  readonly tables: readonly MovedTable[];
  /** Rows that came, changed or went while the collector still ran. */
  readonly followed: number;
  /** For how long no collector could run, ms. */
  readonly stood: number;
  /** Where the former file is kept. */
  readonly aside: string;
}

/** The copy that is moved while the store is in use; its name says which move it belongs to. */
const COPY = /^moving-([\da-f-]{36})\.sqlite$/;
/** How often it is looked whether the collector has stopped, ms. */
const AGAIN = 250;

/** Opened once as a collector does: brought up to date, looked through, and its log folded back into it. */
async function tidy(file: string): Promise<void> {
  const store = await openSqlite(file);
  try {
    await store.check();
    await store.truncate();
  } finally {
    await store.close();
  }
}

/** A store's file with its log and the log's index. */
async function dropStore(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm', '-journal']) await rm(file + end, { force: true });
}

/** The folder's lock, or null while a collector has it. */
function lockIfFree(data: string): (() => void) | null {
  try {
    return lockFolder(data, join(data, LOCK));
  } catch (error) {
    if (error instanceof StartError && error.passes) return null;
    throw error;
  }
}

/** The copies of moves that were begun, by the move. */
async function copiesIn(data: string): Promise<Map<string, string>> {
  const found = (await readdir(data)).flatMap((name) => {
    const [, mark] = COPY.exec(name) ?? [];
    return mark === undefined ? [] : [[mark, join(data, name)] as const];
  });
  return new Map(found);
}

/** Moves a copy of the store while its collector runs, or finds the one that was moved before. Returns the copy. */
async function moveCopy(data: string, to: Client): Promise<string> {
  const copies = await copiesIn(data);
  const under = await moveIn(to);
  const known = under === null ? undefined : copies.get(under);
  if (known !== undefined) return known;
  for (const old of copies.values()) await dropStore(old);
  const mark = randomUUID();
  const copy = join(data, `moving-${mark}.sqlite`);
  try {
    await copyStore(join(data, STORE), copy);
    await tidy(copy);
    await copyAll(copy, to, { mark, isCopy: true });
  } catch (error) {
    // It holds all that customers said, beside a collector that needs the room.
    await dropStore(copy);
    throw error;
  }
  return copy;
}

/** What came after the copy; where that cannot be applied, all of the store anew: its collector stands still already. */
async function moveWhatFollowed(file: string, copy: string | null, database: string, whole: string) {
  if (copy !== null)
    try {
      return await at(database, (to) => copyRest(file, copy, to));
    } catch (error) {
      if (error instanceof StoreFault) throw error;
    }
  const tables = await at(database, (to) => copyAll(file, to, { mark: whole, isCopy: false }));
  return { tables, followed: 0 };
}

function lockMove(data: string): () => void {
  try {
    return lockFolder(data, join(data, MOVE_LOCK));
  } catch (error) {
    if (error instanceof StartError && error.passes)
      throw new StartError(`Another move of ${data} is under way.`, { passes: true });
    throw error;
  }
}

/**
 * Moves a store into an empty PostgreSQL database. While its collector runs a copy of it is moved and compared row by
 * row; `onCopied` is called with the copy's file, the collector is waited for until it has stopped, and what came meanwhile
 * follows and is compared. Each of the two is one transaction: killed at any time it may be called again, and goes on. The
 * file is kept aside under another name, and nothing is taken from it. Throws a StartError or a StoreFault that says why not.
 */
export async function moveStore(
  data: string,
  database: string,
  onCopied?: (copy: string) => void,
): Promise<Moved> {
  const file = join(data, STORE);
  const isThere = (await sizeOf(file)) > 0;
  // A move without a copy is known by the folder alone.
  const whole = `whole ${resolve(data)}`;
  const done = lockMove(data);
  let unlock: (() => void) | null = null;
  try {
    const under = await at(database, async (to) => {
      await migrate(to, true);
      return moveIn(to);
    });
    const isCopied = under !== null && (await copiesIn(data)).has(under);
    const isOurs = isCopied || under === whole;
    if (!isThere && !isOurs) throw new StartError(`There is no store in ${data}.`);
    if (under !== null && !isOurs)
      throw new StartError(
        `The database holds a move that is not over, and ${data} has no copy of it. Nothing was changed. Name an empty database.`,
      );
    unlock = lockIfFree(data);
    let copy: string | null = null;
    if (isThere && (unlock === null || isCopied)) {
      copy = await at(database, (to) => moveCopy(data, to));
      if (unlock === null) onCopied?.(copy);
    }
    while (unlock === null) {
      await setTimeout(AGAIN);
      unlock = lockIfFree(data);
    }
    const begun = performance.now();
    const aside = join(data, `moved-${new Date().toISOString().replace(/[:.]/g, '-')}.sqlite`);
    let moved: Pick<Moved, 'tables' | 'followed'> = { tables: [], followed: 0 };
    // Cut off after the file was put aside, nothing but that is left to be said.
    if (isThere) {
      await tidy(file);
      moved = await moveWhatFollowed(file, copy, database, whole);
      await rename(file, aside);
      await syncFolder(data);
    }
    await at(database, endMove);
    for (const left of [file, ...(await copiesIn(data)).values()]) await dropStore(left);
    return { ...moved, stood: performance.now() - begun, aside };
  } finally {
    unlock?.();
    done();
  }
}
