import { filterOf } from '../../../shared/protocol/console/filter.ts';
import { answerInFull } from '../../services/console/answer-in-full.ts';
import { answerPage, handle, lowScores, unknownAnswer } from '../../services/console/answers.ts';
import { resultsFor } from '../../services/console/results.ts';
import { surveyCoverage } from '../../services/console/survey-coverage.ts';
import type { AppContext } from '../../services/context.ts';
import type { Handlers } from '../handlers.ts';

/** The number in an address; what is none names no answer. */
export function answerIdOf(text: string): number {
  const id = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(id)) throw unknownAnswer();
  return id;
}

/** What customers said of the desk, and who looks after it. */
export const consoleResultHandlers = (
  context: AppContext,
): Handlers<
  'readResults' | 'readSurveyCoverage' | 'listAnswers' | 'readAnswer' | 'readLowScores' | 'setHandling'
> => ({
  readResults: ({ query: { week = '1', ...filter } }) => resultsFor(filterOf(filter), Number(week), context),
  readSurveyCoverage: ({ query }) => surveyCoverage(query, context),
  listAnswers: ({ who, query: { after, ...filter } }) =>
    answerPage(
      who,
      { filter: filterOf(filter), after: after === undefined ? null : answerIdOf(after) },
      context,
    ),
  readAnswer: ({ who, params: { id } }) => answerInFull(who, answerIdOf(id), context),
  readLowScores: ({ who }) => lowScores(who, context),
  setHandling: ({ who, params: { id }, body }) => handle(who, answerIdOf(id), body, context),
});
