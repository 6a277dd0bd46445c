import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, open, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Makes the names in a folder durable: a file that was just made or renamed is there after a power cut. */
export const syncFolder = (folder: string): Promise<void> => sync(folder, 'r');

/** Makes a file's content durable. */
export const syncFile = (file: string): Promise<void> => sync(file, 'r+');

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Copies a file, durably and for its owner alone. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const handle = await open(to, 'r+');
  try {
    await handle.chmod(0o600);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a new file, durably and for its owner alone. */
export async function writeDurably(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600, flush: true });
  await syncFolder(dirname(file));
}

/** The sha256 of a file's content, in hex. */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
