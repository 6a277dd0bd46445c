import { businessClock } from '../../shared/session/clock.ts';
import { openCollectorStore } from '../pairing/open-store.ts';
import type { CollectorStore } from '../pairing/store.ts';
import { type Pairing, pairing } from '../settings/settings.ts';
import type { HelpdeskConnection } from '../tickets/connection.ts';
import { agentsIn, eraseTicketStore, openTicketStore } from '../tickets/open-ticket-store.ts';
import type { TicketStoreKey } from '../tickets/ticket-schema.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';

/** The databases open in this worker: opening one costs more than anything read from it. */
const connections = new Map<string, Promise<TicketStore>>();
const collectors = new Map<string, Promise<CollectorStore>>();

export function ticketStore(key: TicketStoreKey): Promise<TicketStore> {
  return once(connections, nameOf(key), async (lost) => {
    const schedule = (await pairing.get())?.schedule;
    return openTicketStore(key, schedule ? businessClock([{ from: 0, schedule }]) : null, lost);
  });
}

/** After pairing and unpairing: stores opened from now on count by the working hours known then. */
export function reopenTicketStores(): void {
  connections.clear();
}

const nameOf = (key: TicketStoreKey) => JSON.stringify([key.helpdesk, key.base, key.agent]);

/** Erases all that is kept of a helpdesk, whoever worked in it. */
export async function eraseTickets(desk: HelpdeskConnection): Promise<void> {
  for (const agent of await agentsIn(desk)) {
    const key = { ...desk, agent };
    connections.delete(nameOf(key));
    await eraseTicketStore(key);
  }
}

export function collectorStore(paired: Pairing): Promise<CollectorStore> {
  return once(collectors, JSON.stringify([paired.url, paired.agent.id]), (lost) =>
    openCollectorStore(paired.url, paired.agent.id, lost),
  );
}

/** Closes what is open, so that it can be deleted. */
export async function closeCollectorStore(paired: Pairing): Promise<void> {
  const key = JSON.stringify([paired.url, paired.agent.id]);
  (await collectors.get(key))?.close();
  collectors.delete(key);
}

/** One opening for all who ask, until it fails or the database is lost: the next one to ask then opens it again. */
function once<T>(
  known: Map<string, Promise<T>>,
  key: string,
  open: (lost: () => void) => Promise<T>,
): Promise<T> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const forget = () => {
    if (known.get(key) === opened) known.delete(key);
  };
  const opened: Promise<T> = open(forget);
  known.set(key, opened);
  opened.catch(forget);
  return opened;
}
