import { randomBytes } from 'node:crypto';
import { chmod, link, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './durable-file.ts';
import { KEY } from './files.ts';
import { StartError } from './start-error.ts';

const BYTES = 32;
const nameIn = (data: string): string => join(data, KEY);

/**
 * The data folder's signing secret, or null when there is none. Throws a StartError when the file is not one: under
 * another secret no session, link or customer would be known again.
 */
export async function readKey(data: string): Promise<Buffer | null> {
  const file = nameIn(data);
  let secret: Buffer;
  try {
    secret = await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new StartError(`${file} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
  if (secret.length !== BYTES) {
    throw new StartError(
      `${file} is not a signing key: it has ${secret.length} bytes, a key has ${BYTES}. Nothing was changed. Put the right key back; every backup holds it.`,
    );
  }
  return secret;
}

/** Makes the secret, on disk before anything is signed with it; the one that is there already when two make it at once. */
export async function makeKey(data: string): Promise<Buffer> {
  const file = nameIn(data);
  // Written aside and linked into place: two first starts at once end up with one key, and never half of one.
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    const handle = await open(aside, 'wx', 0o600);
    try {
      await handle.writeFile(randomBytes(BYTES));
      await handle.chmod(0o600);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(aside, file).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(aside, { force: true });
  }
  await syncFolder(data);
  const made = await readKey(data);
  if (made === null) throw new StartError(`${file} vanished while it was made.`);
  return made;
}

/** Takes the key from everybody but its owner; returns whether that was needed. */
export async function closeKey(data: string): Promise<boolean> {
  const file = nameIn(data);
  if (((await stat(file)).mode & 0o077) === 0) return false;
  await chmod(file, 0o600);
  return true;
}
