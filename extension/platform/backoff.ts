import { doubling } from '../../shared/time/backoff.ts';

const firstSeconds = 5;
const longestSeconds = 15 * 60;

/**
 * Milliseconds to wait after the `failures`-th failure in a row (from 1): doubling from 5 s to 15 min, or what the other
 * side asked for if that is longer. `spread` in [0, 1) keeps many browsers from coming back in the same second.
 */
export function backoff(failures: number, retryAfterSeconds: number | null, spread: number): number {
  const doubled = doubling(failures - 1, firstSeconds, longestSeconds);
  return Math.round(1000 * Math.max(retryAfterSeconds ?? 0, doubled * (1 + spread / 4)));
}
