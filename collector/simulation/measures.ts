import { ascending, quantile } from '../../shared/stats/quantile.ts';
import type { Run } from './outcomes.ts';

/** What a run or many runs tell. */

export interface Measures {
  /** Share of those served by somebody a hard constraint rules out. */
  broken: number;
  /** Expected first contact resolution of those served. */
  fcr: number;
  meanWait: number;
  p95Wait: number;
  abandoned: number;
  blocked: number;
  /** Share of cases that entered and waited at all, and the wait of all who entered, served or not. */
  delayed: number;
  waitOfAll: number;
  inQueue: number;
  /** Jain's index of occupancy over agents: 1 = all equally busy. */
  jain: number;
  occupancy: number;
  /**
   * Share of agents' time in which one was busy for over nine tenths of the last two hours while another able for the
   * case that just came was for less than three quarters.
   */
  burnt: number;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard error of the mean of independent replications. */
export function standardError(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** Jain, Chiu & Hawe 1984: (Σx)² / (n Σx²). */
const jain = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) ** 2 /
  (values.length * values.reduce((sum, value) => sum + value ** 2, 0));

/** `able[agent][topic]`: whom the hard constraints allow; everybody without it. */
export function measure(
  { outcomes, occupancy, inQueue }: Run,
  able?: readonly (readonly boolean[])[],
  burnt = Number.NaN,
): Measures {
  const served = outcomes.filter(({ end }) => end === 'served');
  const waits = ascending(served.map(({ wait }) => wait));
  const entered = outcomes.filter(({ end }) => end !== 'blocked');
  const share = (end: string) => outcomes.filter((outcome) => outcome.end === end).length / outcomes.length;
  const allowed = served.filter(({ agent, topic }) => able?.[agent]?.[topic] ?? true);
  return {
    broken: 1 - allowed.length / served.length,
    fcr: mean(served.map(({ chance }) => chance)),
    meanWait: mean([...waits]),
    p95Wait: quantile(waits, 0.95) ?? Number.NaN,
    abandoned: share('abandoned'),
    blocked: share('blocked'),
    delayed: entered.filter(({ wait }) => wait > 0).length / entered.length,
    waitOfAll: mean(entered.map(({ wait }) => wait)),
    inQueue,
    jain: jain(occupancy),
    occupancy: mean(occupancy),
    burnt,
  };
}

/** Means of the measures over independent runs, and their standard errors. */
export function summarise(runs: readonly Measures[]): { mean: Measures; error: Measures } {
  const over = (how: (values: readonly number[]) => number): Measures => {
    const of = (key: keyof Measures) => how(runs.map((run) => run[key]));
    return {
      broken: of('broken'),
      fcr: of('fcr'),
      meanWait: of('meanWait'),
      p95Wait: of('p95Wait'),
      abandoned: of('abandoned'),
      blocked: of('blocked'),
      delayed: of('delayed'),
      waitOfAll: of('waitOfAll'),
      inQueue: of('inQueue'),
      jain: of('jain'),
      occupancy: of('occupancy'),
      burnt: of('burnt'),
    };
  };
  return { mean: over(mean), error: over(standardError) };
}
