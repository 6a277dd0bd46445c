import * as live from '../../console/live.ts';
import { ConsoleNow } from '../../console/now.ts';
import { LanguageQuery } from '../../feed.ts';
import { SendHint } from '../../hint.ts';
import { defineRoutes } from '../../route.ts';

/** The desk at this moment, for the console. */
export const liveRoutes = defineRoutes({
  readConsoleNow: {
    method: 'GET',
    path: '/v1/console/now',
    summary: 'The desk at this moment: who waits, who asked for a call, whether waits came true',
    audience: 'console',
    right: 'live.read',
    query: LanguageQuery,
    reply: ConsoleNow,
  },
  completeCallback: {
    method: 'POST',
    path: '/v1/console/callbacks/:id/done',
    summary: 'Somebody has called the customer back',
    audience: 'console',
    right: 'answers.handle',
    reply: null,
  },
  readLive: {
    method: 'GET',
    path: '/v1/console/live',
    summary: 'Sessions that wait or are helped, one by one',
    audience: 'console',
    right: 'live.watch',
    reply: live.Live,
  },
  streamLive: {
    method: 'GET',
    path: '/v1/console/live/stream',
    summary: 'Server-sent events: that the running sessions have changed',
    audience: 'console',
    right: 'live.watch',
    reply: 'text/event-stream',
  },
  watchSession: {
    method: 'GET',
    path: '/v1/console/live/sessions/:session',
    summary: 'One session as it runs; the reading is logged, and its agent sees it',
    audience: 'console',
    right: 'live.watch',
    query: LanguageQuery,
    reply: live.WatchedSession,
  },
  sendHint: {
    method: 'POST',
    path: '/v1/console/live/sessions/:session/hints',
    summary: 'Words to whoever helps in a session, which its customer never reads',
    audience: 'console',
    right: 'live.guide',
    body: SendHint,
    reply: live.WatchedSession,
  },
  giveSession: {
    method: 'POST',
    path: '/v1/console/live/sessions/:session/hand-over',
    summary:
      'Hand a session over to somebody else or to another queue, with a reason; its needs are never bent',
    audience: 'console',
    right: 'live.guide',
    body: live.HandOver,
    reply: live.WatchedSession,
  },
  bringIn: {
    method: 'POST',
    path: '/v1/console/live/sessions/:session/experts',
    summary: 'Bring an expert into a session, with a reason; the case stays whose it is',
    audience: 'console',
    right: 'live.guide',
    body: live.BringIn,
    reply: live.WatchedSession,
  },
});
