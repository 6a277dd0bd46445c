import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { faultIn } from '../store/fault.ts';
import { checkPages } from '../store/sqlite/check.ts';
import { copyDurably, digestOf, syncFile, syncFolder, writeDurably } from './durable-file.ts';
import { ERASURES, KEY, STORE, sizeOf } from './files.ts';
import { readKey } from './key-file.ts';
import { StartError } from './start-error.ts';

const MANIFEST = 'backup.json';
/** All pages in one step: a store that is written to meanwhile would have smaller steps begin again and again. */
const ALL_PAGES = 2 ** 31 - 1;

/** What a backup holds, and how to know that it still does. */
const Manifest = z.object({
  overdesk: z.literal('backup'),
  /** UTC, ISO 8601. */
  at: z.string(),
  /** Of the store's schema. */
  version: z.number().int(),
  files: z.partialRecord(z.enum([STORE, KEY, ERASURES]), z.object({ bytes: z.number(), sha256: z.string() })),
});
type Manifest = z.infer<typeof Manifest>;

/** Copies a store that may be in use, page by page as it stands at one instant, and checks the copy. Returns its schema's version. */
export async function copyStore(from: string, to: string): Promise<number> {
  const database = new DatabaseSync(from, { timeout: 5_000 });
  try {
    await backup(database, to, { rate: ALL_PAGES });
  } finally {
    database.close();
  }
  const damage = await checkPages(to);
  if (damage !== null) throw damage;
  const copy = new DatabaseSync(to);
  try {
    // One file, complete in itself, whatever it is copied with.
    copy.exec('pragma journal_mode = delete');
    return Number(Object.values(copy.prepare('pragma user_version').get() ?? {})[0]);
  } finally {
    copy.close();
  }
}

async function fill(data: string, folder: string): Promise<Manifest> {
  const version = await copyStore(join(data, STORE), join(folder, STORE));
  await syncFile(join(folder, STORE));
  await copyDurably(join(data, KEY), join(folder, KEY));
  // After the store: a wish that came in between is in the list, and fulfilled when the backup is restored.
  if ((await sizeOf(join(data, ERASURES))) > 0) {
    await copyDurably(join(data, ERASURES), join(folder, ERASURES));
  }
  const files: Manifest['files'] = {};
  for (const name of [STORE, KEY, ERASURES] as const) {
    const file = join(folder, name);
    const bytes = await sizeOf(file);
    if (bytes > 0) files[name] = { bytes, sha256: await digestOf(file) };
  }
  return { overdesk: 'backup', at: new Date().toISOString(), version, files };
}

/**
 * Copies store, key and wishes to be erased of a data folder, in use or not, into a new folder `to`, which has its name
 * only once all of it is checked and on the disk. Returns the bytes written. Throws a StartError or a StoreFault.
 */
export async function takeBackup(data: string, to: string): Promise<number> {
  if ((await sizeOf(join(data, STORE))) === 0) throw new StartError(`There is no store in ${data}.`);
  if ((await readKey(data)) === null)
    throw new StartError(`There is no key in ${data}: a backup without it is of no use.`);
  const taken = await stat(to).then(
    () => true,
    () => false,
  );
  if (taken) throw new StartError(`${to} is there already: give a new folder with --to.`);
  const target = resolve(to);
  const partial = `${target}.partial-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await mkdir(partial, { mode: 0o700 });
    const manifest = await fill(data, partial);
    await writeDurably(join(partial, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    await rename(partial, target);
    await syncFolder(dirname(target));
    return Object.values(manifest.files).reduce((sum, file) => sum + (file?.bytes ?? 0), 0);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (faultIn(error) === 'full') {
      throw new StartError(`There is no room for the backup at ${to}. Nothing was left there.`, {
        passes: true,
      });
    }
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EROFS')) {
      throw new StartError(`${to} cannot be written: ${error.message}.`);
    }
    throw error;
  }
}

/** A backup that is whole, or a StartError that says what is wrong with it. */
export async function checkedBackup(from: string): Promise<Manifest> {
  const file = join(from, MANIFEST);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) {
    const found = await readdir(from).catch(() => null);
    throw new StartError(
      found === null
        ? `There is no folder ${from}: give a backup with --from.`
        : `${from} is no backup: it has no ${MANIFEST}. One that was broken off is named .partial and of no use.`,
    );
  }
  let manifest: Manifest;
  try {
    manifest = Manifest.parse(JSON.parse(text));
  } catch {
    throw new StartError(`${file} cannot be read as the list of a backup.`);
  }
  if (!manifest.files[STORE] || !manifest.files[KEY])
    throw new StartError(`${from} lacks its store or its key.`);
  for (const [name, told] of Object.entries(manifest.files)) {
    const copy = join(from, name);
    if (told && ((await sizeOf(copy)) !== told.bytes || (await digestOf(copy)) !== told.sha256)) {
      throw new StartError(`${copy} is not what was backed up: take another backup. Nothing was changed.`);
    }
  }
  return manifest;
}
