import type { Learning, TakeIn } from '../../../shared/protocol/console/learning.ts';
import type { WatchedSession } from '../../../shared/protocol/console/live.ts';
import { MINUTE } from '../../../shared/time/durations.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { nameOf } from '../hints.ts';
import { surveyOf } from '../surveys.ts';
import { notSent, unknownSession, watchSession } from './live.ts';
import type { ConsolePerson } from './people.ts';
import { sessionRead } from './session-read.ts';

/** A lead takes colleagues into a running session, to learn. */

/** Takes them in; returns the session as it stands then. Throws `not-found` and `no-such-step`, by name. */
export async function takeIn(
  session: string,
  { id, agents, minutes, words }: TakeIn,
  who: ConsolePerson,
  context: AppContext,
): Promise<WatchedSession> {
  const { store, settings, now } = context;
  const { site, desk } = settings;
  const found = await store.do('readSession', { site, id: session });
  if (!found) throw unknownSession();
  if (found.agent === null)
    throw new ApplicationError(
      'no-such-step',
      'Nobody helps yet: there is nothing to learn. Nobody was taken in.',
    );
  const helpers = [found.agent, ...(await store.do('readHelpers', { session }))];
  for (const agent of agents) {
    if (!desk.agents.some((one) => one.id === agent))
      throw new ApplicationError('not-found', 'Nobody of this name is at the desk. Nobody was taken in.');
    if (helpers.includes(agent))
      throw new ApplicationError(
        'no-such-step',
        `${nameOf(agent, context)} helps in it already. Nobody was taken in.`,
      );
  }
  const until = now() + minutes * MINUTE;
  const refused = await store.do('takeIn', {
    ...{ site, id, session, person: who.id, words, until, now: now() },
    agents: [...new Set(agents)],
  });
  if (refused !== null) throw notSent(refused);
  return watchSession(session, who, who.language, context);
}

/** Nobody reads along any more; returns the session as it stands then. */
export async function endListening(
  session: string,
  who: ConsolePerson,
  context: AppContext,
): Promise<WatchedSession> {
  const { store, settings, now } = context;
  await store.do('endListening', { site: settings.site, session, now: now() });
  return watchSession(session, who, who.language, context);
}

/** What somebody reads along in now. */
export async function learningFor(
  who: ConsolePerson,
  language: string,
  context: AppContext,
): Promise<Learning> {
  const { store, settings, now } = context;
  const { site, zone } = settings;
  const all = await store.do('readLearning', { site, agent: who.id, now: now() });
  const sessions = await Promise.all(
    all.map(async ({ session: id, person, words, until }): Promise<Learning['sessions']> => {
      const session = await store.do('readSession', { site, id });
      if (!session) return [];
      const { state: _, channel: __, ...read } = await sessionRead(session, language, context);
      const survey = await surveyOf(context, session.survey, session.surveyVersion);
      // How to reach the customer is for whoever helps.
      const contacts = survey?.questions.filter(({ kind }) => kind === 'contact').map(({ id: one }) => one);
      const said = read.said.filter(({ question }) => !contacts?.includes(question));
      return [{ ...read, said, by: nameOf(person, context), words, until }];
    }),
  );
  return { zone, sessions: sessions.flat() };
}
