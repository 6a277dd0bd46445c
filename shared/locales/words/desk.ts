/** What an agent reads of a customer's doings, on the card and in notes on the ticket. No customer reads it. */
export interface DeskWords {
  /** Before the place where an open link was found. */
  readonly cameBy: string;
  /** Before what the customer added on the request's page. */
  readonly addedLater: string;
  /** Before the tier a case was handed up to, and by whom. */
  readonly handedUp: string;
  /** Before whom a lead gave the case to, and which lead. */
  readonly handedOver: string;
  /** The same as a note, above what they wrote. */
  readonly addedNote: string;
  readonly withdrawnNote: string;
}
