import type { SessionState } from '../../shared/protocol/customer.ts';
import type { Route } from '../../shared/protocol/told-route.ts';
import type { Decision } from '../../shared/routing/decision.ts';
import type { Desk } from '../../shared/routing/desk.ts';
import { explain, explainInParts, type Reader } from '../../shared/routing/explain.ts';
import { waitingFor } from '../../shared/routing/outcome.ts';
import { answerWay } from '../hosted/answer-way.ts';
import type { Session } from '../store/session.ts';
import { ownLanguage } from '../words/own-words.ts';
import { isSpoken, wordsFor } from '../words/words.ts';
import type { AppContext } from './context.ts';

/**
 * The decision to tell from: the newest one, or — when the helpdesk has given the case to somebody else —
 * one that says who has it now and which of the needs they meet.
 */
function decisionFor(session: Session, desk: Desk): Decision {
  const { decision, needs } = session;
  const agent = desk.agents.find(({ id }) => id === session.agent);
  // Who has left the desk helps nobody any more.
  if (decision && decision.agent === session.agent && (agent || session.agent === null)) return decision;
  // Offered, and not taken (yet).
  if (decision && session.agent === null) return waitingFor(session, 'asked');
  const reasons = Object.entries({ ...needs.preferred, ...needs.required })
    .filter(([skill, wanted]) => (agent?.skills[skill] ?? 0) >= wanted)
    .map(([skill]) => ({ code: 'skill' as const, skill, level: agent?.skills[skill] ?? 0 }));
  return {
    case: session.id,
    queue: session.queue,
    outcome: agent ? 'assigned' : 'waiting',
    agent: agent?.id ?? null,
    reasons: agent ? reasons : [{ code: 'all busy' }],
    score: null,
    backAt: null,
  };
}

/** Why the case went where it went, in one sentence for this reader. */
export const reasonFor = (session: Session, desk: Desk, reader: Reader): string =>
  explain(decisionFor(session, desk), desk, reader);

/** How the customer of a session is spoken to. */
function customerOf({ locale }: Session, { settings }: AppContext): Reader {
  const { register, words } = settings;
  const language = isSpoken(locale, settings) ? locale : settings.language;
  const own = words[ownLanguage(words, language) ?? '']?.routing;
  return { audience: 'customer', language, register, own };
}

/** The route as the customer is told it. */
export function routeOf(session: Session, context: AppContext): Route {
  const { desk } = context.settings;
  const queue = desk.queues.find(({ id }) => id === session.queue);
  const agent = desk.agents.find(({ id }) => id === session.agent);
  return {
    queue: { id: session.queue, name: queue?.name ?? session.queue },
    needs: session.needs.required,
    topic: session.needs.topic,
    agent: agent ? { name: agent.name } : null,
    reason: reasonFor(session, desk, customerOf(session, context)),
    open: session.agent !== null || session.decision?.outcome !== 'offline',
  };
}

/** The route for the page of whoever asked: in parts, and with the way by which the answer comes. */
export function ownRouteOf(session: Session, context: AppContext): Route {
  const { desk } = context.settings;
  const route = routeOf(session, context);
  const { who, why } = explainInParts(decisionFor(session, desk), desk, customerOf(session, context));
  const answer = answerWay(session, route, wordsFor(session.locale, context.settings).request);
  return { ...route, who, why, ...(answer === null ? {} : { answer }) };
}

/** What the page polls. `ask` is there from the session's end until one answer is complete. */
export async function stateOf(session: Session, context: AppContext): Promise<SessionState> {
  const { settings, store } = context;
  const survey = settings.surveys.after;
  // Who waited in vain until nobody was there any more is not asked how it went, nor who withdrew it. Who asks is there,
  // also when an agent said that nobody was: letting a session go keeps nobody from rating it.
  const inVain = (session.endedBy === 'lapse' || session.endedBy === 'release') && session.agent === null;
  const ended = session.state === 'ended' && session.endedBy !== 'cancel' && !inVain;
  const answered =
    ended && survey ? await store.do('readResponse', { session: session.id, moment: 'after' }) : null;
  return {
    state: session.state,
    route: ownRouteOf(session, context),
    wait: await context.waits.session(session),
    ticket: session.ticket,
    ask:
      ended && survey && answered?.state !== 'complete'
        ? { survey: survey.id, version: survey.version }
        : null,
  };
}
