import type { Duration, ParticipantFact, SurveyFact, TicketFacts } from '../../../shared/session/facts.ts';

/** A helpdesk of 40 agents and its tickets of three years, the same for the same seed. */

const DAY = 86_400_000;
export const YEARS = 3;
export const END = Date.UTC(2026, 10, 1);
const START = END - YEARS * 365 * DAY;
const AGENTS = Array.from({ length: 40 }, (_, index) => `agent-${index}`);
const TOPICS = ['billing', 'login', 'delivery', 'printer', 'other'];
const NOTHING: Duration = { calendar: 0, business: 0 };

/** Mulberry32: small, fast, and the same everywhere. */
export function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The ticket at a place of a history of `total`, evenly spread over three years. */
export function ticketAt(place: number, total: number, random: () => number): TicketFacts {
  const pick = <T>(list: readonly T[], otherwise: T): T =>
    list[Math.floor(random() * list.length)] ?? otherwise;
  const seconds = (middle: number): Duration => {
    const calendar = Math.round(middle * Math.exp(1.2 * (random() + random() + random() - 1.5)));
    return { calendar, business: Math.round(calendar / 3) };
  };
  const createdAt = Math.floor(START + ((END - START) * (place + random())) / total);
  const agent = pick(AGENTS, 'agent-0');
  const helper = random() < 0.15 ? pick(AGENTS, 'agent-0') : agent;
  const first = seconds(1_800);
  const resolution = seconds(90_000);
  const firstAt = createdAt + first.calendar * 1000;
  const solvedAt = Math.max(firstAt, createdAt + resolution.calendar * 1000);
  const solved = solvedAt < END && random() < 0.98;
  const reopened = solved && random() < 0.06;
  const replies = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, index) => {
    const wait = index === 0 ? first : seconds(3_600);
    const at = index === 0 ? firstAt : Math.floor(firstAt + random() * (solvedAt - firstAt));
    return { agent, at, customerWait: wait, agentClock: wait, sinceLastMessage: wait, first: index === 0 };
  });
  const took = {
    calendar: Math.floor((solvedAt - createdAt) / 1000),
    business: Math.floor((solvedAt - createdAt) / 3000),
  };
  const participants: ParticipantFact[] = [...new Set([agent, helper])].map((one) => ({
    agent: one,
    roles: [one === agent ? 'owner' : 'helper'],
    substantive: true,
    firstAt: createdAt,
    handedOver: false,
    handle: seconds(900),
    consulted: NOTHING,
  }));
  const surveys: SurveyFact[] =
    solved && random() < 0.25
      ? [
          {
            at: solvedAt + 60_000,
            kind: 'csat',
            format: 'csat.faces.5',
            value: random() < 0.85 ? 5 : 2,
            text: null,
          },
          {
            at: solvedAt + 60_000,
            kind: 'nps',
            format: 'nps.11',
            value: Math.floor(random() * 11),
            text: null,
          },
          {
            at: solvedAt + 60_000,
            kind: 'ces',
            format: 'ces.7',
            value: 1 + Math.floor(random() * 7),
            text: null,
          },
        ]
      : [];
  return {
    ticket: String(place),
    session: null,
    createdAt,
    openedBy: 'customer',
    // Joined: like what comes from storage it is one text, not two yet to be joined.
    requester: ['customer', Math.floor(random() * (total / 3))].join('-'),
    queue: pick(TOPICS, 'other'),
    mix: { topic: pick(TOPICS, 'other'), channel: 'mail', tier: 'L1', priority: 'normal', language: 'en' },
    status: solved ? 'solved' : 'open',
    owner: agent,
    excluded: null,
    updatedAt: solved ? solvedAt : firstAt,
    firstResponse: first,
    firstResponseFromCreation: first,
    firstResponseAt: firstAt,
    waitingSince: solved ? null : firstAt + 60_000,
    replies,
    publicReplies: replies.length,
    firstSolvedAt: solved ? solvedAt : null,
    firstSolvedBy: solved ? agent : null,
    lastSolvedAt: solved ? solvedAt : null,
    lastSolvedBy: solved ? agent : null,
    firstResolution: solved ? took : null,
    fullResolution: solved ? took : null,
    reopens: reopened
      ? [{ at: solvedAt + 3_600_000, solvedAt, agent, thanks: random() < 0.3, newTopic: false }]
      : [],
    requesterWait: took,
    agentWait: NOTHING,
    hold: NOTHING,
    queueWait: seconds(600),
    abandonedAt: null,
    deflectedAt: null,
    owners: [{ agent, at: createdAt }],
    participants,
    surveysSent: solved ? 1 : 0,
    surveySentAt: solved ? solvedAt : null,
    surveys,
    reviews: random() < 0.03 && solved ? [{ at: solvedAt, agent, score: Math.floor(random() * 101) }] : [],
    slas: [],
  };
}
