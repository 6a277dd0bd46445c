import { statfs } from 'node:fs/promises';

/** With less room than this, bytes, the next writes fail, even if one that fits into the log still gets through. */
export const NO_ROOM = 256 * 1024;
export const LITTLE_ROOM = 256 * 2 ** 20;

/** Free bytes where a folder is. */
export async function roomIn(folder: string): Promise<number> {
  try {
    const { bavail, bfree, bsize } = await statfs(folder);
    // What a file system keeps back for root is root's to use.
    return (process.getuid?.() === 0 ? bfree : bavail) * bsize;
  } catch {
    // The folder is gone: the store says so itself.
    return Number.POSITIVE_INFINITY;
  }
}
