import * as pulse from '../../console/pulse.ts';
import { defineRoutes } from '../../route.ts';

/** What people say of their work, anonymously. */
export const pulseRoutes = defineRoutes({
  readPulse: {
    method: 'GET',
    path: '/v1/console/pulse',
    summary: 'What is asked now, and what five people or more said in what is over',
    audience: 'console',
    right: 'own',
    reply: pulse.Pulse,
  },
  answerPulse: {
    method: 'POST',
    path: '/v1/console/pulse',
    summary: 'Answer an open round, once; kept as counts',
    audience: 'console',
    right: 'own',
    body: pulse.AnswerPulse,
    reply: pulse.Pulse,
  },
  sayIdea: {
    method: 'POST',
    path: '/v1/console/pulse/ideas',
    summary: 'An idea or a wish, kept without its author and time',
    audience: 'console',
    right: 'own',
    body: pulse.SayIdea,
    reply: pulse.Pulse,
  },
  planPulse: {
    method: 'POST',
    path: '/v1/console/pulse/plan',
    summary: 'How often the two questions are asked',
    audience: 'console',
    right: 'pulse.plan',
    body: pulse.PlanPulse,
    reply: pulse.Pulse,
  },
});
