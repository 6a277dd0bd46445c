import { closeSync, fdatasyncSync, fstatSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import type { Database } from './database.ts';
import { gapsIn, LOCK_BYTE, MOST_PAGES, shapeOf, trunkIn } from './page.ts';

/**
 * Takes what was erased out of the file's unused bytes, a few pages at a time. The engine overwrites rows it deletes, but
 * leaves copies of cells where they stood before it moved them to another page. Only bytes that hold nothing are written,
 * in place and while nobody else writes: cut off anywhere, the store is as good as before.
 */
export interface Scrubber {
  /** Does the pages from `from` (1: the first); answers where to go on, null when all are done, `held up` when another process reads an older state. */
  step(from: number): number | null | 'held up';
  /** After the store is closed. */
  close(): void;
}

/** Pages of one step: a few milliseconds, in which others wait. */
const AT_ONCE = 256;

/** Makes a scrubber of an open store. */
export function makeScrubber(file: string, database: Database): Scrubber {
  // Never closed before the store is: closing any descriptor of a file drops all of this process's locks on it.
  let open: number | null = null;
  const zeros = Buffer.alloc(65_536);

  function read(descriptor: number, bytes: number, at: number): Buffer {
    const found = Buffer.alloc(bytes);
    return found.subarray(0, readSync(descriptor, found, 0, bytes, at));
  }

  /** Overwrites a part of a page; returns whether anything stood there. */
  function empty(descriptor: number, page: Buffer, at: number, from: number, to: number): boolean {
    if (zeros.compare(page, from, to, 0, to - from) === 0) return false;
    writeSync(descriptor, zeros, 0, to - from, at + from);
    return true;
  }

  /** Pages nothing stands in, with what of them is not to be touched (bytes from the start). */
  function freePages(descriptor: number, pageSize: number, firstTrunk: number): Map<number, number> {
    const free = new Map<number, number>();
    for (let trunk = firstTrunk; trunk !== 0 && !free.has(trunk); ) {
      const page = read(descriptor, pageSize, (trunk - 1) * pageSize);
      if (page.length < pageSize) break;
      const { next, leaves, end } = trunkIn(page);
      free.set(trunk, end);
      for (const leaf of leaves) free.set(leaf, 0);
      trunk = next;
    }
    return free;
  }

  function scrubPages(descriptor: number, from: number): number | null {
    const { pageSize, usable, firstTrunk } = shapeOf(read(descriptor, 100, 0));
    const count = Math.floor(fstatSync(descriptor).size / pageSize);
    if (count > MOST_PAGES) throw new Error(`A store of ${count} pages is not scrubbed: VACUUM it.`);
    const free = freePages(descriptor, pageSize, firstTrunk);
    const slice = read(descriptor, AT_ONCE * pageSize, (from - 1) * pageSize);
    let hasWritten = false;
    for (let at = 0; at + pageSize <= slice.length; at += pageSize) {
      const number = from + at / pageSize;
      if (number === LOCK_BYTE / pageSize + 1) continue;
      const page = slice.subarray(at, at + pageSize);
      const kept = free.get(number);
      const gaps = kept === undefined ? gapsIn(page, number, usable) : [[kept, usable] as const];
      const emptied = gaps.filter(([start, end]) =>
        empty(descriptor, page, (number - 1) * pageSize, start, end),
      );
      hasWritten ||= emptied.length > 0;
    }
    if (hasWritten) fdatasyncSync(descriptor);
    return from + AT_ONCE > count ? null : from + AT_ONCE;
  }

  return {
    step(from) {
      open ??= openSync(file, 'r+');
      // All of the store is in its file, and stays so while the file is worked on.
      if (!database.truncate()) return 'held up';
      database.exec('begin immediate');
      try {
        if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
          database.exec('rollback');
          return from;
        }
        // Pages in memory still hold what is taken out of the file: neither this thread's …
        database.exec('pragma shrink_memory');
        const next = scrubPages(open, from);
        // … nor those of other processes are used again after this.
        database.exec(`insert into meta (name, value) values ('scrubbed', '0')
          on conflict (name) do update set value = cast((meta.value + 1) % 1000 as text)`);
        database.exec('commit');
        return next;
      } catch (error) {
        if (database.isInTransaction()) database.exec('rollback');
        throw error;
      }
    },
    close() {
      if (open !== null) closeSync(open);
      open = null;
    },
  };
}
