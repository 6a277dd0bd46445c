import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { behind } from '../../checks/clock-watch.ts';
import { keyFault } from '../../checks/key.ts';
import { LITTLE_ROOM, NO_ROOM, roomIn } from '../../checks/room.ts';
import { KEY, LOCK, STORE, sizeOf } from '../../data-folder/files.ts';
import { lockFolder } from '../../data-folder/lock.ts';
import { StartError } from '../../data-folder/start-error.ts';
import { StoreFault } from '../../store/fault.ts';
import type { Store } from '../../store/store.ts';
import { type Finding, mend, ok, skip, wait } from './finding.ts';

const MB = 2 ** 20;

/** Whether a collector holds the folder now. Nothing is made in it. */
export async function isHeld(data: string): Promise<boolean> {
  const lock = join(data, LOCK);
  if ((await stat(lock).catch(() => null)) === null) return false;
  try {
    lockFolder(data, lock)();
    return false;
  } catch (error) {
    if (error instanceof StartError && error.passes) return true;
    throw error;
  }
}

/** The folder itself: is it there, its owner's alone, writable, with room? */
export async function* folderFindings(data: string): AsyncGenerator<Finding> {
  const found = await stat(data).catch(() => null);
  if (!found?.isDirectory()) {
    yield skip(
      `data: there is no folder ${data}: the first start makes it. If there was one, bring it back or restore a backup.`,
    );
    return;
  }
  const uid = process.getuid?.() ?? 0;
  const isOpen = (found.mode & 0o077) !== 0;
  if (isOpen) yield mend(`data: ${data} can be looked into by others of this machine: chmod 700 ${data}`);
  if (uid !== 0 && found.uid !== uid)
    yield mend(`data: ${data} belongs to another user (${found.uid}); give it to the collector's: chown -R`);
  const writable = await access(data, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable) yield mend(`data: ${data} cannot be written by this user: give it to the collector's.`);
  else if (!isOpen) yield ok(`data: ${data} is its owner's alone, and can be written.`);
  const room = await roomIn(data);
  const told = `${Math.round(room / MB)} MB free under ${data}`;
  if (room < NO_ROOM) yield wait(`disk: full. Make room: ${told}.`);
  else if (room < LITTLE_ROOM) yield mend(`disk: little room is left: ${told}.`);
  else yield ok(`disk: ${told}.`);
}

/** The key and the clock beside what is stored. */
export async function* storeFindings(
  { data, isDatabase }: { readonly data: string; readonly isDatabase: boolean },
  store: Store,
): AsyncGenerator<Finding> {
  yield ok(
    `store: ${isDatabase ? 'the database' : join(data, STORE)} opens (${((await store.size()) / MB).toFixed(1)} MB).`,
  );
  const fault = await keyFault(data, await store.do('readMeta', { name: 'key' }));
  if (fault === 'gone')
    yield mend(
      `key: ${join(data, KEY)} is missing: no session, link or customer is known without it. Put it back; every backup holds it.`,
    );
  else if (fault === 'another')
    yield mend(
      `key: ${join(data, KEY)} is not the key this store was written with. Put the right one back; the backup of this store holds it.`,
    );
  else yield ok('key: the store was written with it.');
  const newestAt = (await store.do('readNewestSession', null))?.at ?? null;
  const late = behind(newestAt, Date.now());
  yield late === null
    ? ok(`clock: ${new Date().toISOString()}, after all that is stored.`)
    : mend(`clock: it is ${late} behind what has already happened here. Set it (timedatectl set-ntp true).`);
}

/** Is there a store to open? What keeps it from that is told. */
export async function hasStore(data: string): Promise<boolean> {
  return (await sizeOf(join(data, STORE))) > 0;
}

/** What opening or reading the store failed by. */
export const ofStoreError = (error: unknown): Finding => {
  const passes = (error instanceof StoreFault || error instanceof StartError) && error.passes;
  return (passes ? wait : mend)(`store: ${error instanceof Error ? error.message : String(error)}`);
};
