/** Why a share of a whole has moved, told by the parts the whole is made of. */

/** Of so many cases in a part, so many count as yes. */
export interface PartCount {
  readonly n: number;
  readonly yes: number;
}

/** One part in both periods; a part that was not there has n = 0. */
export interface PartPair {
  readonly code: string;
  readonly before: PartCount;
  readonly now: PartCount;
}

/** What a part has done to the whole's share, in shares of 1. */
export interface PartEffect extends PartPair {
  /** By being more or fewer of all cases than before. */
  readonly mix: number;
  /** By going better or worse itself. */
  readonly own: number;
}

export interface Decomposition {
  /** Now less before, of the whole. */
  readonly difference: number;
  readonly mix: number;
  readonly own: number;
  readonly parts: readonly PartEffect[];
}

const shareOf = ({ n, yes }: PartCount): number => yes / n;

/** All parts of a period together. */
export const wholeOf = (counts: readonly PartCount[]): PartCount => ({
  n: counts.reduce((sum, { n }) => sum + n, 0),
  yes: counts.reduce((sum, { yes }) => sum + yes, 0),
});

/**
 * Splits a difference of two shares into what the mix of parts did and what the parts did themselves (Kitagawa 1955): the
 * weights of both periods are averaged, so that nothing is left over and neither period is the measure of the other. What
 * a part's weight did is told against the whole's mean: a part grows at the cost of the others. Null without cases in
 * either period.
 */
export function decompose(pairs: readonly PartPair[]): Decomposition | null {
  const before = wholeOf(pairs.map((pair) => pair.before));
  const now = wholeOf(pairs.map((pair) => pair.now));
  if (before.n === 0 || now.n === 0) return null;
  const middle = (shareOf(before) + shareOf(now)) / 2;
  const parts = pairs.map((pair): PartEffect => {
    const [weightBefore, weightNow] = [pair.before.n / before.n, pair.now.n / now.n];
    // A part that was not there, or is gone, did not go better or worse: it came or went.
    const shareBefore = shareOf(pair.before.n > 0 ? pair.before : pair.now);
    const shareNow = shareOf(pair.now.n > 0 ? pair.now : pair.before);
    if (pair.before.n === 0 && pair.now.n === 0) return { ...pair, mix: 0, own: 0 };
    return {
      ...pair,
      mix: (weightNow - weightBefore) * ((shareBefore + shareNow) / 2 - middle),
      own: ((weightBefore + weightNow) / 2) * (shareNow - shareBefore),
    };
  });
  const sum = (effect: 'mix' | 'own'): number => parts.reduce((total, part) => total + part[effect], 0);
  return { difference: shareOf(now) - shareOf(before), mix: sum('mix'), own: sum('own'), parts };
}
