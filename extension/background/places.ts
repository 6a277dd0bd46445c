import type { Helpdesk } from '../helpdesks/helpdesk.ts';
import { recognise } from '../helpdesks/registry.ts';
import { patternOf } from '../match-pattern.ts';
import type { Messages } from '../messages.ts';
import type { Sender } from '../messaging.ts';
import { changeDesk, type Desk } from '../sync/desk-state.ts';
import { addresses } from './addresses.ts';
import { stayListening, visitCollector } from './collector-work.ts';
import { syncSoon } from './desk-work.ts';
import { addErrand } from './errands.ts';
import { refusesOtherLogin } from './other-login.ts';
import { moveNote } from './overlays.ts';
import { injectHolder } from './pages.ts';
import { storeOf } from './store-of.ts';

/** What is done when a helpdesk page says where it is. */

/**
 * Has the note of a page show the ticket it is at. Opening one is the sign that the agent is at work: the helpdesk is read,
 * the collector's news are listened to, and a session found on the page is claimed.
 */
export async function heedPlace(
  { url, session, note, turn }: Messages['pageTellsPlace']['request'],
  sender: Sender,
): Promise<Messages['pageTellsPlace']['answer']> {
  const tab = sender.tab?.id;
  if (tab === undefined) return null;
  const found = await ticketAt(url, sender);
  if (found === null) {
    await moveNote(note, tab, { turn, place: null });
    return null;
  }
  const { desk, ticket } = found;
  await changeDesk(desk, {}, true);
  const known = await sessionOf(desk, ticket, session);
  const moved = await moveNote(note, tab, { turn, place: { ...desk, ticket, session: known } });
  if (moved === null) return null;
  if (moved !== note) await injectHolder(tab);
  void work(desk, ticket, known);
  return { note: moved };
}

/** The ticket of an address, if it is one of a helpdesk the agent works in, and the page that says so is at that address. */
async function ticketAt(url: string, sender: Sender): Promise<{ desk: Desk; ticket: string } | null> {
  const place = recognise(new URL(url));
  if (place === null || !speaksFor(sender, place.base)) return null;
  if (!(await isWanted(place.helpdesk, place.base)) || (await refusesOtherLogin(sender))) return null;
  return { desk: { helpdesk: place.helpdesk.id, base: place.base }, ticket: place.ticket };
}

/** A helpdesk the agent or the company named, or one that lives at known addresses. Forgotten ones stay forgotten. */
async function isWanted(helpdesk: Helpdesk, base: string): Promise<boolean> {
  const { origin } = new URL(base);
  const named = (await addresses()).some(
    (address) => address.id === helpdesk.id && address.origin === origin,
  );
  return named || helpdesk.matches.includes(patternOf(base));
}

/** A page speaks for its own origin only. */
const speaksFor = (sender: Sender, base: string) =>
  sender.url !== undefined && new URL(sender.url).origin === new URL(base).origin;

/**
 * The session of a ticket: as the helpdesk's own record says; else as found on the page, unless it already belongs to another
 * ticket — a page that switches tickets without reloading may still show the last one.
 */
async function sessionOf(desk: Desk, ticket: string, found: string | null): Promise<string | null> {
  const recorded = await recordedSession(desk, ticket);
  if (recorded !== null || found === null) return recorded;
  const other = await (await storeOf(desk))?.ticketOfSession(found);
  return other === undefined || other.id === ticket ? found : null;
}

async function recordedSession(desk: Desk, ticket: string): Promise<string | null> {
  return (await (await storeOf(desk))?.ticket(ticket))?.session ?? null;
}

async function work(desk: Desk, ticket: string, session: string | null): Promise<void> {
  stayListening();
  await syncSoon(desk, true);
  if (session !== null)
    await addErrand(`claim ${session}`, { kind: 'claim', session, helpdesk: desk.helpdesk, ticket });
  await visitCollector(true);
}
