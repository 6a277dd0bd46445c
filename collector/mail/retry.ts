import { MINUTE } from '../../shared/time/durations.ts';

/** Minutes between attempts; after these every hour. */
const RETRIES = [1, 5, 30];
const LONGEST_TRIED = 50;

/** After how many ms a mail that failed so many times before is tried again; null: it is given up. */
export const nextTry = (attempts: number): number | null =>
  attempts >= LONGEST_TRIED ? null : (RETRIES[attempts] ?? 60) * MINUTE;
