import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { faultIn } from '../store/fault.ts';
import { SCHEMA_VERSION } from '../store/migrations/migrate.ts';
import { checkedBackup } from './backup.ts';
import { copyDurably, syncFolder, writeDurably } from './durable-file.ts';
import { ERASURES, KEY, LOCK, STORE } from './files.ts';
import { makeFolder } from './folder.ts';
import { lockFolder } from './lock.ts';
import { StartError } from './start-error.ts';
import { lineOf, mergeWishes } from './wishes.ts';

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

const STAGED = 'before-restore-staged-';

/** Removes what an earlier restore that was broken off left half-way. */
async function clearStaged(data: string): Promise<void> {
  for (const name of await readdir(data)) {
    if (name.startsWith(STAGED)) await rm(join(data, name), { recursive: true });
  }
}

/** Puts what the folder holds aside; answers where, or null when there was nothing. */
async function putAside(data: string): Promise<string | null> {
  const aside = join(data, `before-restore-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`);
  let moved = false;
  for (const name of [STORE, `${STORE}-wal`, `${STORE}-shm`, KEY]) {
    const file = join(data, name);
    const isThere = await stat(file).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    if (!moved) await mkdir(aside, { mode: 0o700 });
    moved = true;
    // The key stays as well until the backup's takes its place: a folder that has neither store nor key would begin again.
    if (name === KEY) await copyFile(file, join(aside, name));
    else await rename(file, join(aside, name));
  }
  if (moved) await syncFolder(aside);
  return moved ? aside : null;
}

/**
 * Puts a backup into a data folder that no collector holds; what was there is kept aside, and wishes to be erased from
 * both are kept, with one that ends the sessions of the console. Answers when the backup was taken and where the old files are. Throws a StartError or a StoreFault,
 * having changed nothing, when the backup is damaged, of a newer program, or the folder is in use.
 */
export async function restoreBackup(
  from: string,
  data: string,
): Promise<{ readonly at: string; readonly aside: string | null }> {
  const { at, version, files } = await checkedBackup(from);
  if (version > SCHEMA_VERSION) {
    throw new StartError(
      `The backup has version ${version}, this program knows ${SCHEMA_VERSION}: restore it with the newer Overdesk.`,
    );
  }
  await makeFolder(data, []);
  const unlock = lockFolder(data, join(data, LOCK));
  const staged = join(data, `${STAGED}${randomBytes(4).toString('hex')}`);
  try {
    await clearStaged(data);
    await mkdir(staged, { mode: 0o700 });
    for (const name of [STORE, KEY] as const) await copyDurably(join(from, name), join(staged, name));
    const wishes = mergeWishes(
      files[ERASURES] ? await textOf(join(from, ERASURES)) : '',
      await textOf(join(data, ERASURES)),
      lineOf({ what: 'restored', at: Date.now() }),
    );
    await writeDurably(join(staged, ERASURES), wishes);
    // First of all: whatever interrupts this, nobody who was erased or shut out comes back.
    await rename(join(staged, ERASURES), join(data, ERASURES));
    const aside = await putAside(data);
    // The key before the store: with a key alone the collector refuses to start, and says to restore again.
    await rename(join(staged, KEY), join(data, KEY));
    await rename(join(staged, STORE), join(data, STORE));
    await syncFolder(data);
    return { at, aside };
  } catch (error) {
    if (faultIn(error) !== 'full') throw error;
    throw new StartError(
      `There is no room in ${data} for the backup beside what is there. Make room, then restore again.`,
      {
        passes: true,
      },
    );
  } finally {
    await rm(staged, { recursive: true, force: true });
    unlock();
  }
}
