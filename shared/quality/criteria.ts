import * as z from 'zod/mini';
import type { ScoredCriterion } from '../stats/review-score.ts';

/** What cases are reviewed for, and how a review becomes a score. */

/** Names a criterion through all versions of the list, so that its marks stay comparable. */
const CriterionId = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));

export const QualityCriterion = z.strictObject({
  id: CriterionId,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** What is looked for: when it is kept, partly kept, not kept. */
  help: z._default(z.string().check(z.trim(), z.maxLength(1_000)), ''),
  weight: z._default(z.number().check(z.gte(0), z.lte(10)), 1),
  /** Not kept, the whole review is 0. */
  critical: z._default(z.boolean(), false),
});
export type QualityCriterion = z.infer<typeof QualityCriterion>;

/** What a reviewer says of one criterion; `none`: it does not apply to this case. */
export const Mark = z.enum(['yes', 'partly', 'no', 'none']);
export type Mark = z.infer<typeof Mark>;

/** By criterion. */
export type Marks = Readonly<Record<string, Mark>>;

const PLACE: Readonly<Record<Exclude<Mark, 'none'>, number>> = { yes: 1, partly: 0.5, no: 0 };

/** Where a mark stands between 0 and 1; null: it does not apply. */
export const placeOf = (mark: Mark | undefined): number | null =>
  mark === undefined || mark === 'none' ? null : PLACE[mark];

/** A review as it is scored: what does not apply stands in neither sum. */
export const scorecardOf = (
  criteria: readonly QualityCriterion[],
  marks: Marks,
): (ScoredCriterion & { readonly criterion: string })[] =>
  criteria.flatMap(({ id, name, weight, critical }) => {
    const score = placeOf(marks[id]);
    return score === null ? [] : [{ criterion: name, score, min: 0, max: 1, weight, critical }];
  });
