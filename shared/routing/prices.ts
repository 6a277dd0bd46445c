/** What a minute of each agent is worth elsewhere: the shadow prices that keep experts from being burnt. */

export interface Demand {
  /** Cases per minute, by topic. */
  rates: readonly number[];
  /** `chance[agent][topic]` of first contact resolution. */
  chance: readonly (readonly number[])[];
  /** `minutes[agent][topic]` of handling. */
  minutes: readonly (readonly number[])[];
  /** Minutes of work an agent gives per minute: present agents × slots, by agent; 1 without it. */
  capacity?: readonly number[];
}

/** Smoothing of the best-agent maximum, in chance: small against any real difference between agents. */
const SMOOTH = 0.004;
const SWEEPS = 200;
/** No minute is worth more than this many solutions; reached only when the desk cannot do all the work. */
const MOST = 0.2;
const DONE = 1e-7;

/**
 * Shadow price of every agent's minute in solutions per minute: the dual of the transportation LP
 * "send each topic's cases to agents so that most are solved, within everybody's time". Prices π ≥ 0 minimise
 * Σ capacity·π + Σ rate·max(chance − π·minutes), convex; solved agent by agent (bisection on the agent's workload)
 * with the maximum smoothed, so that near-equal agents share the work.
 */
export function shadowPrices({ rates, chance, minutes, capacity }: Demand): number[] {
  const agents = chance.length;
  const topics = rates.length;
  const at = (table: readonly (readonly number[])[], a: number, t: number): number => table[a]?.[t] ?? 0;
  const price = new Float64Array(agents);
  const of = (a: number): number => price[a] ?? 0;
  const weight = (a: number, t: number, p: number): number =>
    Math.exp((at(chance, a, t) - 1 - p * at(minutes, a, t)) / SMOOTH);
  const weightOfAllBut = (but: number, t: number): number => {
    let sum = 0;
    for (let a = 0; a < agents; a++) if (a !== but) sum += weight(a, t, of(a));
    return sum;
  };
  const sums = Float64Array.from({ length: topics }, (_, t) => weightOfAllBut(-1, t));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let moved = 0;
    for (let a = 0; a < agents; a++) {
      const others = Array.from(sums, (sum, t) => {
        const mine = weight(a, t, of(a));
        // Where this agent is nearly all of it, the difference would be rounding: add the others up instead.
        return mine < 0.5 * sum ? sum - mine : weightOfAllBut(a, t);
      });
      const workload = (p: number): number => {
        let work = 0;
        for (let t = 0; t < topics; t++) {
          const mine = weight(a, t, p);
          work += ((rates[t] ?? 0) * at(minutes, a, t) * mine) / ((others[t] ?? 0) + mine);
        }
        return work;
      };
      const limit = capacity?.[a] ?? 1;
      let low = 0;
      let high = MOST;
      if (workload(0) <= limit) high = 0;
      else
        for (let i = 0; i < 30; i++) {
          const middle = (low + high) / 2;
          if (workload(middle) > limit) low = middle;
          else high = middle;
        }
      moved = Math.max(moved, Math.abs(high - of(a)));
      price[a] = high;
      for (let t = 0; t < topics; t++) sums[t] = (others[t] ?? 0) + weight(a, t, high);
    }
    if (moved < DONE) break;
  }
  return [...price];
}

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
