import { betaQuantile } from './beta.ts';
import { type Bounds, LEVEL } from './bounds.ts';
import { root } from './root.ts';

/** Empirical Bayes for shares: with few answers we lean on the team. */

export interface Share {
  readonly x: number;
  readonly n: number;
}

/** A beta prior: as if `alpha` successes and `beta` failures had been seen already. */
export interface BetaPrior {
  readonly alpha: number;
  readonly beta: number;
}

/** How many of the counts are greater than 0, 1, 2 …: all that the likelihood needs to know of them. */
function exceeding(counts: readonly number[]): Float64Array {
  const groups = new Float64Array(Math.max(0, ...counts));
  for (const count of counts) if (count > 0) groups[count - 1] = (groups[count - 1] ?? 0) + 1;
  for (let j = groups.length - 2; j >= 0; j--) groups[j] = (groups[j] ?? 0) + (groups[j + 1] ?? 0);
  return groups;
}

/** Σ over groups of 1/(base + j), j < count: the derivative of ln Γ(base + count) − ln Γ(base). */
function slope(groups: Float64Array, base: number): number {
  let sum = 0;
  for (let j = 0; j < groups.length; j++) sum += (groups[j] ?? 0) / (base + j);
  return sum;
}

/** Below this many pretended answers the groups have nothing in common, beyond so many they are indistinguishable. */
const WEAKEST = 1e-3;
const STRONGEST = 1e6;

/**
 * The prior under which the groups' shares are likeliest (maximum likelihood of the beta-binomial).
 * Its strength (alpha + beta) lies between 10⁻³ and 10⁶: the end for groups that differ no more than chance; null when fewer than two groups
 * have answers, or when all answers are alike.
 */
export function fitBetaBinomial(shares: readonly Share[]): BetaPrior | null {
  const groups = shares.filter(({ n }) => n > 0);
  const wins = exceeding(groups.map(({ x }) => x));
  const losses = exceeding(groups.map(({ x, n }) => n - x));
  const sizes = exceeding(groups.map(({ n }) => n));
  if (groups.length < 2 || wins.length === 0 || losses.length === 0) return null;

  /** The likeliest mean for a given strength. */
  const meanAt = (strength: number): number =>
    root((m) => slope(losses, strength * (1 - m)) - slope(wins, strength * m), 1e-12, 1 - 1e-12);
  /** Does the likelihood still grow with the strength (on a log scale, along the likeliest means)? */
  const growth = (logStrength: number): number => {
    const strength = Math.exp(logStrength);
    const m = meanAt(strength);
    return (
      m * slope(wins, strength * m) + (1 - m) * slope(losses, strength * (1 - m)) - slope(sizes, strength)
    );
  };
  const logStrength = peak(growth, Math.log(WEAKEST), Math.log(STRONGEST));
  const strength = Math.exp(logStrength);
  const mean = meanAt(strength);
  return { alpha: strength * mean, beta: strength * (1 - mean) };
}

/** Where `growth` turns from above to below zero; the upper end when it never does. */
function peak(growth: (x: number) => number, low: number, high: number): number {
  const steps = 24;
  let previous = low;
  for (let i = 1; i <= steps; i++) {
    const next = low + ((high - low) * i) / steps;
    if (growth(next) < 0) return growth(previous) < 0 ? previous : root(growth, previous, next);
    previous = next;
  }
  return high;
}

export interface LikelyShare {
  readonly mean: number;
  /** Equal-tailed credible interval. */
  readonly interval: Bounds;
}

/** A share of x among n seen through a prior: its likely value and the interval it lies in. */
export function likelyShare({ x, n }: Share, prior: BetaPrior, level = LEVEL): LikelyShare {
  const alpha = prior.alpha + x;
  const beta = prior.beta + n - x;
  const tail = (1 - level) / 2;
  return {
    mean: alpha / (alpha + beta),
    interval: { low: betaQuantile(tail, alpha, beta), high: betaQuantile(1 - tail, alpha, beta) },
  };
}
