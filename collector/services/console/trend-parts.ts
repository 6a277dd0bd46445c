import { type Bucket, bucketOf, type Days, type Part, partsOf } from '../../../shared/time/periods.ts';
import type { Counts } from '../../store/score-tally.ts';

/** With fewer answers in a part, its 95 % interval is half of the scale and a line through them is drawn by chance. */
const ENOUGH = 10;

/** With fewer weeks nothing can be seen to move. */
const LEAST_WEEKS = 4;

/** The parts a trend is drawn by, and what each of them counted. */
export interface TrendParts {
  readonly bucket: Bucket;
  readonly parts: readonly Part[];
  /** From the counts of the parts that were counted by. */
  readonly countsOf: (counted: readonly Counts[]) => readonly Counts[];
}

/** As they were counted: `bucketOf` of the period. `week`: on which day weeks begin, 1 (Monday) to 7 (Sunday). */
export function countedParts(days: Days, week: number): TrendParts {
  const bucket = bucketOf(days);
  return { bucket, parts: partsOf(days, bucket, week), countsOf: (counted) => counted };
}

/** As they are told: days become weeks where a day has fewer than ten answers at the mean, of those that have come, and there are four weeks. */
export function toldParts(
  counted: TrendParts,
  days: Days,
  { week, answered, today }: { readonly week: number; readonly answered: number; readonly today: string },
): TrendParts {
  const come = counted.parts.filter(({ from }) => from <= today).length;
  if (counted.bucket !== 'day' || answered >= ENOUGH * come) return counted;
  const parts = partsOf(days, 'week', week);
  if (parts.length < LEAST_WEEKS) return counted;
  const held = parts.map(({ from, to }) =>
    counted.parts.flatMap((day, i) => (day.from >= from && day.to <= to ? [i] : [])),
  );
  return {
    ...{ bucket: 'week', parts },
    countsOf: (byDay) => held.map((those) => added(those.map((i) => byDay[i] ?? []))),
  };
}

/** Point by point. */
const added = (all: readonly Counts[]): Counts =>
  (all[0] ?? []).map((_, point) => all.reduce((sum, counts) => sum + (counts[point] ?? 0), 0));
