import { ReviewCase } from '../../shared/protocol/console/quality.ts';
import type { AnswerReview, SendReview } from '../../shared/protocol/quality.ts';
import { read, send } from './call.ts';
import { type Access, understand } from './request.ts';

/** Says something to a review of the agent's own case: an answer, or an appeal. */
export async function answerReview(
  access: Access,
  id: string,
  said: AnswerReview,
  signal: AbortSignal,
): Promise<void> {
  await send(access, 'POST', '/v1/agent/reviews/:id', { params: { id }, body: said }, signal);
}

/** The case of a ticket, for a lead to review it. Throws RefusedError `not-found` where no session belongs to it. */
export async function readTicketCase(
  access: Access,
  at: { readonly helpdesk: string; readonly ticket: string },
  language: string,
  signal: AbortSignal,
): Promise<ReviewCase> {
  const query = { ...at, language };
  return understand(ReviewCase, await read(access, '/v1/lead/case', { query }, signal));
}

/** A lead's review of a case. */
export async function sendReview(
  access: Access,
  session: string,
  review: SendReview,
  signal: AbortSignal,
): Promise<void> {
  const sent = { params: { session }, body: review };
  await send(access, 'POST', '/v1/lead/cases/:session/review', sent, signal);
}
