import { helpdeskOf } from '../helpdesks/registry.ts';
import type { TicketLink } from '../messages/lead.ts';
import { addressesIn, type Snapshot } from './snapshot.ts';

/** Where a ticket the collector names can be opened: in the helpdesk as this browser knows it. */
export function ticketLink(
  ticket: { readonly helpdesk: string; readonly id: string } | null,
  snapshot: Snapshot,
): TicketLink | null {
  if (ticket === null) return null;
  const { helpdesk, id } = ticket;
  const read = snapshot.connections.find((connection) => connection.helpdesk === helpdesk)?.base;
  const base = read ?? addressesIn(snapshot).find((address) => address.id === helpdesk)?.origin;
  return { id, url: base === undefined ? null : (helpdeskOf(helpdesk)?.ticketUrl(base, id) ?? null) };
}
