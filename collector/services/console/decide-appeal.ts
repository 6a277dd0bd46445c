import type { DecideAppeal, Review } from '../../../shared/protocol/quality.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { reviewOf, unknownReview } from '../reviews.ts';
import { type Reviewer, wholeMarks } from './review-case.ts';

const NOT_DECIDED = {
  'no-appeal': 'Nobody appeals against this review.',
  decided: 'The appeal has been decided already; that decision stands.',
  'not-second': 'Somebody else decides than who reviewed and who was reviewed.',
} as const;

/** Decides an appeal as a second person; the first review stays beside it. */
export async function decideAppeal(
  id: string,
  who: Reviewer,
  { marks = null, words }: DecideAppeal,
  context: AppContext,
): Promise<Review> {
  const { store, settings, now } = context;
  const { site } = settings;
  const before = await store.do('readReview', { site, id });
  if (!before) throw unknownReview();
  const decided = marks === null ? null : wholeMarks(marks, before.criteria);
  const refused = await store.do('decideAppeal', {
    ...{ site, id, now: now() },
    decision: { by: who.id, marks: decided, words },
  });
  const after = await store.do('readReview', { site, id });
  if (refused === 'not-found' || !after) throw unknownReview();
  if (refused !== null) {
    throw new ApplicationError(
      refused === 'not-second' ? 'not-allowed' : 'no-such-step',
      `${NOT_DECIDED[refused]} Nothing was changed.`,
    );
  }
  return reviewOf(after, context);
}
