import { helpdeskOf } from '../helpdesks/registry.ts';
import type { TicketLink } from '../lead-messages.ts';
import { desks } from '../sync/desk-state.ts';
import { addresses } from './addresses.ts';

/** Where a ticket the collector names can be opened: in the helpdesk as this browser knows it. */
export async function ticketLink(
  ticket: { readonly helpdesk: string; readonly id: string } | null,
): Promise<TicketLink | null> {
  if (ticket === null) return null;
  const { helpdesk, id } = ticket;
  const read = (await desks()).find((desk) => desk.helpdesk === helpdesk)?.base;
  const base = read ?? (await addresses()).find((address) => address.id === helpdesk)?.origin;
  return { id, url: base === undefined ? null : (helpdeskOf(helpdesk)?.ticketUrl(base, id) ?? null) };
}
