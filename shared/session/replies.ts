import { type BusinessClock, lasting } from './clock.ts';
import type { Duration, ReplyFact } from './facts.ts';
import { without } from './stretches.ts';
import { isCustomerMessage, isDone, isReply, statusOf, type Timeline } from './timeline.ts';

export interface Clocks {
  readonly team: BusinessClock | null;
  /** The agent's own working hours, the team's when they have none. */
  readonly of: (agent: string | null) => BusinessClock | null;
}

export interface Replies {
  /** Where the clock of the first response starts; null while no customer has asked anything. */
  readonly firstResponseFrom: number | null;
  readonly firstResponse: Duration | null;
  readonly firstResponseFromCreation: Duration | null;
  readonly firstResponseAt: number | null;
  readonly waitingSince: number | null;
  readonly replies: readonly ReplyFact[];
  readonly publicReplies: number;
}

/** What counts as waiting, and what has ended it without a reply. */
interface Waiting {
  /** First and last unanswered customer message. */
  first: number;
  last: number;
  /** Solved, left or taken away since: a new message then starts a new wait. */
  settled: boolean;
}

/**
 * Since when an agent was there to answer the customer: since the ticket was theirs; who replies without having it, since
 * they were invited last or first took part. The wait before that is nobody's. Inviting who has the ticket changes nothing.
 */
function thereSince(timeline: Timeline, agent: string, place: number, at: number): number {
  const before = timeline.events.slice(0, place);
  const turn = timeline.turns.findLast(({ agent: owner, from }) => owner === agent && from <= at);
  if (turn !== undefined && at <= turn.to) return turn.from;
  const invited = before.findLast((event) => event.kind === 'invite' && event.agent === agent)?.at ?? 0;
  const since = turn?.to ?? 0;
  const joined = before.find((event) => event.at >= since && isPresence(event, agent));
  return Math.max(invited, joined?.at ?? at);
}

/** Does an event show that an agent who does not own the ticket is with it? */
function isPresence(event: Timeline['events'][number], agent: string): boolean {
  if (event.kind === 'message') return event.author === 'agent' && event.agent === agent && !event.auto;
  return (event.kind === 'invite' || event.kind === 'consult') && event.agent === agent;
}

/** The agent's clock: from when they were there, less pending, hold and their own consults. */
function agentClock(timeline: Timeline, reply: Reply, since: number, clocks: Clocks): Duration {
  const { agent, at, place } = reply;
  const from = agent === null ? since : Math.max(since, thereSince(timeline, agent, place, at));
  const pauses = [
    ...timeline.states.filter(({ status }) => status === 'pending' || status === 'hold'),
    ...timeline.consults.filter(({ asker }) => asker === agent),
  ];
  return lasting(without({ from, to: at }, pauses), clocks.of(agent));
}

/** Since when the first response is waited for, and what is waited for now. */
interface Asked {
  waiting: Waiting | null;
  start: number | null;
}

/** The customer says something that wants an answer; what was settled without one is waited for no more. */
function ask(asked: Asked, at: number): void {
  const { waiting } = asked;
  if (waiting === null || waiting.settled) {
    if (waiting?.settled || asked.start === null) asked.start = at;
    asked.waiting = { first: at, last: at, settled: false };
  } else {
    asked.waiting = { first: Math.min(waiting.first, at), last: Math.max(waiting.last, at), settled: false };
    asked.start = Math.min(asked.start ?? at, at);
  }
}

interface Reply {
  readonly agent: string | null;
  readonly at: number;
  readonly place: number;
}

/**
 * Every reply to a waiting customer, on the customer's, the agent's and Zammad's clock; each burst of replies counts
 * once. The first response runs from the first customer's words that were not settled without a reply (the creation,
 * where a customer opened the ticket) or, later, a bot's hand-off. Where the log does not have the ticket's beginning
 * nobody knows which reply was the first.
 */
export function repliesOf(timeline: Timeline, clocks: Clocks): Replies {
  const { createdAt, events } = timeline;
  const created = events.find((event) => event.kind === 'created');
  const openedByCustomer = created?.author === 'customer';
  const replies: ReplyFact[] = [];
  let publicReplies = created?.author === 'agent' && created.public ? 1 : 0;
  const asked: Asked = { waiting: null, start: null };
  if (created !== undefined && openedByCustomer) ask(asked, created.at);
  let handoff = 0;
  let firstAt: number | null = null;
  let firstFrom: number | null = null;
  let response: Duration | null = null;
  events.forEach((event, place) => {
    if (event.kind === 'handoff') handoff = event.at;
    else if (event.kind === 'absorb' && event.waiting) ask(asked, event.at);
    else if (isCustomerMessage(event)) {
      if (event.thanks) asked.start ??= event.at;
      else ask(asked, event.at);
    } else if (isReply(event)) {
      publicReplies++;
      const { waiting, start } = asked;
      const first = created !== undefined && start !== null && firstAt === null;
      if (first) {
        firstAt = event.at;
        firstFrom = Math.max(start, handoff);
        response = lasting([{ from: firstFrom, to: event.at }], clocks.team);
      }
      if (waiting === null) return;
      replies.push({
        agent: event.agent,
        at: event.at,
        customerWait: lasting([{ from: waiting.first, to: event.at }], clocks.team),
        agentClock: agentClock(timeline, { agent: event.agent, at: event.at, place }, waiting.first, clocks),
        sinceLastMessage: lasting([{ from: waiting.last, to: event.at }], clocks.team),
        first,
      });
      asked.waiting = null;
    } else if (asked.waiting && endsWaiting(event)) asked.waiting = { ...asked.waiting, settled: true };
  });
  const { waiting, start } = asked;
  const stillWaiting = waiting !== null && !waiting.settled && !isDone(statusOf(timeline));
  return {
    firstResponseFrom: firstFrom ?? (start === null ? null : Math.max(start, handoff)),
    firstResponse: response,
    firstResponseFromCreation:
      firstAt === null ? null : lasting([{ from: createdAt, to: firstAt }], clocks.team),
    firstResponseAt: firstAt,
    waitingSince: stillWaiting ? (waiting?.first ?? null) : null,
    replies,
    publicReplies,
  };
}

function endsWaiting(event: Timeline['events'][number]): boolean {
  switch (event.kind) {
    case 'status':
      return isDone(event.to);
    case 'abandoned':
    case 'deflected':
    case 'merge':
    case 'spam':
    case 'delete':
      return true;
    default:
      return false;
  }
}
