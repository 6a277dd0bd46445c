/** Exponentially weighted moving averages: a level that follows slowly, and limits that say when it has left its place. */

export interface EwmaPoint {
  /** The average after this value. */
  readonly z: number;
  /** Limits around the target, exact for this many values (they widen towards the asymptotic ones). */
  readonly low: number;
  readonly high: number;
}

export interface EwmaOptions {
  readonly target: number;
  /** Standard deviation of one value. */
  readonly sd: number;
  /** Weight of the newest value, 0 < λ ≤ 1. */
  readonly lambda: number;
  /** Width of the limits in standard deviations of the average. */
  readonly width: number;
}

/** The average and its limits after each value (Roberts 1959; NIST/SEMATECH e-Handbook 6.3.2.4), starting at the target. */
export function ewma(values: readonly number[], { target, sd, lambda, width }: EwmaOptions): EwmaPoint[] {
  let z = target;
  return values.map((value, i) => {
    z = lambda * value + (1 - lambda) * z;
    const reach = width * sd * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * (i + 1))));
    return { z, low: target - reach, high: target + reach };
  });
}
