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
  get: async (key) => (await opened()).get(values, key),
  set: async (key, value) => {
    await (await opened()).put(values, value, key);
  },
};

/** Kept until the browser closes: outlives the worker. No browser shows it to content scripts unless told to. */
export const untilClosed: Shelf = {
  get: async (key) => (await browser.storage.session.get(key))[key],
  set: (key, value) => browser.storage.session.set({ [key]: value }),
};

const values = 'values';
let database: Promise<IDBPDatabase> | null = null;

/** Opened once in a worker's life; a failure is tried again. */
function opened(): Promise<IDBPDatabase> {
  database ??= open().catch((error: unknown) => {
    database = null;
    throw error;
  });
  return database;
}

async function open(): Promise<IDBPDatabase> {
  const db = await openDB('settings', 1, { upgrade: (fresh) => void fresh.createObjectStore(values) });
  await takeOver(db);
  return db;
}

/**
 * Earlier releases kept all of it, the token too, in storage.local: what is still there is moved. Cleared only once it is
 * safe here; interrupted in between, it is moved again by the next worker, and what was changed since stays.
 */
async function takeOver(db: IDBPDatabase): Promise<void> {
  const old = Object.entries(await browser.storage.local.get(null));
  if (old.length === 0) return;
  const { store, done } = db.transaction(values, 'readwrite');
  for (const [key, value] of old) if ((await store.count(key)) === 0) await store.put(value, key);
  await done;
  await browser.storage.local.clear();
}
