import { chmod, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Keys, keysFrom } from '../security/keys.ts';
import { faultIn, StoreFault } from '../store/fault.ts';
import { checkPages } from '../store/sqlite/check.ts';
import type { Store } from '../store/store.ts';
import { openStore } from './database.ts';
import { ERASURES, KEY, LOCK, MOVE_LOCK, STORE, sizeOf } from './files.ts';
import { closeKey, makeKey, readKey } from './key-file.ts';
import { lockFolder } from './lock.ts';
import { StartError } from './start-error.ts';

const OURS = new RegExp(
  `^(${STORE}(-wal|-shm|-journal)?|${KEY}|${ERASURES}|erasures.torn|(${LOCK}|${MOVE_LOCK})(-journal)?|before-restore-.*|mov(?:ed|ing)-.*\\.sqlite(-wal|-shm|-journal)?)$`,
);

/** A data folder in the hands of one collector. */
export interface Folder {
  readonly store: Store;
  readonly keys: Keys;
  /** When something last happened in the store, UTC ms; null when it is empty. */
  readonly newestAt: number | null;
  /** For how long its files lay untouched until now, ms. */
  readonly idleFor: number;
  /** Resolves with the fault after which the store answers nothing any more. */
  readonly failed: Promise<StoreFault>;
  /** Begins to look through a larger store's pages for damage, beside the work: to be called once requests are answered. */
  lookThrough(): void;
  /** What was found and mended, or is to be seen to: for the log. */
  readonly notes: readonly string[];
  /** Closes the store and gives the folder back. */
  close(): Promise<void>;
}

/** A store up to this size, bytes, is looked through before the start, in some 25 ms; a larger one while customers are served. */
const CHECKED_FIRST = 8 * 2 ** 20;
/** One above this is looked through only after a stop that was not clean: it keeps a disk busy for a while. */
const CHECKED_ALWAYS = 128 * 2 ** 20;

/**
 * Looks through the store's pages: a small one at once, a larger one when `begin` is called. `damage` resolves with what was
 * found, never when all is well.
 */
async function lookThrough(
  data: string,
  store: Store,
  wasCut: boolean,
): Promise<{ begin(): void; damage: Promise<StoreFault> }> {
  const { promise: damage, resolve } = Promise.withResolvers<StoreFault>();
  const size = await store.size();
  if (size <= CHECKED_FIRST) await store.check();
  const isDue = size > CHECKED_FIRST && (wasCut || size <= CHECKED_ALWAYS);
  const begin = (): void => {
    if (isDue) void checkPages(join(data, STORE)).then((found) => found && resolve(found));
  };
  return { begin, damage };
}

/** The same store until `damage` is found: what it would take from then on is lost when a backup takes its place. */
function untilDamaged(store: Store, damage: Promise<StoreFault>): Store {
  let found: StoreFault | null = null;
  void damage.then((fault) => {
    found = fault;
  });
  return {
    ...store,
    do: (name, input) => (found ? Promise.reject(found) : store.do(name, input)),
    look: (name, input) => (found ? Promise.reject(found) : store.look(name, input)),
    probe: (must) => (found ? Promise.reject(found) : store.probe(must)),
  };
}

/** A database server looks after its own pages. */
const NOTHING_TO_LOOK_THROUGH = {
  begin: () => undefined,
  damage: new Promise<StoreFault>(() => undefined),
};

