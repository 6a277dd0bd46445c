import { fill } from '../../shared/locales/fill.ts';
import type { Recovery } from '../../shared/protocol/feed.ts';
import type { CallbackLine } from '../messages/lead.ts';
import type { HelpdeskSnapshot, Snapshot } from './snapshot.ts';
import { ticketLink } from './ticket-link.ts';

/** Customers who ask to talk to somebody again after a low score. */

type Seen = Pick<HelpdeskSnapshot, 'connection' | 'collector'> & Snapshot;

/**
 * All that address this agent, oldest first, ready to draw. Open beside a helpdesk in which somebody else works, nothing is
 * shown.
 */
export function callbackLines(snapshot: Seen): CallbackLine[] {
  return openCallbacks(snapshot).map((recovery) => ({
    id: recovery.id,
    at: recovery.at,
    note: noteOf(recovery, snapshot),
    // The card is told again at every answer; the request only when it is made and closed.
    ticket: ticketLink(recovery.card?.ticket ?? recovery.ticket, snapshot),
    locale: recovery.locale,
    after: recovery.card?.after ?? recovery.after,
  }));
}

/** What the overlay says of them on a ticket with this session: one sentence, or null. */
export function callbackNotice(snapshot: Seen, session: string | null): string | null {
  const open = openCallbacks(snapshot);
  if (open.length === 0) return null;
  const { words, locale } = snapshot.l10n;
  return open.some((recovery) => recovery.session === session)
    ? words['recovery.here']
    : fill(words['recovery.elsewhere'], { count: open.length }, locale);
}

function openCallbacks({ pairing, connection, collector }: Seen) {
  const someoneElse = connection?.agent && connection.agent.id !== pairing?.agent.id;
  return someoneElse ? [] : (collector?.recoveries ?? []);
}

/** Whose session it was, if it was not this agent's own, is not said: nobody's requests are to be counted. */
function noteOf({ to, agent }: Recovery, { pairing, l10n: { words } }: Snapshot): string | null {
  if (to === 'lead') return words['recovery.to lead'];
  return agent?.name === pairing?.agent.name ? null : words['recovery.late'];
}
