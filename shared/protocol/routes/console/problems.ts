import * as problems from '../../console/problems.ts';
import { defineRoutes } from '../../route.ts';

/** What people need help with, and whether articles answer it. */
export const problemRoutes = defineRoutes({
  readProblems: {
    method: 'GET',
    path: '/v1/console/problems',
    summary: 'The commonest problems with what each weighs, and whether articles helped; figures only',
    audience: 'console',
    right: 'results.read',
    query: problems.ProblemsQuery,
    reply: problems.Problems,
  },
  readProblemWords: {
    method: 'GET',
    path: '/v1/console/problems/words',
    summary: 'What customers wrote about one problem, to write an article of it; the reading is logged',
    audience: 'console',
    right: 'answers.read',
    query: problems.ProblemWordsQuery,
    reply: problems.ProblemWords,
  },
});
