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

/** Σ over groups of 1/(base + j), j < count: the derivative of ln Γ(base + count) − ln Γ(base). */
function slope(counts: readonly number[], base: number): number {
  let sum = 0;
  for (const count of counts) for (let j = 0; j < count; j++) sum += 1 / (base + j);
  return sum;
}

/** Beyond this many pretended answers the groups are indistinguishable. */
const STRONGEST = 1e6;

/**
 * The prior under which the groups' shares are likeliest (maximum likelihood of the beta-binomial).
 * Groups that differ no more than chance would give the greatest strength, 10⁶; null when fewer than two groups
 * have answers, or when all answers are alike.
 */
export function fitBetaBinomial(shares: readonly Share[]): BetaPrior | null {
  const groups = shares.filter(({ n }) => n > 0);
  const wins = groups.map(({ x }) => x);
  const losses = groups.map(({ x, n }) => n - x);
  const sizes = groups.map(({ n }) => n);
  if (groups.length < 2 || wins.every((x) => x === 0) || losses.every((x) => x === 0)) return null;

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
  const logStrength = peak(growth, Math.log(1e-3), Math.log(STRONGEST));
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
