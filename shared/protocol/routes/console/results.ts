import * as answers from '../../console/answers.ts';
import { AnswersQuery, ResultsQuery } from '../../console/filter.ts';
import { Handling, SetHandling } from '../../console/handling.ts';
import { Results } from '../../console/results.ts';
import { SurveyCoverage, SurveyCoverageQuery } from '../../console/survey-coverage.ts';
import { defineRoutes } from '../../route.ts';

/** What customers said of the desk: figures, the answers behind them, and those somebody should look after. */
export const resultRoutes = defineRoutes({
  readResults: {
    method: 'GET',
    path: '/v1/console/results',
    summary: 'What customers said in a period, in figures, with the period before; never by person',
    audience: 'console',
    right: 'results.read',
    query: ResultsQuery,
    reply: Results,
  },
  readSurveyCoverage: {
    method: 'GET',
    path: '/v1/console/survey-coverage',
    summary:
      'Which tiers, queues, channels and shifts hear from customers, and why others do not; never by person',
    audience: 'console',
    right: 'results.read',
    query: SurveyCoverageQuery,
    reply: SurveyCoverage,
  },
  listAnswers: {
    method: 'GET',
    path: '/v1/console/answers',
    summary: 'Answers by filter, newest first, fifty a page',
    audience: 'console',
    right: 'answers.read',
    query: AnswersQuery,
    reply: answers.AnswerPage,
  },
  readAnswer: {
    method: 'GET',
    path: '/v1/console/answers/:id',
    summary: 'One answer and the session behind it; the reading is logged',
    audience: 'console',
    right: 'answers.read',
    reply: answers.AnswerInFull,
  },
  readLowScores: {
    method: 'GET',
    path: '/v1/console/low-scores',
    summary: 'Low scores of the last 30 days that nobody has seen to yet',
    audience: 'console',
    right: 'answers.read',
    reply: answers.LowScores,
  },
  setHandling: {
    method: 'POST',
    path: '/v1/console/answers/:id/handling',
    summary: 'Take an answer up, note it, or close it',
    audience: 'console',
    right: 'answers.handle',
    body: SetHandling,
    reply: Handling,
  },
});
