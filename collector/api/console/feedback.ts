import { agendaFor } from '../../services/console/agenda.ts';
import {
  answerFeedback,
  feedbackFor,
  passPraise,
  setFollowUp,
  takeFeedbackBack,
  writeFeedback,
} from '../../services/console/feedback.ts';
import type { AppContext } from '../../services/context.ts';
import type { Handlers } from '../handlers.ts';
import { answerIdOf } from './results.ts';

/** Feedback notes, on the console. */
export const consoleFeedbackHandlers = (
  context: AppContext,
): Handlers<
  | 'readFeedback'
  | 'writeFeedback'
  | 'passPraise'
  | 'answerFeedback'
  | 'followUp'
  | 'takeFeedbackBack'
  | 'readAgenda'
> => ({
  readFeedback: ({ who }) => feedbackFor(who, context),
  writeFeedback: ({ who, body }) => writeFeedback(who, body, context),
  passPraise: ({ who, params, body }) => passPraise(who, answerIdOf(params.id), body, context),
  answerFeedback: ({ who, params, body }) => answerFeedback(who, params.id, body, context),
  followUp: ({ who, params, body }) => setFollowUp(who, params.id, body, context),
  takeFeedbackBack: ({ who, params }) => takeFeedbackBack(who, params.id, context),
  readAgenda: ({ who, query }) => agendaFor(who, query.with, context),
});
