import { DAY, HOUR, MINUTE } from '../../shared/time/durations.ts';
import type { Attempt } from './send.ts';

/** Pauses before the attempts after the first, as Standard Webhooks recommends them: three days in all. */
const PAUSES = [
  5_000,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
/** A receiver may ask for more time, but not for ever. */
const LONGEST = DAY;

/** A webhook to which nothing has got through for so long is switched off. */
export const OFF_AFTER = 5 * DAY;
/** For so long deliveries are kept. */
export const KEPT = 14 * DAY;

export interface Verdict {
  readonly state: 'sent' | 'due' | 'failed';
  /** When it is tried again, UTC ms; null: not any more. */
  readonly dueAt: number | null;
  /** The receiver says that it is no more. */
  readonly isGone: boolean;
}

/**
 * What follows from an attempt.
 * @param attempts made before this one
 * @param now UTC ms
 */
export function verdictOn({ status, retryAfter }: Attempt, attempts: number, now: number): Verdict {
  const isGone = status === 410;
  if (status !== null && status >= 200 && status < 300) return { state: 'sent', dueAt: null, isGone };
  const pause = PAUSES[attempts];
  if (pause === undefined || isGone) return { state: 'failed', dueAt: null, isGone };
  const wished = Math.min((retryAfter ?? 0) * 1000, LONGEST);
  return { state: 'due', dueAt: now + Math.max(pause, wished), isGone };
}
