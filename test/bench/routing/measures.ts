import type { Model, Run } from './engine.ts';

/** What a run or many runs tell. */

export interface Measures {
  /** Expected first contact resolution of those served. */
  fcr: number;
  meanWait: number;
  p95Wait: number;
  abandoned: number;
  blocked: number;
  /** Jain's index of occupancy over agents: 1 = all equally busy. */
  jain: number;
  occupancy: number;
}

/** The value below which a share of the sorted list lies (nearest rank). */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard error of the mean of independent replications. */
export function standardError(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** Jain, Chiu & Hawe 1984: (Σx)² / (n Σx²). */
export const jain = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) ** 2 /
  (values.length * values.reduce((sum, value) => sum + value ** 2, 0));

export function measure({ outcomes, occupancy }: Run, { chance }: Model): Measures {
  const served = outcomes.filter(({ end }) => end === 'served');
  const waits = served.map(({ wait }) => wait).sort((a, b) => a - b);
  const share = (end: string) => outcomes.filter((outcome) => outcome.end === end).length / outcomes.length;
  return {
    fcr: mean(served.map(({ agent, topic }) => chance?.[agent]?.[topic] ?? Number.NaN)),
    meanWait: mean(waits),
    p95Wait: quantile(waits, 0.95),
    abandoned: share('abandoned'),
    blocked: share('blocked'),
    jain: jain(occupancy),
    occupancy: mean(occupancy),
  };
}
