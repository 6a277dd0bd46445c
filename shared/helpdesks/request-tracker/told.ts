import type { Criterion } from '../../session/desk-rules.ts';
import type { TicketStatus } from '../../session/event.ts';
import type { StatusMeaning } from '../answers.ts';
import type { TicketRow, TransactionRow } from './rows.ts';

/** What RT tells of a ticket, and how it is read everywhere. */

/** Names behind RT's numbers and logins, looked up before the history is read. */
export interface Names {
  /** Login of an owner named by number; null for Nobody, and for a machine. */
  owner(id: string): string | null;
  queue(id: string): string;
  /** Is this login one of RT's staff? */
  privileged(login: string): boolean;
  status(name: string): StatusMeaning;
  /** A queue's tier, 1 to 3. */
  tier(queue: string): number;
  /** Login of a watcher named by number; null for a group, and for who is not staff. */
  colleague(id: string): string | null;
  /** Is this a machine that speaks with customers, by its login or number? */
  machine(key: string): boolean;
  readonly criteria: readonly Criterion[];
}

/** A ticket as RT tells it. */
export interface History {
  readonly ticket: TicketRow;
  /** Oldest first. */
  readonly transactions: readonly TransactionRow[];
}

/** What an event's id begins with; the transaction's number follows. */
export const eventPrefix = 'rt:';

/** RT's own account. */
export const system = 'RT_System';

/** What a status means in a log of events. */
export const statusOf = (meaning: StatusMeaning): TicketStatus =>
  meaning === 'rejected' ? 'closed' : meaning;

/** UTC milliseconds of an instant as RT writes it. */
export const instant = (written: string): number => Date.parse(written);
