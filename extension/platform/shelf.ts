import { type IDBPDatabase, openDB } from 'idb';
import { browser } from 'wxt/browser';

/** Where values are kept, by key. */
export interface Shelf {
  /** undefined when there is none. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

/**
 * Kept for good, in a database of the extension's own origin. Not in storage.local: every content script may read that, and
 * with it whoever takes over a helpdesk page's process. Only Chromium can close it to them.
 */
export const forGood: Shelf = {
  get: async (key) => (await opened()).known.get(key),
  set: async (key, value) => {
    const { db, known } = await opened();
    known.set(key, value);
    await db.put(values, value, key);
  },
};

/** Kept until the browser closes: outlives the worker. No browser shows it to content scripts unless told to. */
export const untilClosed: Shelf = {
  get: async (key) => (await browser.storage.session.get(key))[key],
  set: (key, value) => browser.storage.session.set({ [key]: value }),
};

const values = 'values';

/** With all that was kept when it was opened: read at once, a waking worker needs most of it. */
interface Opened {
  readonly db: IDBPDatabase;
  readonly known: Map<string, unknown>;
}
let database: Promise<Opened> | null = null;

/** Opened once in a worker's life; a failure is tried again. */
function opened(): Promise<Opened> {
  database ??= open().catch((error: unknown) => {
    database = null;
    throw error;
  });
  return database;
}

async function open(): Promise<Opened> {
  const db = await openDB('settings', 1, { upgrade: (fresh) => void fresh.createObjectStore(values) });
  const known = await readAll(db);
  if (known.has(tookOver)) return { db, known };
  await takeOver(db);
  return { db, known: await readAll(db) };
}

async function readAll(db: IDBPDatabase): Promise<Map<string, unknown>> {
  const { store } = db.transaction(values);
  const [keys, kept] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(keys.map((key, index) => [String(key), kept[index]]));
}

/** Written once nothing is left of earlier releases. */
const tookOver = 'took over';

/**
 * Earlier releases kept all of it, the token too, in storage.local: what is still there is moved. Cleared only once it is
 * safe here; interrupted in between, it is moved again by the next worker, and what was changed since stays.
 */
async function takeOver(db: IDBPDatabase): Promise<void> {
  const old = Object.entries(await browser.storage.local.get(null));
  if (old.length > 0) {
    const { store, done } = db.transaction(values, 'readwrite');
    for (const [key, value] of old) if ((await store.count(key)) === 0) await store.put(value, key);
    await done;
    await browser.storage.local.clear();
  }
  await db.put(values, true, tookOver);
}
