import type { BringIn, HandOver, WatchedSession } from '../../../shared/protocol/console/live.ts';
import type { DeskAgent } from '../../../shared/routing/desk.ts';
import { unitsFor } from '../../../shared/routing/eligible.ts';
import type { Needs } from '../../../shared/routing/needs.ts';
import { type HandOverTo, MOST_GIVEN } from '../../store/hand-up.ts';
import { routingSnapshot } from '../../store/routing-snapshot.ts';
import type { Session } from '../../store/session.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { sendHint, unknownSession, watchSession } from './live.ts';
import type { ConsolePerson } from './people.ts';
import { type Asked, lacksIn } from './takers.ts';

/** A lead gives a session to somebody else, or brings somebody in. What a case needs is never bent. */

const refused = (why: string) => new ApplicationError('no-such-step', `${why} Nothing was changed.`);

/** The agent of that id, when nothing keeps them from the case. Throws the refusal that names what they lack. */
function ableAgent(id: string, of: Asked, who: ConsolePerson, context: AppContext): DeskAgent {
  const agent = context.settings.desk.agents.find((one) => one.id === id);
  if (!agent)
    throw new ApplicationError('not-found', 'Nobody of this name is at the desk. Nothing was changed.');
  const lacks = lacksIn(agent, of, who.language, context);
  if (lacks.length > 0) throw refused(`${agent.name}: ${lacks.join(', ')}.`);
  return agent;
}

/** What a case needs in another queue: all it needed, and what that queue asks for. */
function needsIn(id: string, session: Session, who: ConsolePerson, context: AppContext): Needs {
  const { desk } = context.settings;
  const queue = desk.queues.find((one) => one.id === id);
  if (!queue) throw new ApplicationError('not-found', 'There is no such queue. Nothing was changed.');
  if (session.ticket !== null && session.ticket.helpdesk === context.helpdesk?.id)
    throw refused(
      'Its ticket stands in the helpdesk: move it to that queue there, or choose somebody by name.',
    );
  const { needs } = session;
  const required = { ...needs.required };
  for (const [skill, level] of Object.entries(queue.required))
    required[skill] = Math.max(level, required[skill] ?? 0);
  const tier = queue.tier != null && queue.tier > needs.tier ? queue.tier : needs.tier;
  const after = { ...needs, queue: id, required, tier };
  const of = { needs: after, channel: session.channel };
  if (!desk.agents.some((agent) => lacksIn(agent, of, who.language, context).length === 0))
    throw refused(`Nobody of the desk could take this case in ${queue.name}.`);
  return after;
}

/** Gives a session to somebody else, by the way an agent's own hand-up takes. Returns it as it stands then. */
export async function handOver(
  id: string,
  { to, reason }: HandOver,
  who: ConsolePerson,
  context: AppContext,
): Promise<WatchedSession> {
  const { store, settings } = context;
  const { site } = settings;
  const session = await store.do('readSession', { site, id });
  if (!session) throw unknownSession();
  let given: HandOverTo;
  if ('agent' in to) {
    const agent = ableAgent(to.agent, session, who, context);
    given = { agent: agent.id, units: unitsFor(agent, session.channel) };
  } else given = { needs: needsIn(to.queue, session, who, context) };
  const stopped = await store.do('handOver', {
    ...{ site, id, lead: who.id, to: given, note: reason, desk: routingSnapshot(context) },
  });
  if (stopped === 'not-found') throw unknownSession();
  if (stopped === 'over') throw refused('The session is over.');
  if (stopped === 'too-often')
    throw refused(`It has been given on ${MOST_GIVEN} times; bring somebody in beside whoever has it now.`);
  return watchSession(id, who, who.language, context);
}

/** Brings somebody in beside whoever helps. They need not be able to take the case: they are asked for what they know. */
export async function bringIn(
  id: string,
  { id: hint, agent, reason }: BringIn,
  who: ConsolePerson,
  context: AppContext,
): Promise<WatchedSession> {
  const { store, settings } = context;
  const session = await store.do('readSession', { site: settings.site, id });
  if (!session) throw unknownSession();
  if (!settings.desk.agents.some((one) => one.id === agent))
    throw new ApplicationError('not-found', 'Nobody of this name is at the desk. Nobody was brought in.');
  if (session.agent === null) throw refused('Nobody helps yet: hand the session over instead.');
  if (session.agent === agent) throw refused('It is their own case already.');
  return sendHint(id, { id: hint, words: reason, expert: agent }, who, context);
}
