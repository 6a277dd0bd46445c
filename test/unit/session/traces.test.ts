import { describe, expect, it } from 'vitest';
import { SupportEvent, type SupportEventInput, type TicketStatus } from '../../../shared/session/event.ts';
import type { Duration, TicketFacts } from '../../../shared/session/facts.ts';
import { foldTicket } from '../../../shared/session/fold.ts';
import vectors from '../../fixtures/measurement/vectors.json' with { type: 'json' };

const MINUTE = 60_000;
const START = Date.parse('2026-03-02T08:00:00Z');

interface TraceEvent {
  readonly t: number;
  readonly kind: string;
  readonly by?: string;
  readonly to?: string;
  readonly into?: string;
  readonly auto?: boolean;
  readonly thanks?: boolean;
}

const STATUSES: readonly TicketStatus[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

/** A trace's event in the log's words. `c` is the customer, `bot` a machine, everybody else an agent. */
function eventOf(trace: string, event: TraceEvent, index: number): SupportEventInput {
  const base = { id: `${trace}-${index}`, ticket: trace, at: START + event.t * MINUTE };
  const author = event.by === 'c' ? 'customer' : event.by === 'bot' ? 'bot' : 'agent';
  const agent = author === 'agent' ? (event.by ?? null) : null;
  switch (event.kind) {
    case 'created':
      return { ...base, kind: 'created', author, agent };
    case 'reply':
    case 'msg':
      return {
        ...base,
        kind: 'message',
        author,
        agent,
        public: true,
        auto: event.auto ?? false,
        thanks: event.thanks ?? false,
      };
    case 'assign':
      return { ...base, kind: 'assign', agent: event.to ?? null };
    case 'handoff':
      return { ...base, kind: 'handoff' };
    case 'merge':
      return { ...base, kind: 'merge', into: event.into ?? '' };
    case 'status': {
      const to = STATUSES.find((status) => status === event.to);
      if (to) return { ...base, kind: 'status', to };
      break;
    }
  }
  throw new Error(`the trace says something new: ${JSON.stringify(event)}`);
}

const minutes = (duration: Duration | null): number | null => duration && duration.calendar / 60;

/** The facts under the names the vectors give them. */
function named(facts: TicketFacts): Record<string, unknown> {
  const agentClock: Record<string, number | null> = {};
  for (const reply of facts.replies) {
    if (reply.agent !== null) agentClock[reply.agent] ??= minutes(reply.agentClock);
  }
  const handle = facts.participants
    .filter((participant) => participant.handle.calendar > 0)
    .map((participant) => [participant.agent, minutes(participant.handle)]);
  const done = facts.status === 'solved' || facts.status === 'closed';
  return {
    frt_zendesk: minutes(facts.firstResponseFromCreation),
    frt_chatwoot: minutes(facts.firstResponse),
    replies_first: facts.replies.map((reply) => minutes(reply.customerWait)),
    replies_last: facts.replies.map((reply) => minutes(reply.sinceLastMessage)),
    frt_agent_clock: agentClock,
    first_res: minutes(facts.firstResolution),
    full_res: minutes(facts.fullResolution),
    reopens: facts.reopens.length,
    one_touch:
      facts.firstResolution !== null &&
      facts.publicReplies === 1 &&
      facts.reopens.every(({ thanks }) => thanks),
    req_wait: minutes(facts.requesterWait),
    agent_wait: minutes(facts.agentWait),
    hold: minutes(facts.hold),
    handle: Object.fromEntries(handle),
    excluded: facts.excluded,
    backlog: !done && facts.excluded === null,
  };
}

describe('hand-made traces (their handle times know no idle limit)', () => {
  it.each(vectors.kpi_traces.traces)('$id: $note', ({ id, events, expected }) => {
    const log = events.map((event, i) => SupportEvent.parse(eventOf(id, event, i)));
    expect(named(foldTicket(log, { idleCapSeconds: null }))).toEqual(expected);
    // A trace's own order must not matter.
    expect(named(foldTicket([...log].reverse(), { idleCapSeconds: null }))).toEqual(expected);
  });
});
