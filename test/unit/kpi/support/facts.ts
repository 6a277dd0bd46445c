import type { Duration, ParticipantFact, ReplyFact, TicketFacts } from '../../../../shared/session/facts.ts';

/** Ticket facts to start from: a question of a customer nobody has answered yet. */

export const NOON = Date.UTC(2026, 5, 1, 12);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const seconds = (calendar: number, business: number | null = null): Duration => ({
  calendar,
  business,
});

export function participant(agent: string, more: Partial<ParticipantFact> = {}): ParticipantFact {
  return {
    agent,
    roles: ['owner'],
    substantive: true,
    firstAt: NOON,
    handedOver: false,
    handle: seconds(0),
    consulted: seconds(0),
    ...more,
  };
}

function reply(agent: string, at: number, wait: Duration, more: Partial<ReplyFact> = {}): ReplyFact {
  return { agent, at, customerWait: wait, agentClock: wait, sinceLastMessage: wait, first: false, ...more };
}

export function ticket(more: Partial<TicketFacts> = {}): TicketFacts {
  return {
    ticket: '1',
    session: null,
    createdAt: NOON,
    openedBy: 'customer',
    requester: 'ana@example.org',
    queue: 'help',
    mix: { topic: 'billing', channel: 'mail', tier: 'L1', priority: 'normal', language: 'en' },
    status: 'new',
    owner: null,
    excluded: null,
    updatedAt: NOON,
    firstResponse: null,
    firstResponseFromCreation: null,
    firstResponseAt: null,
    waitingSince: NOON,
    replies: [],
    publicReplies: 0,
    firstSolvedAt: null,
    firstSolvedBy: null,
    lastSolvedAt: null,
    lastSolvedBy: null,
    firstResolution: null,
    fullResolution: null,
    reopens: [],
    requesterWait: seconds(0),
    agentWait: seconds(0),
    hold: seconds(0),
    queueWait: null,
    abandonedAt: null,
    deflectedAt: null,
    owners: [],
    participants: [],
    surveysSent: 0,
    surveySentAt: null,
    surveys: [],
    reviews: [],
    slas: [],
    ...more,
  };
}

/** A ticket solved by an agent some time after it was created, answered at the same moment. */
export function solved(
  id: string,
  agent: string,
  afterMs: number,
  more: Partial<TicketFacts> = {},
): TicketFacts {
  const createdAt = more.createdAt ?? NOON;
  const at = createdAt + afterMs;
  const took = seconds(afterMs / 1000);
  return ticket({
    ticket: id,
    createdAt,
    status: 'solved',
    owner: agent,
    owners: [{ agent, at: createdAt }],
    updatedAt: at,
    firstResponse: took,
    firstResponseFromCreation: took,
    firstResponseAt: at,
    waitingSince: null,
    replies: [reply(agent, at, took, { first: true })],
    publicReplies: 1,
    firstSolvedAt: at,
    firstSolvedBy: agent,
    lastSolvedAt: at,
    lastSolvedBy: agent,
    firstResolution: took,
    fullResolution: took,
    requesterWait: took,
    queueWait: seconds(0),
    participants: [participant(agent, { firstAt: createdAt, handle: took })],
    ...more,
  });
}
