import type { Bounds } from '../stats/bounds.ts';
import { meanOf } from '../stats/mean.ts';
import { reviewScore } from '../stats/review-score.ts';
import { wilson } from '../stats/wilson.ts';
import { type Mark, type Marks, type QualityCriterion, scorecardOf } from './criteria.ts';

/** What reviews say of the desk: which criterion fails most often. Nobody's name goes in, so none comes out. */

/** A review as it counts: its final marks, and the criteria it was made by. */
export interface CountedReview {
  readonly criteria: readonly QualityCriterion[];
  readonly marks: Marks;
}

interface CriterionCount {
  readonly id: string;
  /** By the newest version that has it. */
  readonly name: string;
  readonly critical: boolean;
  readonly marks: Readonly<Record<Mark, number>>;
  /** The share of "yes" among those it applies to; null without any. */
  readonly kept: ({ readonly value: number; readonly n: number } & Bounds) | null;
}

export interface QualitySummary {
  /** The mean of the scores, 0–100; null without any. `interval` is null from a single one. */
  readonly score: { readonly value: number; readonly n: number; readonly interval: Bounds | null } | null;
  /** The share of reviews with no critical criterion failed, among those with one that applies. */
  readonly critical: ({ readonly value: number; readonly n: number } & Bounds) | null;
  /** Those that fail most often first. */
  readonly criteria: readonly CriterionCount[];
}

function shareOf(x: number, n: number): CriterionCount['kept'] {
  const bounds = wilson(x, n);
  return bounds && { value: x / n, n, ...bounds };
}

function criticalOf({ criteria, marks }: CountedReview): boolean | null {
  const applying = criteria.filter(({ id, critical }) => critical && (marks[id] ?? 'none') !== 'none');
  return applying.length === 0 ? null : applying.every(({ id }) => marks[id] !== 'no');
}

/** Sums reviews up, given from the oldest version of the criteria to the newest. */
export function summaryOf(reviews: readonly CountedReview[]): QualitySummary {
  const counts = new Map<string, CriterionCount & { readonly marks: Record<Mark, number> }>();
  for (const { criteria, marks } of reviews) {
    for (const { id, name, critical } of criteria) {
      const mark = marks[id];
      if (mark === undefined) continue;
      const before = counts.get(id)?.marks ?? { yes: 0, partly: 0, no: 0, none: 0 };
      before[mark] += 1;
      counts.set(id, { id, name, critical, marks: before, kept: null });
    }
  }
  const scores = reviews.flatMap(({ criteria, marks }) => reviewScore(scorecardOf(criteria, marks)) ?? []);
  const mean = meanOf(scores, [0, 100]);
  const critical = reviews.flatMap((review) => criticalOf(review) ?? []);
  return {
    score: mean && { value: mean.mean, n: scores.length, interval: mean.bounds },
    critical: shareOf(critical.filter(Boolean).length, critical.length),
    criteria: [...counts.values()]
      .map((count) => {
        const { yes, partly, no } = count.marks;
        return { ...count, kept: shareOf(yes, yes + partly + no) };
      })
      .toSorted((a, b) => (a.kept?.value ?? 1) - (b.kept?.value ?? 1)),
  };
}
