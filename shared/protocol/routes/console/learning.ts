import { Learning, TakeIn } from '../../console/learning.ts';
import { WatchedSession } from '../../console/live.ts';
import { LanguageQuery } from '../../feed.ts';
import { defineRoutes } from '../../route.ts';

/** Colleagues who read along in a running session, to learn. */
export const learningRoutes = defineRoutes({
  takeIn: {
    method: 'POST',
    path: '/v1/console/live/sessions/:session/listeners',
    summary:
      'Take colleagues into a running session to learn; whoever helps sees how many, and nothing counts',
    audience: 'console',
    right: 'live.guide',
    body: TakeIn,
    reply: WatchedSession,
  },
  endListening: {
    method: 'POST',
    path: '/v1/console/live/sessions/:session/listeners/end',
    summary: 'Nobody reads along any more',
    audience: 'console',
    right: 'live.guide',
    reply: WatchedSession,
  },
  readLearning: {
    method: 'GET',
    path: '/v1/console/learning',
    summary: 'The running sessions one was taken into to learn',
    audience: 'console',
    right: 'own',
    query: LanguageQuery,
    reply: Learning,
  },
});
