/** What reading a helpdesk gives, whoever reads it: an agent's browser or the collector. */

export interface TicketHead {
  readonly id: string;
  readonly subject: string | null;
  /** The page holds all the helpdesk knows of this ticket: what was told of it earlier and is not among it no longer holds. */
  readonly whole?: boolean;
}

/** Something that could not be read, or was read and not understood. It hides nothing else, and is shown. */
export interface LeftOut {
  /** The ticket it concerns; what is left out of it is settled when the ticket is read again without it. */
  readonly ticket: string;
  /**
   * ticket: the whole ticket is missing; queue: stands as a number; person: taken for a customer or a colleague by what they
   * did; text: a message taken for somebody's own words; status: taken for open; event: one step of a ticket is missing.
   */
  readonly kind: 'ticket' | 'queue' | 'person' | 'text' | 'status' | 'event';
  /** Its name or number in the helpdesk. */
  readonly id: string;
}

/** What a company's own status means. `rejected`: over without having been solved, as spam and duplicates are. */
export const statusMeanings = ['new', 'open', 'pending', 'hold', 'solved', 'rejected'] as const;
export type StatusMeaning = (typeof statusMeanings)[number];

/** The helpdesk answered, but not this question: it is forbidden (403), not there (404), or fails by itself (500). */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** The helpdesk answered something that is not what such a helpdesk answers. */
export class NotUnderstoodError extends Error {
  override readonly name = 'NotUnderstoodError';
}
