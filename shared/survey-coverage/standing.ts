import { LEVEL } from '../stats/bounds.ts';
import { differenceBounds } from '../stats/difference.ts';
import { wilson } from '../stats/wilson.ts';
import type { CoverageCounts } from './tally.ts';

/**
 * How well a group is heard beside all others:
 * - `no-cases`: nothing ended there.
 * - `not-asked`, `not-answered`: nobody was asked; somebody was, and nobody answered.
 * - `seldom-asked`, `seldom-answered`: more seldom than the others, by more than chance.
 * - `too-few`: nobody answered, which may be chance with so few.
 */
export const STANDINGS = [
  'no-cases',
  'not-asked',
  'seldom-asked',
  'not-answered',
  'seldom-answered',
  'too-few',
  'heard',
] as const;
export type Standing = (typeof STANDINGS)[number];

type Counts = Pick<CoverageCounts, 'over' | 'asked' | 'answered'>;

/** `rest`: everything but the group; `looks`: how many groups stand side by side, so that chance does not find one among many. */
export function standingOf(group: Counts, rest: Counts, looks: number): Standing {
  const { over, asked, answered } = group;
  if (over === 0) return 'no-cases';
  if (asked === 0) return 'not-asked';
  const level = 1 - (1 - LEVEL) / Math.max(1, looks);
  const isLower = (x: number, n: number, y: number, m: number): boolean => {
    const [own, theirs] = [wilson(x, n, level), wilson(y, m, level)];
    if (own === null || theirs === null) return false;
    return differenceBounds({ value: x / n, ...own }, { value: y / m, ...theirs }).high < 0;
  };
  if (isLower(asked, over, rest.asked, rest.over)) return 'seldom-asked';
  const isSeldom = isLower(answered, asked, rest.answered, rest.asked);
  if (answered > 0) return isSeldom ? 'seldom-answered' : 'heard';
  return isSeldom || rest.asked === 0 ? 'not-answered' : 'too-few';
}
