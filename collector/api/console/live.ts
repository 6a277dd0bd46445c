import { beginEventStream } from '../../events/event-stream.ts';
import type { LiveStreams } from '../../events/live-streams.ts';
import { bringIn, handOver } from '../../services/console/hand-over.ts';
import { sendHint, watchSession } from '../../services/console/live.ts';
import { completeCallback, consoleNow } from '../../services/console/now.ts';
import type { AppContext } from '../../services/context.ts';
import type { Handlers } from '../handlers.ts';

/** The desk at this moment, its running sessions, and what a lead can do about them. */
export const consoleLiveHandlers = (
  context: AppContext,
  streams: LiveStreams,
): Handlers<
  | 'readConsoleNow'
  | 'completeCallback'
  | 'readLive'
  | 'streamLive'
  | 'watchSession'
  | 'sendHint'
  | 'giveSession'
  | 'bringIn'
> => ({
  readConsoleNow: ({ who, query }) => consoleNow(context, query.language ?? who.language),
  async completeCallback({ who, params }) {
    await completeCallback(context, params.id, who.id);
  },
  readLive: () => streams.read(),
  async streamLive({ who, reply }) {
    streams.serve(beginEventStream(reply), who);
    return reply;
  },
  watchSession: ({ who, params, query }) =>
    watchSession(params.session, who, query.language ?? who.language, context),
  giveSession: ({ who, params, body }) => handOver(params.session, body, who, context),
  bringIn: ({ who, params, body }) => bringIn(params.session, body, who, context),
  sendHint: ({ who, params, body }) => sendHint(params.session, body, who, context),
});
