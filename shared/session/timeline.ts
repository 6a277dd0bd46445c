import type { Stretch } from './clock.ts';
import type { SupportEvent, TicketStatus } from './event.ts';

/** Who owned the ticket when, in which state it was when, and who was asking whom: what every clock is cut from. */

export type Message = Extract<SupportEvent, { kind: 'message' }>;

/** A person's words to the customer; machines, private notes and reactions are not. */
export function isReply(event: SupportEvent): event is Message & { author: 'agent' } {
  return (
    event.kind === 'message' && event.author === 'agent' && event.public && !event.auto && !event.reaction
  );
}

/** A customer's own words; out-of-office notices and reactions are not. */
export function isCustomerMessage(event: SupportEvent): event is Message & { author: 'customer' } {
  return (
    event.kind === 'message' && event.author === 'customer' && event.public && !event.auto && !event.reaction
  );
}

/** Solved and closed are both done: going from one to the other is neither a solving nor a reopening. */
export function isDone(status: TicketStatus): boolean {
  return status === 'solved' || status === 'closed';
}

/** A change of state: the helpdesk's own, or the one that comes about when a customer's words end the waiting for them. */
interface StateChange {
  readonly at: number;
  readonly to: TicketStatus;
  readonly agent: string | null;
  /** The event that brought it about, by its place in the log. */
  readonly index: number;
}

export interface Timeline {
  /** The log in order. */
  readonly events: readonly SupportEvent[];
  /** The ticket's own creation, or that of an older one it absorbed. */
  readonly createdAt: number;
  readonly changes: readonly StateChange[];
  /** Where running states are measured up to. */
  readonly end: number;
  readonly states: readonly (Stretch & { readonly status: TicketStatus })[];
  /** The present owner's turn has no end. */
  readonly turns: readonly (Stretch & { readonly agent: string })[];
  readonly consults: readonly (Stretch & { readonly asker: string | null; readonly expert: string })[];
}

/** The last state; a ticket begins as new. */
export function statusOf(timeline: Timeline): TicketStatus {
  return timeline.states.at(-1)?.status ?? 'new';
}

/** Who owned the ticket at an instant; the newer owner at the very instant of a change. */
export function ownerAt(timeline: Timeline, at: number): string | null {
  return timeline.turns.findLast(({ from, to }) => from <= at && at < to)?.agent ?? null;
}

/** Lays a ticket's log (in order, not empty) out in time, up to `end` or its last event, whichever is later. */
export function timelineOf(events: readonly SupportEvent[], until: number): Timeline {
  const first = events[0]?.at ?? 0;
  const created = events.find(({ kind }) => kind === 'created')?.at ?? first;
  const createdAt = events.reduce(
    (earliest, event) => (event.kind === 'absorb' ? Math.min(earliest, event.createdAt) : earliest),
    created,
  );
  const end = events.reduce((latest, { at }) => Math.max(latest, at), Math.max(until, createdAt));
  const changes: StateChange[] = [];
  const states: (Stretch & { status: TicketStatus })[] = [];
  const turns: (Stretch & { agent: string })[] = [];
  const consults: (Stretch & { asker: string | null; expert: string })[] = [];
  let status: TicketStatus = 'new';
  let since = createdAt;
  let owner: string | null = null;
  let owned = createdAt;
  events.forEach((event, index) => {
    const to = stateAfter(event, status);
    if (to !== status) {
      const agent = event.kind === 'status' ? event.agent : null;
      changes.push({ at: event.at, to, agent, index });
      states.push({ status, from: since, to: event.at });
      status = to;
      since = event.at;
    }
    if (event.kind === 'assign' && event.agent !== owner) {
      if (owner !== null) turns.push({ agent: owner, from: owned, to: event.at });
      owner = event.agent;
      owned = event.at;
    } else if (event.kind === 'consult') {
      const asker = event.by ?? owner;
      const over = event.until ?? consultEnd(events.slice(index + 1), event.agent, asker) ?? end;
      consults.push({ asker, expert: event.agent, from: event.at, to: Math.max(event.at, over) });
    }
  });
  states.push({ status, from: since, to: end });
  if (owner !== null) turns.push({ agent: owner, from: owned, to: Number.POSITIVE_INFINITY });
  return { events, createdAt, end, changes, states, turns, consults };
}

/**
 * The state an event leaves a ticket in. A customer who writes is not waited for any more, whether or not the helpdesk
 * changes the state; unanswered words that came with a merge open what was done.
 */
function stateAfter(event: SupportEvent, status: TicketStatus): TicketStatus {
  if (event.kind === 'status') return event.to;
  if (event.kind === 'absorb' && event.waiting)
    return isDone(status) || status === 'pending' ? 'open' : status;
  return status === 'pending' && isCustomerMessage(event) && !event.thanks ? 'open' : status;
}

/** A consult whose end nobody noted is over when the expert says something or the asker answers the customer. */
function consultEnd(later: readonly SupportEvent[], expert: string, asker: string | null): number | null {
  const over = later.find(
    (event) =>
      event.kind === 'message' &&
      !event.auto &&
      (event.agent === expert || (isReply(event) && event.agent === asker)),
  );
  return over?.at ?? null;
}
