import { reviewScore } from '../stats/review-score.ts';
import type { BusinessClock } from './clock.ts';
import { lasting } from './clock.ts';
import type { CaseMix, SupportEvent, TicketStatus } from './event.ts';
import type { Duration, TicketFacts } from './facts.ts';
import { ledgerOf } from './ledger.ts';
import { inGivenOrder, inOrder, withoutSkew } from './order.ts';
import { type Clocks, repliesOf } from './replies.ts';
import { serviceLevelsOf } from './service-level.ts';
import { solvingOf } from './solving.ts';
import { isReply, ownerAt, statusOf, type Timeline, timelineOf } from './timeline.ts';

export interface FoldOptions {
  /** The team's working hours, by the ticket's queue where each has its own; null: business time is not known. */
  readonly team?: BusinessClock | null | ((queue: string | null) => BusinessClock | null);
  /** Working hours of agents who have their own, by agent. */
  readonly agents?: ReadonlyMap<string, BusinessClock>;
  /** The longest a ticket counts as handled without anything happening on it; null: no limit. */
  readonly idleCapSeconds?: number | null;
  /** Running states are measured up to this instant (UTC ms) if it is later than the last event. */
  readonly until?: number;
  /** The events come in the order in which they happened: those of one instant are not sorted by their kinds. */
  readonly ordered?: boolean;
}

/** Half an hour (reference: canonical handle time). */
const IDLE_CAP_SECONDS = 1800;

/**
 * What the log says about one ticket. Order and repetition of the events do not matter, so a ticket's facts are
 * brought up to date by folding its events again: nothing else needs to be known. Clocks that disagree make nothing
 * negative: what bears an instant before the creation happened at the creation.
 * Throws a RangeError when there are no events or they are of several tickets.
 */
export function foldTicket(log: readonly SupportEvent[], options: FoldOptions = {}): TicketFacts {
  const events = withoutSkew(options.ordered ? inGivenOrder(log) : inOrder(log)).filter(
    // Some tools name a ticket itself as what it went into.
    (event) => event.kind !== 'merge' || event.into !== event.ticket,
  );
  const ticket = events[0]?.ticket;
  if (ticket === undefined) throw new RangeError('a ticket without events has no facts');
  const stranger = events.find((event) => event.ticket !== ticket);
  if (stranger) throw new RangeError(`events of two tickets in one fold: ${ticket} and ${stranger.ticket}`);

  const created = events.find((event) => event.kind === 'created');
  const queue = events.findLast((event) => event.kind === 'transfer')?.queue ?? created?.queue ?? null;
  const team = (typeof options.team === 'function' ? options.team(queue) : options.team) ?? null;
  const clocks: Clocks = {
    team,
    of: (agent) => (agent === null ? team : (options.agents?.get(agent) ?? team)),
  };
  const timeline = timelineOf(events, options.until ?? 0);
  const openedBy = created?.author ?? 'customer';
  const replies = repliesOf(timeline, clocks);
  const solving = solvingOf(timeline, clocks);
  const excluded = exclusionOf(events);
  /** What began before the log did has no known duration. */
  const counted = excluded === null && created !== undefined;
  const sent = events.filter((event) => event.kind === 'survey.sent' && !event.bounced);
  const spent = (...statuses: TicketStatus[]): Duration =>
    lasting(
      timeline.states.filter(({ status }) => statuses.includes(status)),
      team,
    );
  const firstAt = (kind: 'abandoned' | 'deflected'): number | null =>
    events.find((event) => event.kind === kind)?.at ?? null;

  return {
    ticket,
    session: created?.session ?? null,
    createdAt: timeline.createdAt,
    openedBy,
    requester: created?.requester ?? null,
    queue,
    mix: mixOf(events, created?.mix ?? {}),
    status: statusOf(timeline),
    owner: ownerAt(timeline, timeline.end),
    excluded,
    updatedAt: events.reduce((latest, { at }) => Math.max(latest, at), timeline.createdAt),
    firstResponse: replies.firstResponse,
    firstResponseFromCreation: created ? replies.firstResponseFromCreation : null,
    firstResponseAt: replies.firstResponseAt,
    waitingSince: excluded === null ? replies.waitingSince : null,
    replies: replies.replies,
    publicReplies: replies.publicReplies,
    firstSolvedAt: solving.firstSolvedAt,
    firstSolvedBy: solving.firstSolvedBy,
    lastSolvedAt: solving.lastSolvedAt,
    lastSolvedBy: solving.lastSolvedBy,
    firstResolution: counted ? solving.firstResolution : null,
    fullResolution: counted ? solving.fullResolution : null,
    reopens: solving.reopens,
    requesterWait: spent('new', 'open', 'hold'),
    agentWait: spent('pending'),
    hold: spent('hold'),
    queueWait: created === undefined || openedBy === 'agent' ? null : queueWaitOf(timeline, team),
    abandonedAt: firstAt('abandoned'),
    deflectedAt: firstAt('deflected'),
    owners: ownersOf(timeline),
    participants: ledgerOf(
      timeline,
      solving,
      clocks,
      options.idleCapSeconds === undefined ? IDLE_CAP_SECONDS : options.idleCapSeconds,
    ),
    surveysSent: sent.length,
    surveySentAt: sent[0]?.at ?? null,
    surveys: events.flatMap((event) =>
      event.kind === 'survey.answered'
        ? [{ at: event.at, kind: event.question, format: event.format, value: event.value, text: event.text }]
        : [],
    ),
    reviews: events.flatMap((event) => {
      if (event.kind !== 'qa.reviewed') return [];
      const score = reviewScore(event.scorecard);
      return score === null ? [] : [{ at: event.at, agent: event.agent, score }];
    }),
    slas: serviceLevelsOf(timeline, replies, solving, clocks),
  };
}

/** Owners in turn; `until` only where nobody followed at once. */
function ownersOf({ turns }: Timeline): TicketFacts['owners'] {
  return turns.map(({ agent, from, to }, i) => {
    const next = turns[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    return to < next ? { agent, at: from, until: to } : { agent, at: from };
  });
}

/** Why a ticket counts nowhere: the first reason holds. */
function exclusionOf(events: readonly SupportEvent[]): TicketFacts['excluded'] {
  for (const event of events) {
    if (event.kind === 'created' && event.test) return 'test';
    if (event.kind === 'merge') return 'merged';
    if (event.kind === 'spam') return 'spam';
    if (event.kind === 'delete') return 'deleted';
  }
  return null;
}

/** The case mix; an escalation moves the ticket to another tier. */
function mixOf(
  events: readonly SupportEvent[],
  given: { readonly [K in keyof CaseMix]?: CaseMix[K] | undefined },
): CaseMix {
  const escalated = events.findLast((event) => event.kind === 'escalate');
  return {
    topic: given.topic ?? null,
    channel: given.channel ?? null,
    tier: escalated?.tier ?? given.tier ?? null,
    priority: given.priority ?? null,
    language: given.language ?? null,
  };
}

/** From creation (or a bot's hand-off) until somebody took the ticket or answered, or the customer left. */
function queueWaitOf({ events, createdAt }: Timeline, team: BusinessClock | null): Duration | null {
  const over = events.findIndex(
    (event) =>
      event.kind === 'abandoned' || (event.kind === 'assign' && event.agent !== null) || isReply(event),
  );
  const end = events[over];
  if (!end) return null;
  const handoff = events.slice(0, over).findLast(({ kind }) => kind === 'handoff');
  return lasting([{ from: handoff?.at ?? createdAt, to: end.at }], team);
}
