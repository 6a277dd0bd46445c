import type { Demand } from '../../shared/routing/shadow-prices.ts';

/** Solutions per case that no policy can beat: the dual objective at any prices ≥ 0 (weak duality). */
export function solutionBound(
  { rates, chance, minutes, capacity }: Demand,
  prices: readonly number[],
): number {
  let bound = prices.reduce((sum, price, a) => sum + price * (capacity?.[a] ?? 1), 0);
  for (const [t, rate] of rates.entries()) {
    let best = Number.NEGATIVE_INFINITY;
    for (const [a, price] of prices.entries())
      best = Math.max(best, (chance[a]?.[t] ?? 0) - price * (minutes[a]?.[t] ?? 0));
    bound += rate * best;
  }
  return bound / rates.reduce((sum, rate) => sum + rate, 0);
}
