import type { Bounds } from '../stats/bounds.ts';
import { ascending, quantile } from '../stats/quantile.ts';
import { wilson } from '../stats/wilson.ts';

/** Did the waits we told come true? Shown to the lead, and fed back into the next ranges. */

/** A wait told to a customer who was then helped. Minutes. */
export interface ToldWait {
  /** The estimate behind the range. */
  minutes: number;
  fromMinutes: number;
  toMinutes: number;
  /** What it really was. */
  actual: number;
}

export interface Factors {
  low: number;
  high: number;
}

/** Waits needed before their own spread is trusted over the theory's. */
const ENOUGH = 50;

/** Real over estimated wait at the 10th and 90th percentile of recent waits; null with fewer than 50. */
export function measuredFactors(recent: readonly ToldWait[]): Factors | null {
  const ratios = ascending(
    recent.filter(({ minutes }) => minutes > 0).map(({ minutes, actual }) => actual / minutes),
  );
  const low = quantile(ratios, 0.1);
  const high = quantile(ratios, 0.9);
  return ratios.length < ENOUGH || low === null || high === null ? null : { low, high };
}

export interface Coverage {
  n: number;
  /** Share of waits that ended within the range told, in begun minutes; null without any. */
  share: number | null;
  interval: Bounds | null;
  /** Median of real over estimated wait, minus 1: above 0, waits are longer than told. */
  bias: number | null;
}

/** Coverage of the ranges told, with its Wilson interval. */
export function coverageOf(told: readonly ToldWait[]): Coverage {
  const n = told.length;
  const held = told.filter(({ fromMinutes, toMinutes, actual }) => {
    const begun = Math.ceil(actual);
    return begun >= fromMinutes && begun <= toMinutes;
  }).length;
  const ratios = told.filter(({ minutes }) => minutes > 0).map(({ minutes, actual }) => actual / minutes);
  const middle = quantile(ascending(ratios), 0.5);
  return {
    n,
    share: n === 0 ? null : held / n,
    interval: n === 0 ? null : wilson(held, n),
    bias: middle === null ? null : middle - 1,
  };
}
