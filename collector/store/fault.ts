import { statfsSync } from 'node:fs';

/** Why the machine keeps the store from doing its work. */
export type FaultName =
  /** No room on the disk: writes are refused until there is. */
  | 'full'
  /** Another process, a command say, holds the store for longer than a request waits. */
  | 'busy'
  /** The disk takes no writes, e.g. after it was mounted read-only. */
  | 'unwritable'
  /** The files were deleted, moved or replaced: what is written now would be lost. */
  | 'gone'
  /** The file is not the database it was. */
  | 'damaged'
  /** The disk reports errors: nobody knows what it has kept. */
  | 'failing'
  /** The store's thread has died. */
  | 'lost'
  /** The database server does not answer. */
  | 'unreachable';

const SAYS: Readonly<Record<FaultName, string>> = {
  full: 'The disk that holds the data folder is full. Nothing new is accepted until there is room; what was acknowledged is kept. Make room: it goes on by itself.',
  busy: 'Another process holds the store. It goes on by itself when that one is done.',
  unwritable:
    'The disk that holds the data folder takes no writes. What was acknowledged is kept. Make it writable: it goes on by itself.',
  gone: 'The data folder or its store was deleted, moved or replaced while the collector ran. Nothing was acknowledged since. Bring the folder back, or restore a backup, then start again.',
  damaged:
    'The store is damaged. Nothing was acknowledged since this was found. Restore the latest backup (npx overdesk restore); it keeps the damaged files aside.',
  failing:
    'The disk that holds the data folder reports errors. Nothing was acknowledged since. Look at the disk before the next start.',
  unreachable:
    'The database server does not answer. Nothing was acknowledged since; what was acknowledged is kept. Start it, or mend the way to it: it goes on by itself.',
  lost: 'The thread of the store ended unexpectedly. Nothing was acknowledged since; start again.',
};

/** Faults after which this process cannot go on. */
const FATAL: ReadonlySet<FaultName> = new Set(['gone', 'damaged', 'failing', 'lost']);

/** Faults that a start some time later may not meet. */
const PASSES: ReadonlySet<FaultName> = new Set(['full', 'busy', 'lost', 'unreachable']);

/** The machine, not the request, is at fault: nothing has been acknowledged, and the message says what to do. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly fault: FaultName;
  /** Can this process not go on? */
  readonly fatal: boolean;
  /** May it be gone when the collector is started again, without anybody doing anything? */
  readonly passes: boolean;
  /** What the engine said, for the log. */
  readonly engine: string | null;

  constructor(fault: FaultName, engine: string | null = null) {
    super(SAYS[fault]);
    this.fault = fault;
    this.fatal = FATAL.has(fault);
    this.passes = PASSES.has(fault);
    this.engine = engine;
  }
}

/** SQLite's primary result codes that mean a fault of the machine (sqlite.org/rescode.html). */
const BY_PRIMARY: ReadonlyMap<number, FaultName> = new Map([
  [5, 'busy'],
  [6, 'busy'],
  [8, 'unwritable'],
  [10, 'failing'],
  [11, 'damaged'],
  [13, 'full'],
  [14, 'unwritable'],
  [26, 'damaged'],
]);
/**
 * Extended codes that mean something else than their primary one. A write or an allocation of shared memory that fails
 * found no room or quota; a read past the end found a shortened file; DBMOVED and VNODE found another file.
 */
const BY_EXTENDED: ReadonlyMap<number, FaultName> = new Map([
  [522, 'damaged'],
  [778, 'full'],
  [1032, 'gone'],
  [4874, 'full'],
  [5386, 'full'],
  [6922, 'gone'],
]);

/** The fault behind an engine's error or a file system's; null when the request itself was wrong. */
export function faultIn(error: unknown): FaultName | null {
  if (error instanceof StoreFault) return error.fault;
  if (!(error instanceof Error)) return null;
  if ('errcode' in error && typeof error.errcode === 'number') {
    return BY_EXTENDED.get(error.errcode) ?? BY_PRIMARY.get(error.errcode & 0xff) ?? null;
  }
  const code = 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full';
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'unwritable';
  return code === 'EIO' ? 'failing' : null;
}

/** The same for files in `folder`: a disk that has room for bytes and for no further file is full, though the engine only says that it cannot open one. */
export function faultAt(folder: string, error: unknown): FaultName | null {
  const fault = faultIn(error);
  if (fault !== 'unwritable') return fault;
  try {
    const { files, ffree } = statfsSync(folder);
    return files > 0 && ffree === 0 ? 'full' : fault;
  } catch {
    return fault;
  }
}
