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
/** Newton's steps towards one agent's price, each kept inside what is known to hold it. */
const STEPS = 40;

export interface Effort {
  /** Prices to begin with: those of a minute ago are nearly right. */
  from?: readonly number[] | undefined;
  /** Rounds over all agents, and how little a price moves in the last of them. */
  sweeps?: number;
  done?: number;
}

/** Chances and minutes of one agent as the sweeps need them. */
interface Line {
  readonly reach: Float64Array;
  readonly minutes: Float64Array;
  readonly limit: number;
}

/**
 * Shadow price of every agent's minute in solutions per minute: the dual of the transportation LP
 * "send each topic's cases to agents so that most are solved, within everybody's time". Prices π ≥ 0 minimise
 * Σ capacity·π + Σ rate·max(chance − π·minutes), convex; solved agent by agent (where the agent's workload meets
 * their time) with the maximum smoothed, so that near-equal agents share the work.
 */
export function shadowPrices(
  { rates, chance, minutes, capacity }: Demand,
  { from, sweeps = SWEEPS, done = DONE }: Effort = {},
): number[] {
  const topics = rates.length;
  const lines = chance.map(
    (row, a): Line => ({
      reach: Float64Array.from({ length: topics }, (_, t) => Math.exp(((row[t] ?? 0) - 1) / SMOOTH)),
      minutes: Float64Array.from({ length: topics }, (_, t) => minutes[a]?.[t] ?? 0),
      limit: capacity?.[a] ?? 1,
    }),
  );
  const price = Float64Array.from(lines, (_, a) => Math.min(MOST, Math.max(0, from?.[a] ?? 0)));
  const weight = ({ reach, minutes: takes }: Line, t: number, p: number): number =>
    (reach[t] ?? 0) * Math.exp((-p * (takes[t] ?? 0)) / SMOOTH);
  const weightOfAllBut = (but: number, t: number): number => {
    let sum = 0;
    for (const [a, line] of lines.entries()) if (a !== but) sum += weight(line, t, price[a] ?? 0);
    return sum;
  };
  const sums = Float64Array.from({ length: topics }, (_, t) => weightOfAllBut(-1, t));
  const others = new Float64Array(topics);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let moved = 0;
    for (const [a, line] of lines.entries()) {
      const before = price[a] ?? 0;
      for (let t = 0; t < topics; t++) {
        const mine = weight(line, t, before);
        const sum = sums[t] ?? 0;
        // Where this agent is nearly all of it, the difference would be rounding: add the others up instead.
        others[t] = mine < 0.5 * sum ? sum - mine : weightOfAllBut(a, t);
      }
      const after = priceOf(line, rates, others, before);
      moved = Math.max(moved, Math.abs(after - before));
      price[a] = after;
      for (let t = 0; t < topics; t++) sums[t] = (others[t] ?? 0) + weight(line, t, after);
    }
    if (moved < done) break;
  }
  return [...price];
}

/** The price at which one agent's work beside the others' fits their time: Newton inside a bracket. */
function priceOf(
  { reach, minutes, limit }: Line,
  rates: readonly number[],
  others: Float64Array,
  guess: number,
): number {
  let slope = 0;
  const excess = (p: number): number => {
    let work = -limit;
    slope = 0;
    for (let t = 0; t < minutes.length; t++) {
      const takes = minutes[t] ?? 0;
      const mine = (reach[t] ?? 0) * Math.exp((-p * takes) / SMOOTH);
      const share = mine === 0 ? 0 : mine / ((others[t] ?? 0) + mine);
      const load = (rates[t] ?? 0) * takes * share;
      work += load;
      slope -= (load * (1 - share) * takes) / SMOOTH;
    }
    return work;
  };
  if (excess(0) <= 0) return 0;
  let low = 0;
  let high = MOST;
  let at = guess > 0 && guess < MOST ? guess : MOST / 2;
  for (let step = 0; step < STEPS && high - low > 1e-10; step++) {
    const over = excess(at);
    if (over > 0) low = at;
    else high = at;
    if (Math.abs(over) < 1e-10) break;
    const next = slope < 0 ? at - over / slope : high;
    at = next > low && next < high ? next : (low + high) / 2;
  }
  return at > MOST - 1e-9 ? MOST : at;
}
