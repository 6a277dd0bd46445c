import type { FastifyBaseLogger } from 'fastify';
import { DAY, HOUR, MINUTE } from '../../shared/time/durations.ts';

/** Whether the machine's clock can be believed. */
export interface ClockWatch {
  /** Compares it with the monotonic one. */
  look(): void;
  isDoubtful(): boolean;
}

/** A jump by more than this, ms, is told: what runs by the clock comes early or late by that much. */
const JUMP = 60_000;
/** A store that lay untouched for longer, ms, has been at rest for very long, or the clock is ahead. */
const LONG = 7 * DAY;

const spell = (ms: number): string => {
  const hours = Math.abs(ms) / HOUR;
  if (hours >= 48) return `${Math.round(hours / 24)} days`;
  return hours >= 2 ? `${Math.round(hours)} hours` : `${Math.round(Math.abs(ms) / MINUTE)} minutes`;
};

/** How far the clock is behind what has already happened in a store (UTC ms); null: it is not, or nothing has. */
export const behind = (newestAt: number | null, now: number): string | null =>
  newestAt !== null && newestAt - now > HOUR ? spell(newestAt - now) : null;

/**
 * Watches a clock. It is doubted for a day after it jumped by an hour or more, and at a start before something that has
 * happened already or long after all that did: long enough for somebody to set it right. Answers keep their order by
 * the feed, whatever the clock says.
 */
export function watchClock(
  now: () => number,
  log: FastifyBaseLogger,
  { newestAt, idleFor }: { readonly newestAt: number | null; readonly idleFor: number },
): ClockWatch {
  let offset = now() - performance.now();
  let doubtfulUntil = Number.NEGATIVE_INFINITY;
  const doubt = (): void => {
    doubtfulUntil = performance.now() + DAY;
  };
  const late = behind(newestAt, now());
  if (late !== null) {
    doubt();
    log.warn(
      `The clock is ${late} behind what has already happened here. Answers are kept; times will be wrong until it is set right.`,
    );
  }
  if (idleFor > LONG) {
    doubt();
    log.warn(
      `Nothing was written here for ${spell(idleFor)}, or the clock is ahead. What is too old is dropped in a day: until then the clock can be set right.`,
    );
  }
  return {
    look() {
      const jump = now() - performance.now() - offset;
      if (Math.abs(jump) <= JUMP) return;
      offset += jump;
      if (Math.abs(jump) >= HOUR) doubt();
      log.warn(
        `The clock was put ${spell(jump)} ${jump > 0 ? 'forward' : 'back'}. Nothing is lost; times before and after do not fit together.`,
      );
    },
    isDoubtful: () => performance.now() < doubtfulUntil,
  };
}
