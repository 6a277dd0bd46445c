import type { TicketFacts } from '../../session/facts.ts';
import type { Contact } from '../measure/definition.ts';

/** Channels on which an agent opens the ticket because a customer is speaking. */
const SPOKEN = /phone|call|voice/i;

/**
 * Whose ticket it is and with which matter they come; null when nobody knows. A ticket that the company opened and the
 * customer said nothing in is no coming back; a call that an agent wrote down is.
 */
export function contactOf(ticket: TicketFacts, matter: string): Contact | null {
  const { openedBy, requester, replies, waitingSince, mix } = ticket;
  if (requester === null) return null;
  const came =
    openedBy !== 'agent' || replies.length > 0 || waitingSince !== null || SPOKEN.test(mix.channel ?? '');
  return { customer: requester, matter, came };
}
