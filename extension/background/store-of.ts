import {
  connectionState,
  type HelpdeskConnection,
  type HelpdeskConnectionState,
  storeKey,
} from '../tickets/connection.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { ticketStore } from './stores.ts';

/** The store of the agent last seen at a helpdesk, or null before anybody was. */
export async function storeIn(connection: HelpdeskConnectionState): Promise<TicketStore | null> {
  const { agent } = connection;
  return agent && ticketStore(storeKey(connection, agent));
}

/** The agent's store at this helpdesk, or null before anybody was seen there. */
export async function storeOf(desk: HelpdeskConnection): Promise<TicketStore | null> {
  return storeIn(await connectionState(desk));
}
