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

/** The agent's clock: from their assignment (or invitation), less pending, hold and their own consults. */
function agentClock(
  timeline: Timeline,
  agent: string | null,
  since: number,
  at: number,
  clocks: Clocks,
): Duration {
  const mine = timeline.events.findLast(
    (event) => event.at <= at && event.kind === 'invite' && event.agent === agent,
  );
  const turn = timeline.turns.findLast(({ agent: owner, from }) => owner === agent && from <= at);
  const from = Math.max(since, mine?.at ?? 0, turn?.from ?? 0);
  const pauses = [
    ...timeline.states.filter(({ status }) => status === 'pending' || status === 'hold'),
    ...timeline.consults.filter(({ asker }) => asker === agent),
  ];
  return lasting(without({ from, to: at }, pauses), clocks.of(agent));
}

/**
 * Every reply to a waiting customer, on the customer's, the agent's and Zammad's clock; each burst of replies counts
 * once. The first response runs from creation or, later, a bot's hand-off; on tickets that no customer opened, from
 * the customer's first message.
 */
export function repliesOf(timeline: Timeline, openedByCustomer: boolean, clocks: Clocks): Replies {
  const { createdAt } = timeline;
  const replies: ReplyFact[] = [];
  let publicReplies = 0;
  let waiting: Waiting | null = openedByCustomer
    ? { first: createdAt, last: createdAt, settled: false }
    : null;
  let start: number | null = openedByCustomer ? createdAt : null;
  let handoff = 0;
  let firstAt: number | null = null;
  let response: Duration | null = null;
  for (const event of timeline.events) {
    if (event.kind === 'handoff') handoff = event.at;
    else if (isCustomerMessage(event)) {
      start ??= event.at;
      if (event.thanks) continue;
      const first = waiting === null || waiting.settled ? event.at : waiting.first;
      waiting = { first, last: event.at, settled: false };
    } else if (isReply(event)) {
      publicReplies++;
      const first = start !== null && firstAt === null;
      if (first) {
        firstAt = event.at;
        response = lasting([{ from: Math.max(start ?? 0, handoff), to: event.at }], clocks.team);
      }
      if (waiting === null) continue;
      replies.push({
        agent: event.agent,
        at: event.at,
        customerWait: lasting([{ from: waiting.first, to: event.at }], clocks.team),
        agentClock: agentClock(timeline, event.agent, waiting.first, event.at, clocks),
        sinceLastMessage: lasting([{ from: waiting.last, to: event.at }], clocks.team),
        first,
      });
      waiting = null;
    } else if (waiting && endsWaiting(event)) waiting = { ...waiting, settled: true };
  }
  const stillWaiting = waiting !== null && !waiting.settled && !isDone(statusOf(timeline));
  return {
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
