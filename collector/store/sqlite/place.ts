import { statSync } from 'node:fs';
import { StoreFault } from '../fault.ts';

/** Whether the files that are open are still those that have the store's names. */
export interface Place {
  /** Throws a StoreFault `gone` once one of them was deleted, moved or replaced: writes to it would be lost. */
  check(): void;
}

const inode = (file: string): string | null => {
  // By name, never by opening it: closing any descriptor of a file drops all of this process's POSIX locks on it.
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  return found ? `${found.dev}:${found.ino}` : null;
};

/** Remembers the files of an open store, the write-ahead log from when it is first seen. Costs two calls of stat. */
export function placeOf(file: string): Place {
  const log = `${file}-wal`;
  const store = inode(file);
  let wal = inode(log);
  return {
    check() {
      wal ??= inode(log);
      if (inode(file) !== store || inode(log) !== wal) throw new StoreFault('gone');
    },
  };
}
