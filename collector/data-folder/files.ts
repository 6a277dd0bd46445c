import { stat } from 'node:fs/promises';

/** What is in a data folder: the store, its signing key, the wishes to be erased, and the lock of the collector that runs. */
export const STORE = 'overdesk.sqlite';
export const KEY = 'key';
export const ERASURES = 'erasures.ndjson';
export const LOCK = 'lock';
/** Held by the one `overdesk move` of a folder. */
export const MOVE_LOCK = 'move-lock';

/** A file's bytes; 0 when it is missing. */
export const sizeOf = async (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );
