import type { SessionCard } from '../../shared/protocol/session-card.ts';
import type { SupportEvent } from '../../shared/session/event.ts';
import { surveyEvents } from './survey-events.ts';
import type { StoredTicket } from './ticket-record.ts';

/**
 * A session that no ticket follows, as a chat or a call that leaves none, is a case of its own: its log is what the
 * collector tells. It is over when it becomes one, so that it stands in nobody's backlog.
 */

const prefix = 'session:';

/** The place of a session's own case among the tickets. */
export const caseId = (session: string): string => prefix + session;

export const isSessionCase = (ticket: string): boolean => ticket.startsWith(prefix);

/** The agent's case of a session; null while it lasts, or while nothing tells that it is over. Undated answers are of `receivedAt`. */
export function sessionCase(card: SessionCard, agent: string, receivedAt: number): StoredTicket | null {
  const { session, at, customer, route, locale, afterState } = card;
  const answered = card.answeredAt ?? (card.after.length > 0 ? receivedAt : null);
  const over = card.endedAt ?? (afterState === 'not asked' ? null : (card.askedAt ?? answered));
  if (card.agent !== agent || over === null) return null;
  const ticket = caseId(session);
  const base = { ticket, agent };
  return {
    id: ticket,
    subject: card.said[0]?.answer ?? null,
    // The index by session is for tickets.
    session: null,
    events: [
      {
        ...base,
        id: `${ticket}:created`,
        kind: 'created',
        at,
        author: 'customer',
        agent: null,
        requester: customer?.email ?? null,
        queue: route.queue.name,
        mix: { topic: route.topic, language: locale, ...(card.tier && { tier: card.tier }) },
        test: false,
        session,
      },
      ...handedBefore(card, ticket),
      { ...base, id: `${ticket}:agent`, kind: 'assign', at: card.assignedAt ?? at, by: null },
      { ...base, id: `${ticket}:over`, kind: 'status', at: over, to: 'solved' },
      ...surveyEvents(card, ticket, receivedAt),
    ],
  };
}

/** Those who had the session before, and the queues it was handed on to. */
const handedBefore = ({ handed = [] }: SessionCard, ticket: string): SupportEvent[] =>
  handed.flatMap(({ at, by, since, queue }, i): SupportEvent[] => [
    ...(since === null
      ? []
      : [{ ticket, id: `${ticket}:agent ${i}`, kind: 'assign', agent: by, at: since, by: null } as const]),
    { ticket, id: `${ticket}:queue ${i}`, kind: 'transfer', at, queue, by },
  ]);

/** The same case once a ticket follows the session: it counts nowhere, the ticket does. */
export function givenUp(kept: StoredTicket, at: number): StoredTicket {
  const id = `${kept.id}:ticket`;
  const gone: SupportEvent = { id, ticket: kept.id, kind: 'delete', at };
  return kept.events.some((event) => event.id === id) ? kept : { ...kept, events: [...kept.events, gone] };
}

/** The same case without the customer: erased at their wish. */
export const withoutCustomer = (kept: StoredTicket): StoredTicket => ({
  ...kept,
  subject: null,
  events: kept.events.flatMap((event) => {
    if (event.kind.startsWith('survey.') || event.kind === 'qa.reviewed') return [];
    return [event.kind === 'created' ? { ...event, requester: null, session: null } : event];
  }),
});
