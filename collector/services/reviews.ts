import type { AnswerReview, Review, ReviewLine } from '../../shared/protocol/quality.ts';
import { type Marks, scorecardOf } from '../../shared/quality/criteria.ts';
import { personName } from '../../shared/routing/desk.ts';
import { reviewScore } from '../../shared/stats/review-score.ts';
import type { StoredReview } from '../store/read-reviews.ts';
import type { AppContext } from './context.ts';
import { ApplicationError } from './errors.ts';

/** Reviews as they are told, and what the reviewed agent says to theirs. */

const linesOf = ({ criteria }: StoredReview, marks: Marks): ReviewLine[] =>
  criteria.flatMap(({ id, name, weight, critical }) => {
    const mark = marks[id];
    return mark === undefined ? [] : [{ id, name, weight, critical, mark }];
  });

/** A review with what was said to it, whole: for the reviewed agent and for whoever reviews. */
export function reviewOf(review: StoredReview, { settings }: Pick<AppContext, 'settings'>): Review {
  const { criteria, marks, decision, answer, answeredAt, appeal, appealedAt, decidedAt } = review;
  const nameOf = (id: string): string => personName(settings.desk, id);
  const scoreOf = (of: Marks): number | null => reviewScore(scorecardOf(criteria, of));
  const final = decision?.marks ?? marks;
  return {
    ...{ id: review.id, at: review.at, by: nameOf(review.reviewer), criteria: review.version },
    ...{ lines: linesOf(review, marks), strength: review.strength, words: review.words },
    score: scoreOf(marks),
    answer: answer === null || answeredAt === null ? null : { text: answer, at: answeredAt },
    appeal: appeal === null || appealedAt === null ? null : { text: appeal, at: appealedAt },
    outcome:
      decision === null || decidedAt === null
        ? null
        : {
            ...{
              at: decidedAt,
              by: nameOf(decision.by),
              kept: decision.marks === null,
              words: decision.words,
            },
            ...{ lines: linesOf(review, final), score: scoreOf(final) },
          },
  };
}

/** The one answer to ids that are none, not any more, or somebody else's. */
export const unknownReview = (): ApplicationError =>
  new ApplicationError('not-found', 'There is no such review here for you, or not any more.');

/** What the reviewed agent says. Throws `not-found` and, when they have appealed with other words, `no-such-step`. */
export async function answerReview(
  id: string,
  agent: string,
  { text, appeal = false }: AnswerReview,
  { store, settings, now }: AppContext,
): Promise<void> {
  const refused = await store.do('answerReview', {
    ...{ site: settings.site, id, agent, text, appeal, now: now() },
  });
  if (refused === 'not-found') throw unknownReview();
  if (refused === 'appealed') {
    throw new ApplicationError(
      'no-such-step',
      'You have appealed already: somebody else decides. What you wrote now was not kept; write it as an answer.',
    );
  }
}
