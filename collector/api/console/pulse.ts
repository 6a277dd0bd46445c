import { answerPulse, planPulse, pulseFor, sayIdea } from '../../services/console/pulse.ts';
import type { AppContext } from '../../services/context.ts';
import type { Handlers } from '../handlers.ts';

/** What people say of their work, on the console. */
export const consolePulseHandlers = (
  context: AppContext,
): Handlers<'readPulse' | 'answerPulse' | 'sayIdea' | 'planPulse'> => ({
  readPulse: ({ who }) => pulseFor(who, context),
  answerPulse: ({ who, body }) => answerPulse(who, body, context),
  sayIdea: ({ who, body }) => sayIdea(who, body.text, context),
  planPulse: ({ who, body }) => planPulse(who, body.every, context),
});
