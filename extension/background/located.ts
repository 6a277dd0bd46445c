import { recognise } from '../helpdesks/registry.ts';
import type { Messages } from '../messages/messages.ts';
import type { Sender } from '../platform/messaging.ts';
import { changeConnection, type HelpdeskConnection } from '../tickets/connection.ts';
import { stayListening, syncCollector } from './collector-sync.ts';
import { injectHolder } from './loader.ts';
import { moveNote } from './notes.ts';
import { refusesOtherLogin } from './other-login.ts';
import { enqueue } from './outbox.ts';
import { readOverlay } from './snapshot-reader.ts';
import { syncSoon } from './ticket-sync.ts';
import { isWanted } from './wanted.ts';

/** What is done when a helpdesk page says where it is. */

/**
 * Has the note of a page show the ticket it is at. Opening one is the sign that the agent is at work: the helpdesk is read,
 * the collector's news are listened to, and a session found on the page is claimed.
 */
export async function handleLocated(
  { url, session, note, turn }: Messages['page.located']['request'],
  sender: Sender,
): Promise<Messages['page.located']['answer']> {
  const tab = sender.tab?.id;
  if (tab === undefined) return null;
  const found = await ticketAt(url, sender);
  if (found === null) {
    await moveNote(note, tab, { turn, place: null }, null);
    return null;
  }
  const { desk, ticket } = found;
  const snapshot = await readOverlay(desk, ticket, session);
  const place = { ...desk, ticket, session: snapshot.session };
  const moved = await moveNote(note, tab, { turn, place }, snapshot);
  if (moved === null) return null;
  if (moved !== note) await injectHolder(tab);
  void work(desk, ticket, snapshot.session);
  return { note: moved };
}

/** The ticket of an address, if it is one of a helpdesk the agent works in, and the page that says so is at that address. */
async function ticketAt(
  url: string,
  sender: Sender,
): Promise<{ desk: HelpdeskConnection; ticket: string } | null> {
  const place = recognise(new URL(url));
  if (place === null || !speaksFor(sender, place.base)) return null;
  if (!(await isWanted(place.helpdesk, place.base)) || (await refusesOtherLogin(sender))) return null;
  return { desk: { helpdesk: place.helpdesk.id, base: place.base }, ticket: place.ticket };
}

/** A page speaks for its own origin only. */
const speaksFor = (sender: Sender, base: string) =>
  sender.url !== undefined && new URL(sender.url).origin === new URL(base).origin;

async function work(desk: HelpdeskConnection, ticket: string, session: string | null): Promise<void> {
  await changeConnection(desk, {}, true);
  stayListening();
  const read = syncSoon(desk, true);
  if (session !== null) {
    await enqueue(`claim ${session}`, { kind: 'claim', session, helpdesk: desk.helpdesk, ticket });
    // What the customer said does not wait for the tickets.
    void syncCollector(true);
  }
  await read;
  await syncCollector(true);
}
