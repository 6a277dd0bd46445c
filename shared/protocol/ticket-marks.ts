/**
 * How the collector marks its notes on a ticket, in a field of their own as a note's subject, so that the extension
 * takes them for what they are: the customer's doing, carried by the collector's account.
 */

/** What the customer added; followed by which of their words it is, counted from 1. */
export const WORDS_MARK = 'Overdesk-Words:';
/** The customer needs nothing any more: whoever closes the ticket has not solved it. */
export const WITHDRAWN_MARK = 'Overdesk-Withdrawn';
