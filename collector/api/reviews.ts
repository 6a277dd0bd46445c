import { readCaseOfTicket, sendReview } from '../services/console/review-case.ts';
import type { AppContext } from '../services/context.ts';
import { answerReview } from '../services/reviews.ts';
import type { Handlers } from './handlers.ts';

/** Reviews beside the ticket: a lead's, and what the reviewed agent says. */
export const reviewHandlers = (
  context: AppContext,
): Handlers<'readTicketCase' | 'reviewTicket' | 'answerReview'> => ({
  readTicketCase: ({ who, query: { helpdesk, ticket } }) =>
    readCaseOfTicket({ helpdesk, id: ticket }, { id: who.agent, language: who.language }, context),
  reviewTicket: ({ who, params, body }) =>
    sendReview(params.session, { id: who.agent, language: who.language }, body, context),
  async answerReview({ who, params, body }) {
    await answerReview(params.id, who.agent, body, context);
  },
});
