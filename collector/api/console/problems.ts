import { wordsAbout } from '../../services/console/problem-words.ts';
import { problemsFor } from '../../services/console/problems.ts';
import type { AppContext } from '../../services/context.ts';
import type { Handlers } from '../handlers.ts';

/** What people need help with, on the console. */
export const consoleProblemHandlers = (
  context: AppContext,
): Handlers<'readProblems' | 'readProblemWords'> => ({
  readProblems: ({ query }) => problemsFor(query, context),
  readProblemWords: ({ who, query }) => wordsAbout(who, query, context),
});
