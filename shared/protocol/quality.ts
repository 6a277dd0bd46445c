import * as z from 'zod/mini';
import { Mark, QualityCriterion } from '../quality/criteria.ts';
import { Uuid7 } from './ids.ts';

/** Reviews of cases as they travel between the collector and whoever reviews or is reviewed. */

/** The list of criteria as it stood in one version; 0 while there is none. */
export const CriteriaVersion = z.object({
  version: z.int(),
  criteria: z.array(z.object(QualityCriterion.shape)),
});
export type CriteriaVersion = z.infer<typeof CriteriaVersion>;

export const Marks = z.record(z.string().check(z.maxLength(40)), Mark);

/** Words of a review: what must be said, and what may. */
const Words = z.string().check(z.trim(), z.minLength(1), z.maxLength(4_000));
const FreeWords = z._default(z.string().check(z.trim(), z.maxLength(4_000)), '');

/** POST …/review — one review of a case. Sent again with the same id it is the same review. */
export const SendReview = z.strictObject({
  id: Uuid7,
  /** By which version of the criteria it was made: another one since is refused, so that nobody is judged by what they did not know. */
  criteria: z.int(),
  marks: Marks,
  /** What was done well, said first. */
  strength: Words,
  words: FreeWords,
});
export type SendReview = z.input<typeof SendReview>;

/** One criterion of a review, with the words the version had. */
export const ReviewLine = z.object({
  id: z.string(),
  name: z.string(),
  weight: z.number(),
  critical: z.boolean(),
  mark: Mark,
});
export type ReviewLine = z.infer<typeof ReviewLine>;

/** A review as the reviewed agent and the desk's leads read it. */
export const Review = z.object({
  id: Uuid7,
  at: z.number(),
  /** The reviewer's name, as the desk calls them. */
  by: z.string(),
  criteria: z.int(),
  lines: z.array(ReviewLine),
  strength: z.string(),
  words: z.string(),
  /** 0–100; null where no criterion applied. */
  score: z.nullable(z.number()),
  /** What the agent said to it. */
  answer: z.nullable(z.object({ text: z.string(), at: z.number() })),
  /** The agent wants somebody else to look at it, and why. */
  appeal: z.nullable(z.object({ text: z.string(), at: z.number() })),
  /** What the second person said, beside the first review. */
  outcome: z.nullable(
    z.object({
      at: z.number(),
      by: z.string(),
      /** Did the marks stay as they were? */
      kept: z.boolean(),
      lines: z.array(ReviewLine),
      words: z.string(),
      score: z.nullable(z.number()),
    }),
  ),
});
export type Review = z.infer<typeof Review>;

/** POST /v1/agent/reviews/{id} — the reviewed agent answers in words; `appeal` sends it to somebody else, with these words. */
export const AnswerReview = z.strictObject({ text: Words, appeal: z._default(z.boolean(), false) });
export type AnswerReview = z.input<typeof AnswerReview>;

/** POST …/decision — a second person decides an appeal; without `marks` the first review stays as it was. */
export const DecideAppeal = z.strictObject({
  marks: z._default(z.nullable(Marks), null),
  words: Words,
});
export type DecideAppeal = z.input<typeof DecideAppeal>;
