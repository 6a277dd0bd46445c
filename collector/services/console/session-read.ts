import type { WatchedSession } from '../../../shared/protocol/console/live.ts';
import type { Session } from '../../store/session.ts';
import type { AppContext } from '../context.ts';
import { nameOf } from '../hints.ts';
import { proceduresFor } from '../procedures.ts';
import { toldIn } from '../said.ts';
import { reasonFor } from '../session-state.ts';
import { surveyOf } from '../surveys.ts';
import { eventsOf } from './answer-in-full.ts';

type SessionRead = Pick<
  WatchedSession,
  | 'session'
  | 'state'
  | 'queue'
  | 'channel'
  | 'locale'
  | 'said'
  | 'procedures'
  | 'why'
  | 'helped'
  | 'ticket'
  | 'events'
>;

/** A session as whoever is no helper in it reads it, in their language: what was said, why it went where, what happened. */
export async function sessionRead(
  session: Session,
  language: string,
  context: AppContext,
): Promise<SessionRead> {
  const { store, settings } = context;
  const { desk } = settings;
  const [survey, helpers, events] = await Promise.all([
    surveyOf(context, session.survey, session.surveyVersion),
    store.do('readHelpers', { session: session.id }),
    eventsOf(session, null, context),
  ]);
  const helped = [session.agent, ...helpers].filter((agent) => agent !== null);
  return {
    session: session.id,
    state: session.state,
    queue: desk.queues.find(({ id }) => id === session.queue)?.name ?? session.queue,
    channel: session.channel,
    locale: session.locale,
    said: toldIn(session, survey, context, language),
    procedures: proceduresFor(session, { answers: {}, lowScore: false }, context),
    why: reasonFor(session, desk, { audience: 'agent', language }),
    helped: [...new Set(helped)].map((agent) => nameOf(agent, context)),
    ticket: session.ticket,
    events,
  };
}
