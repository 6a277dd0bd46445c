import { ascending, quantile } from '../../stats/quantile.ts';
import type { Better } from '../kpi.ts';

/** Whether a target can be achieved, judged by the agent's own past and by nothing else. */
export interface Reach {
  /** `stretch`: beyond the better quarter of one's own periods; `easy`: most of them were better already. */
  readonly verdict: 'within' | 'easy' | 'stretch' | 'unknown';
  /** Own quarter and three quarters (P25, P75, type 7); null when the past is too short. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Quartiles of fewer periods than this say little. */
const LEAST_PERIODS = 4;

/** Compares a target with the values of one's own earlier periods of the same length; null marks a period without a number. */
export function reachOf(target: number, better: Better, past: readonly (number | null)[]): Reach {
  const values = ascending(past.filter((value) => value !== null));
  const low = quantile(values, 0.25);
  const high = quantile(values, 0.75);
  if (values.length < LEAST_PERIODS || low === null || high === null)
    return { verdict: 'unknown', low: null, high: null };
  const beyond = better === 'lower' ? target < low : target > high;
  const behind = better === 'lower' ? target > high : target < low;
  return { verdict: beyond ? 'stretch' : behind ? 'easy' : 'within', low, high };
}
