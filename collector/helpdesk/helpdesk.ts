import type { DeskRules } from '../../shared/session/desk-rules.ts';
import type { SupportEventInput } from '../../shared/session/event.ts';
import type { TicketFact } from '../config/ticket-facts.ts';

/** A helpdesk the collector itself speaks to, with a login of its own: to open tickets and to see how they go on. */
export interface Helpdesk {
  /** Its name in ticket references: the extension's adapter of the same helpdesk uses the same. */
  readonly id: string;
  /** Can a ticket be called so here? */
  isTicket(id: string): boolean;
  /** Opens the session's ticket; a repeated call (`retried`) first looks for the one it may have opened. Throws Unreachable. */
  open(ticket: NewTicket): Promise<string>;
  /** Looks whether it answers and has every queue that is configured. Throws Unreachable. */
  check?(): Promise<void>;
  /** How these tickets stand; those it cannot see are left out. Throws Unreachable, or NotTaken when one of them is the reason. */
  look(tickets: readonly string[]): Promise<TicketState[]>;
  /** Tickets solved since then (UTC ms), less those rejected or deleted; left out when it cannot tell. Throws Unreachable. */
  solvedSince?(since: number): Promise<SolvedTicket[]>;
  /** One page of what its tickets tell, whoever has them. Left out when it cannot tell. Throws Unreachable. */
  history?(wish: HistoryWish): Promise<HistoryPage>;
  /** Writes the owner the routing decided on. Throws Unreachable. */
  setOwner(ticket: string, agent: string): Promise<void>;
  /** Writes on a ticket what its customer added, for the desk to read; nobody is mailed. Left out when it cannot. Throws Unreachable. */
  addWord?(ticket: string, word: AddedNote): Promise<void>;
  /**
   * Ends a ticket its customer has withdrawn, as a case nobody solved; one that is over stays as it is. Answers false when
   * the helpdesk has no such status: then a note alone says so. Left out when it cannot. Throws Unreachable.
   */
  withdraw?(ticket: string, note: Omit<AddedNote, 'nth'>): Promise<boolean>;
}

/** What is asked of tickets' histories. */
export interface HistoryWish {
  /** Where the page before ended; null: from the beginning. */
  readonly cursor: string | null;
  readonly rules: DeskRules;
  /** From the beginning: tickets changed in so many days before now. */
  readonly days: number;
  /** UTC ms. */
  readonly now: number;
  readonly signal: AbortSignal;
}

export interface HistoryPage {
  /** Everything about the tickets of this page; what was told of one earlier no longer holds. A deletion comes alone. */
  readonly events: readonly SupportEventInput[];
  /** Tickets that could not be read. */
  readonly unread: number;
  readonly cursor: string;
  readonly more: boolean;
}

/** Something a customer has to say on a ticket that is there already. */
export interface AddedNote {
  /** Which of their words this is, from 1: by it an earlier attempt's note is known. */
  readonly nth: number;
  readonly text: string;
  /** An earlier attempt may have got through without our hearing of it. */
  readonly retried: boolean;
}

/** A ticket somebody has solved, whatever way its customer came. */
export interface SolvedTicket {
  readonly id: string;
  /** The queue's name in the helpdesk. */
  readonly queue: string;
  /** Who had it; null: nobody took it, as whoever answers need not do. */
  readonly owner: string | null;
  /** Who touched it last, be it a person or software; null: unknown. */
  readonly lastBy: string | null;
  readonly customer: { readonly name?: string | undefined; readonly email: string } | null;
  /** UTC ms. */
  readonly solvedAt: number;
}

export interface NewTicket {
  readonly session: string;
  /** An earlier attempt may have got through without our hearing of it. */
  readonly retried: boolean;
  /** Our queue id. */
  readonly queue: string;
  /** The agent's id in the helpdesk, or null. */
  readonly owner: string | null;
  readonly requestor: string | null;
  /** What the routing read from the answers, for the helpdesk's own fields; what is not known is left out. */
  readonly facts: Readonly<Partial<Record<TicketFact, string>>>;
  /** 1 to 100; null when no rule and no queue speaks of it. */
  readonly priority: number | null;
  readonly subject: string;
  readonly text: string;
}

export interface TicketState {
  readonly ticket: string;
  /** null while nobody owns it. */
  readonly owner: string | null;
  readonly ended: boolean;
}

/** How many characters of the helpdesk's own words are told. */
const QUOTED = 200;

/** The helpdesk's own words about a failure, short and without addresses: they may quote a customer's. */
export const inItsWords = (text: string): string => text.slice(0, QUOTED).replaceAll(/\S+@\S+/g, '•••');

/** The helpdesk did not answer as itself; the message says what was tried and what to check. */
export class Unreachable extends Error {
  override readonly name: string = 'Unreachable';
}

/** The helpdesk answered, and says that this request itself cannot be. */
export class NotTaken extends Unreachable {
  override readonly name = 'NotTaken';
}
