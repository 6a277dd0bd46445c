import * as feedback from '../../console/feedback.ts';
import { defineRoutes } from '../../route.ts';

/** Feedback notes between somebody who leads and somebody of the desk. Of other people’s nothing is told, to nobody. */
export const feedbackRoutes = defineRoutes({
  readFeedback: {
    method: 'GET',
    path: '/v1/console/feedback',
    summary: 'One’s own feedback notes, written and received',
    audience: 'console',
    right: 'own',
    reply: feedback.Feedback,
  },
  writeFeedback: {
    method: 'POST',
    path: '/v1/console/feedback',
    summary: 'A feedback note to one person: only the two read it',
    audience: 'console',
    right: 'feedback.write',
    body: feedback.WriteFeedback,
    reply: feedback.Feedback,
  },
  passPraise: {
    method: 'POST',
    path: '/v1/console/answers/:id/praise',
    summary: 'Pass a customer’s praise on to whoever helped',
    audience: 'console',
    right: 'feedback.write',
    body: feedback.PassPraise,
    reply: feedback.Passed,
  },
  answerFeedback: {
    method: 'POST',
    path: '/v1/console/feedback/:id/answer',
    summary: 'Say that one has read a note, and answer it',
    audience: 'console',
    right: 'own',
    body: feedback.AnswerFeedback,
    reply: feedback.Feedback,
  },
  followUp: {
    method: 'POST',
    path: '/v1/console/feedback/:id/follow-up',
    summary: 'When the two look at a note again, or that they have; by who wrote it',
    audience: 'console',
    right: 'feedback.write',
    body: feedback.FollowUp,
    reply: feedback.Feedback,
  },
  takeFeedbackBack: {
    method: 'POST',
    path: '/v1/console/feedback/:id/remove',
    summary: 'Take a note back, by who wrote it',
    audience: 'console',
    right: 'feedback.write',
    reply: feedback.Feedback,
  },
  readAgenda: {
    method: 'GET',
    path: '/v1/console/feedback/agenda',
    summary: 'What two people may talk about: what passed between them; no figure of either',
    audience: 'console',
    right: 'own',
    query: feedback.AgendaQuery,
    reply: feedback.Agenda,
  },
});
