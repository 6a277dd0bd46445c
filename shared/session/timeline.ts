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

export interface Timeline {
  /** The log in order. */
  readonly events: readonly SupportEvent[];
  readonly createdAt: number;
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
  const createdAt = events.find(({ kind }) => kind === 'created')?.at ?? first;
  const end = Math.max(until, events.at(-1)?.at ?? first);
  const states: (Stretch & { status: TicketStatus })[] = [];
  const turns: (Stretch & { agent: string })[] = [];
  const consults: (Stretch & { asker: string | null; expert: string })[] = [];
  let status: TicketStatus = 'new';
  let since = createdAt;
  let owner: string | null = null;
  let owned = createdAt;
  events.forEach((event, i) => {
    if (event.kind === 'status' && event.to !== status) {
      states.push({ status, from: since, to: event.at });
      status = event.to;
      since = event.at;
    } else if (event.kind === 'assign' && event.agent !== owner) {
      if (owner !== null) turns.push({ agent: owner, from: owned, to: event.at });
      owner = event.agent;
      owned = event.at;
    } else if (event.kind === 'consult') {
      const asker = event.by ?? owner;
      const to = event.until ?? consultEnd(events.slice(i + 1), event.agent, asker) ?? end;
      consults.push({ asker, expert: event.agent, from: event.at, to: Math.max(event.at, to) });
    }
  });
  states.push({ status, from: since, to: end });
  if (owner !== null) turns.push({ agent: owner, from: owned, to: Number.POSITIVE_INFINITY });
  return { events, createdAt, end, states, turns, consults };
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
