import { gammaQuantile } from '../stats/gamma.ts';
import type { Factors } from './told-waits.ts';

/** How long a customer will wait: an honest range or nothing, never a countdown. */

export interface Wait {
  fromMinutes: number;
  toMinutes: number;
  /** The place in the line, from 1; null: none can be told. */
  position: number | null;
}

/** The line in front of a case, seen over the agents who may take it. */
export interface Line {
  /** Cases waiting before it for the same agents. */
  ahead: number;
  /** Slots of the agents on duty who may take it, and how many of them are free. */
  slots: number;
  free: number;
  /** Cases these agents finished in the last hour, and their mean handling minutes. */
  completions: number;
  meanMinutes: number;
  /** Customers who left, per minute waited, over the last hour; 0 when nobody did. */
  leaving: number;
  /** Minutes the first in line has waited; null when nobody waits. */
  headMinutes: number | null;
}

export interface WaitEstimate {
  minutes: number;
  /** Shape of the wait's gamma distribution: 1 = anything may happen, large = certain. */
  shape: number;
  method: 'free' | 'queue length' | 'head of line';
}

/** Completions in the last hour below which handling times are not known well enough. */
const ENOUGH = 20;
/** The range holds the wait four times in five. */
const TAIL = 0.1;
/** No range is narrower than ÷1.5…×1.5. */
const LEAST_FACTOR = 1.5;

/**
 * Expected minutes: with 20 completions in the last hour Σ 1/(sµ + iθ) over those ahead and the case itself, which
 * counts on some of them leaving (Whitt 1999; Ibrahim & Whitt 2009); else what the head of the line has waited so
 * far, with four times the variance (twice by the same source for the estimator, and again for short lines); null when neither is known.
 */
export function estimateWait(line: Line): WaitEstimate | null {
  if (line.free > line.ahead) return { minutes: 0, shape: 1, method: 'free' };
  if (line.completions >= ENOUGH && line.slots > 0 && line.meanMinutes > 0) {
    const serving = line.slots / line.meanMinutes;
    let minutes = 0;
    let variance = 0;
    for (let i = line.free; i <= line.ahead; i++) {
      const rate = serving + (i - line.free) * line.leaving;
      minutes += 1 / rate;
      variance += 1 / rate ** 2;
    }
    return { minutes, shape: minutes ** 2 / variance, method: 'queue length' };
  }
  if (line.headMinutes === null || line.headMinutes === 0) return null;
  return { minutes: line.headMinutes, shape: (line.ahead + 1) / 4, method: 'head of line' };
}

/**
 * The range to tell, in begun minutes: where four of five such waits end, and never narrower than ÷1.5…×1.5.
 * `measured` are the factors between which recent waits really ended (told-waits.ts); they replace the theory's.
 */
export function waitRange(
  { minutes, shape, method }: WaitEstimate,
  position: number | null,
  measured: Factors | null = null,
): Wait {
  if (method === 'free') return { fromMinutes: 0, toMinutes: 1, position };
  const low = measured?.low ?? gammaQuantile(TAIL, shape) / shape;
  const high = measured?.high ?? gammaQuantile(1 - TAIL, shape) / shape;
  return {
    fromMinutes: Math.ceil(minutes * Math.min(low, 1 / LEAST_FACTOR)),
    toMinutes: Math.ceil(minutes * Math.max(high, LEAST_FACTOR)),
    position,
  };
}
