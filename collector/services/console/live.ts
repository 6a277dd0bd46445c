import type { Live, LiveSession, WatchedSession } from '../../../shared/protocol/console/live.ts';
import type { SendHint } from '../../../shared/protocol/hint.ts';
import { DAY, MINUTE } from '../../../shared/time/durations.ts';
import type { NotSent } from '../../store/hints.ts';
import type { Session } from '../../store/session.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { hintOf, nameOf } from '../hints.ts';
import type { ConsolePerson } from './people.ts';
import { sessionRead } from './session-read.ts';
import { takersOf } from './takers.ts';

/** Sessions older than this are no longer watched (jobs/ticket-poller.ts), nor shown as running. */
const SHOWN_FOR = 30 * DAY;
const MOST = 300;

/** The running sessions: those that wait first, each in the order they began. */
export async function readLive(context: AppContext): Promise<Live> {
  const { settings, store, now } = context;
  const { site, zone } = settings;
  const open = await store.do('readOpenSessions', { site, since: now() - SHOWN_FOR, limit: MOST + 1 });
  const shown = open.slice(0, MOST).map((session) => liveSession(session, context));
  return {
    zone,
    sessions: shown.toSorted((a, b) => Number(a.state !== 'waiting') - Number(b.state !== 'waiting')),
    more: open.length > MOST,
  };
}

function liveSession(session: Session, context: AppContext): LiveSession {
  const { id, createdAt, needs, channel, locale, ticket } = session;
  const queue = context.settings.desk.queues.find((one) => one.id === session.queue);
  const isWaiting = session.state === 'waiting';
  const minutes = isWaiting ? queue?.promiseMinutes : undefined;
  return {
    session: id,
    state: isWaiting ? 'waiting' : 'with-agent',
    since: createdAt,
    queue: queue?.name ?? session.queue,
    topic: needs.topic,
    channel,
    locale,
    promisedBy: minutes === undefined ? null : createdAt + minutes * MINUTE,
    ticket,
  };
}

export const unknownSession = () =>
  new ApplicationError('not-found', 'There is no such session here, or not any more.');

/** One session as it runs. That it was looked at is written down first, and told its people. Throws `not-found`. */
export async function watchSession(
  id: string,
  who: ConsolePerson,
  language: string,
  context: AppContext,
): Promise<WatchedSession> {
  const { store, settings, now } = context;
  const { site, zone } = settings;
  const session = await store.do('readSession', { site, id });
  if (!session) throw unknownSession();
  await store.do('logConsole', { site, person: who.id, what: 'watched', session: id, now: now() });
  const [read, hints, listeners] = await Promise.all([
    sessionRead(session, language, context),
    store.do('readHints', { session: id }),
    store.do('readListeners', { session: id, now: now() }),
  ]);
  return {
    ...read,
    zone,
    events: [
      ...read.events,
      ...hints.flatMap(({ expert, at }): WatchedSession['events'] =>
        expert === null ? [] : [{ at, what: 'brought-in', agent: nameOf(expert, context), detail: null }],
      ),
    ].toSorted((a, b) => a.at - b.at),
    listening:
      listeners.length === 0
        ? null
        : {
            names: listeners.map(({ agent }) => nameOf(agent, context)),
            until: Math.max(...listeners.map(({ until }) => until)),
          },
    hints: hints.map((hint) => hintOf(hint, context)),
    ...takersOf(session, language, context),
  };
}

const NOT_SENT: Readonly<Record<Exclude<NotSent, 'not-found'>, string>> = {
  over: 'The session is over: nobody helps in it any more. The hint was not sent.',
  'too-many': 'So many hints stand here that nobody reads another. It was not sent.',
  'id-taken': 'This id stands for another hint: send it with a new one.',
};

/** Why a hint was not kept, for its writer. */
export const notSent = (refused: NotSent): ApplicationError =>
  refused === 'not-found'
    ? unknownSession()
    : new ApplicationError(refused === 'id-taken' ? 'id-taken' : 'no-such-step', NOT_SENT[refused]);

/** Leaves whoever helps a hint; returns the session as it stands then. */
export async function sendHint(
  session: string,
  { id, words, expert = null }: SendHint & { readonly expert?: string | null },
  who: ConsolePerson,
  context: AppContext,
): Promise<WatchedSession> {
  const { store, settings, now } = context;
  const refused = await store.do('sendHint', {
    ...{ site: settings.site, id, session, person: who.id, words, expert, now: now() },
  });
  if (refused !== null) throw notSent(refused);
  return watchSession(session, who, who.language, context);
}