/** When the store was last written to, UTC ms; null when there is none. */
async function lastTouched(data: string): Promise<number | null> {
  const times = await Promise.all(
    [STORE, `${STORE}-wal`].map((name) =>
      stat(join(data, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return Math.max(...times) || null;
}

/** Makes the folder, for its owner alone. One that holds other people's files as well keeps its mode. */
export async function makeFolder(data: string, notes: string[]): Promise<void> {
  try {
    await mkdir(data, { recursive: true, mode: 0o700 });
    if (((await stat(data)).mode & 0o077) === 0) return;
    if ((await readdir(data)).every((name) => OURS.test(name))) {
      await chmod(data, 0o700);
      notes.push(`${data} could be looked into by others of this machine; its mode is 0700 now.`);
    } else notes.push(`${data} can be looked into by others of this machine: chmod 700 it.`);
  } catch (error) {
    if (faultIn(error) === 'full') throw new StoreFault('full');
    throw new StartError(
      `${data} cannot be used as the data folder: ${error instanceof Error ? error.message : error}.`,
    );
  }
}

/** Refuses a folder that has lost its store: starting with an empty one would hide that. */
async function refuseLost(data: string): Promise<void> {
  if ((await sizeOf(join(data, STORE))) > 0) return;
  const left: string[] = [];
  for (const name of [KEY, ERASURES]) if ((await sizeOf(join(data, name))) > 0) left.push(name);
  if (left.length === 0) return;
  throw new StartError(
    `The store ${join(data, STORE)} is missing or empty, but ${left.join(' and ')} beside it ${left.length > 1 ? 'are' : 'is'} there. Restore a backup (npx overdesk restore); or, to begin again with nothing, move ${left.join(' and ')} away first.`,
  );
}

const wrongKey = (data: string): StartError =>
  new StartError(
    `${join(data, KEY)} is not the key this store was written with: no session, link or customer would be known again. Nothing was changed. Put the right key back; the backup of this store holds it.`,
  );

/** The key the store belongs to. Made only for a store that has never had one. */
async function keysOf(data: string, store: Store, notes: string[]): Promise<Keys> {
  const fingerprint = await store.do('readMeta', { name: 'key' });
  const newest = await store.do('readNewestSession', null);
  let secret = await readKey(data);
  if (secret === null) {
    if (fingerprint !== null || newest !== null) {
      throw new StartError(
        `${join(data, KEY)} is missing, but the store was written with one: without it no session, link or customer is known again. Nothing was changed. Put it back; the backup of this store holds it, and so does every other instance on its database.`,
      );
    }
    secret = await makeKey(data);
    notes.push(`A new store and a new signing key were made in ${data}. Back them up together.`);
  } else if (await closeKey(data)) {
    notes.push('The signing key could be read by others of this machine; its mode is 0600 now.');
  }
  const keys = keysFrom(secret);
  if (fingerprint === null) {
    if (newest && !keys.isSession(newest.site, newest.id)) throw wrongKey(data);
    await store.do('keepMeta', { name: 'key', value: keys.fingerprint });
  } else if (fingerprint !== keys.fingerprint) throw wrongKey(data);
  return keys;
}

/**
 * Takes a data folder, making store and key in one that never had them. Throws a StartError or a StoreFault, having
 * changed nothing, when another collector holds it, when store or key are missing, damaged, of another folder or of a
 * newer program, or when the disk is full.
 * @param database the PostgreSQL database that holds the store; null: a file of the folder does
 */
export async function openFolder(data: string, database: string | null): Promise<Folder> {
  const notes: string[] = [];
  await makeFolder(data, notes);
  const unlock = lockFolder(data, join(data, LOCK));
  let store: Store | null = null;
  try {
    if (database === null) await refuseLost(data);
    const touchedAt = await lastTouched(data);
    // A clean stop folds the log back into the store.
    const wasCut = (await sizeOf(join(data, `${STORE}-wal`))) > 0;
    store = await openStore({ data, database });
    const pages = database === null ? await lookThrough(data, store, wasCut) : NOTHING_TO_LOOK_THROUGH;
    const keys = await keysOf(data, store, notes);
    const opened = store;
    return {
      store: untilDamaged(opened, pages.damage),
      keys,
      notes,
      newestAt: (await store.do('readNewestSession', null))?.at ?? null,
      idleFor: touchedAt === null ? 0 : Date.now() - touchedAt,
      failed: Promise.race([store.failed, pages.damage]),
      lookThrough: pages.begin,
      async close() {
        await opened.close();
        unlock();
      },
    };
  } catch (error) {
    await store?.close();
    unlock();
    throw error;
  }
}
