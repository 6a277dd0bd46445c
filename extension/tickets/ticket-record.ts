import type { BusinessClock } from '../../shared/session/clock.ts';
import type { SupportEvent } from '../../shared/session/event.ts';
import type { TicketFacts } from '../../shared/session/facts.ts';
import { foldTicket } from '../../shared/session/fold.ts';
import { inOrder } from '../../shared/session/order.ts';
import { DAY } from '../../shared/time/durations.ts';

/** What is kept of one ticket: its log. What the log says is folded again on reading, so that no old fold outlives an update. */
export interface StoredTicket {
  readonly id: string;
  readonly subject: string | null;
  /** The pre-session survey's session, from the helpdesk or from the page. */
  readonly session: string | null;
  readonly events: readonly SupportEvent[];
}

/** A ticket as everybody but the store sees it. */
export interface TicketRecord extends StoredTicket {
  readonly facts: TicketFacts;
}

/** A row of its own carries besides what is asked of all rows at once; null is in no index. */
export interface TicketRow extends StoredTicket {
  /** The agent whose turn it is: a customer waits for them. */
  readonly turn: string | null;
  /** When a ticket that is over was last touched. */
  readonly overSince: number | null;
}

/** A closed ticket this long untouched is put away: reopening and repeat contact are both counted in days. */
const restDays = 45;

/** What is over and was last touched before this instant is put away among others of its kind. */
export const restsBefore = (now: number): number => now - restDays * DAY;

/** A ticket with what its log says; `clock` counts business hours, null when none are known. Events may be in any order. */
export function folded(stored: StoredTicket, clock: BusinessClock | null): TicketRecord {
  const events = inOrder(stored.events);
  return { ...storedOf(stored), events, facts: foldTicket(events, { team: clock }) };
}

/** Only what is kept, whatever else the object carries. */
export const storedOf = ({ id, subject, session, events }: StoredTicket): StoredTicket => ({
  id,
  subject,
  session,
  events,
});

export function rowOf(record: TicketRecord): TicketRow {
  const { owner, excluded, waitingSince, updatedAt, status } = record.facts;
  const over = status === 'solved' || status === 'closed' || excluded !== null;
  return {
    ...storedOf(record),
    turn: excluded === null && waitingSince !== null ? owner : null,
    overSince: over ? updatedAt : null,
  };
}
