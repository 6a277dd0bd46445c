import { endListening, learningFor, takeIn } from '../../services/console/learning.ts';
import type { AppContext } from '../../services/context.ts';
import type { Handlers } from '../handlers.ts';

/** Colleagues who read along in a running session, to learn. */
export const consoleLearningHandlers = (
  context: AppContext,
): Handlers<'takeIn' | 'endListening' | 'readLearning'> => ({
  takeIn: ({ who, params, body }) => takeIn(params.session, body, who, context),
  endListening: ({ who, params }) => endListening(params.session, who, context),
  readLearning: ({ who, query }) => learningFor(who, query.language ?? who.language, context),
});
