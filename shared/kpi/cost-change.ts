/** Why a cost per resolution moved: costs, volume and the share of cases that reach a tier, in parts that add up. */

/** What one tier cost in a period, and how many of its solved cases reached it. */
export interface TierExpense {
  readonly amount: number;
  readonly reached: number;
}

export interface CostParts {
  readonly costs: number;
  readonly volume: number;
  readonly share: number;
}

/** Expense, one by solved cases, one by the share of them that reached the tier: their product is the tier's cost per case. */
type Factors = readonly [costs: number, volume: number, share: number];

const NOTHING: CostParts = { costs: 0, volume: 0, share: 0 };

/**
 * The parts of the difference between what a case of the whole desk cost in two periods. By Shapley: each cause counts as
 * the mean over all orders in which the causes could have changed one after the other, so none depends on an order and
 * they add up. Null without solved cases in either.
 */
export function costChange(before: readonly TierExpense[], now: readonly TierExpense[]): CostParts | null {
  return changeOf(before, now, (solved) => solved);
}

/** The same of a case that was solved at the last of these tiers, whose costs add up from the first one. */
export function cumulativeCostChange(
  before: readonly TierExpense[],
  now: readonly TierExpense[],
): CostParts | null {
  return changeOf(before, now, (_, reached) => reached);
}

function changeOf(
  before: readonly TierExpense[],
  now: readonly TierExpense[],
  sharedAmong: (solved: number, reached: number) => number,
): CostParts | null {
  let sum: CostParts | null = NOTHING;
  for (const [index, tier] of now.entries()) {
    const [one, other] = [factorsOf(before, index, sharedAmong), factorsOf(now, index, sharedAmong)];
    if (tier === undefined || one === null || other === null) return null;
    const [costs = 0, volume = 0, share = 0] = shapley(one, other);
    sum = { costs: sum.costs + costs, volume: sum.volume + volume, share: sum.share + share };
  }
  return sum;
}

/** Every case reaches the first tier: its count is that of all solved cases. */
function factorsOf(
  tiers: readonly TierExpense[],
  index: number,
  sharedAmong: (solved: number, reached: number) => number,
): Factors | null {
  const solved = tiers[0]?.reached ?? 0;
  const tier = tiers[index];
  const among = sharedAmong(solved, tier?.reached ?? 0);
  return tier === undefined || solved === 0 || among === 0 ? null : [tier.amount, 1 / solved, solved / among];
}

/** Each factor's part in the difference of two products of three. */
function shapley(before: Factors, now: Factors): number[] {
  return before.map((was, index) => {
    const [a, b] = [0, 1, 2].filter((other) => other !== index) as [0 | 1 | 2, 0 | 1 | 2];
    const others = 2 * before[a] * before[b] + before[a] * now[b] + now[a] * before[b] + 2 * now[a] * now[b];
    return (((now[index] ?? 0) - was) * others) / 6;
  });
}
