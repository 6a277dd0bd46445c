import { randomUUID } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import { migrate } from '../../store/postgres/migrate.ts';
import { openSqlite } from '../../store/sqlite/open.ts';
import { copyStore } from '../backup.ts';
import { LOCK, STORE, sizeOf } from '../files.ts';
import { lockFolder } from '../lock.ts';
import { StartError } from '../start-error.ts';
import { at, copyAll, copyRest, moveIn } from './steps.ts';
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
  await store.check();
  await store.truncate();
  await store.close();
}

/** A store's file with its log and the log's index. */
async function dropStore(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true });
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
  if (under !== null)
    throw new StartError(
      'The database holds a move that was begun from another folder. Nothing was changed. Name an empty one.',
    );
  for (const old of copies.values()) await dropStore(old);
  const mark = randomUUID();
  const copy = join(data, `moving-${mark}.sqlite`);
  await copyStore(join(data, STORE), copy);
  await tidy(copy);
  await copyAll(copy, to, mark);
  return copy;
}

/**
 * Moves a store into an empty PostgreSQL database. While its collector runs a copy of it is moved and compared row by
 * row; `onCopied` is called, the collector is waited for until it has stopped, and what came meanwhile follows and is
 * compared. Each of the two is one transaction: killed at any time it may be called again, and goes on. The file is kept
 * aside under another name, and nothing is taken from it. Throws a StartError or a StoreFault that says why not.
 */
export async function moveStore(data: string, database: string, onCopied?: () => void): Promise<Moved> {
  const file = join(data, STORE);
  if ((await sizeOf(file)) === 0) throw new StartError(`There is no store in ${data}.`);
  const isUnderWay = await at(database, async (to) => {
    await migrate(to, true);
    return (await moveIn(to)) !== null;
  });
  let unlock = lockIfFree(data);
  try {
    let copy: string | null = null;
    if (unlock === null || isUnderWay) copy = await at(database, (to) => moveCopy(data, to));
    if (unlock === null) onCopied?.();
    while (unlock === null) {
      await setTimeout(AGAIN);
      unlock = lockIfFree(data);
    }
    const begun = performance.now();
    await tidy(file);
    const moved = await at(database, async (to) =>
      copy === null ? { tables: await copyAll(file, to, null), followed: 0 } : await copyRest(file, copy, to),
    );
    const aside = join(data, `moved-${new Date().toISOString().replace(/[:.]/g, '-')}.sqlite`);
    await rename(file, aside);
    for (const left of [file, ...(await copiesIn(data)).values()]) await dropStore(left);
    return { ...moved, stood: performance.now() - begun, aside };
  } finally {
    unlock?.();
  }
}
