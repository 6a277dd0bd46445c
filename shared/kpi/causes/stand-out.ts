import { LEVEL } from '../../stats/bounds.ts';
import { differenceBounds } from '../../stats/difference.ts';
import { wilson } from '../../stats/wilson.ts';
import { type Decomposition, type PartCount, type PartEffect, wholeOf } from './decompose.ts';

/** Which parts have made a figure worse by more than chance may bring. */

export interface StandingOut {
  /** Parts that are more or fewer of all cases than before, to the figure's harm. */
  readonly mix: readonly string[];
  /** Parts that went worse themselves. */
  readonly own: readonly string[];
}

/** Did the share of `now` move from that of `before`, at this confidence? +1, −1, or 0: it cannot be told. */
function moved(before: PartCount, now: PartCount, level: number): number {
  const [old, young] = [wilson(before.yes, before.n, level), wilson(now.yes, now.n, level)];
  if (!old || !young) return 0;
  const { low, high } = differenceBounds(
    { value: now.yes / now.n, ...young },
    { value: before.yes / before.n, ...old },
  );
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}

/**
 * `worse`: the direction that is bad, −1 where more is better. Each of k parts is looked at twice, so each look is at
 * 1 − 0.05 / 2k (Bonferroni): of a hundred cuts in which nothing has happened, at most five name a part.
 */
export function standingOut({ parts }: Decomposition, worse: 1 | -1): StandingOut {
  const there = parts.filter(({ before, now }) => before.n + now.n > 0);
  const level = 1 - (1 - LEVEL) / (2 * Math.max(1, there.length));
  const before = wholeOf(parts.map((part) => part.before)).n;
  const now = wholeOf(parts.map((part) => part.now)).n;
  const harm = (effect: number): boolean => effect * worse > 0;
  const weighsOther = (part: PartEffect): boolean =>
    moved({ n: before, yes: part.before.n }, { n: now, yes: part.now.n }, level) !== 0;
  // Of one part alone there is no mix.
  const mix = there.length < 2 ? [] : there.filter((part) => harm(part.mix) && weighsOther(part));
  const own = there.filter((part) => moved(part.before, part.now, level) === worse);
  return { mix: mix.map(({ code }) => code), own: own.map(({ code }) => code) };
}
