import type { Helpdesk } from '../helpdesks/helpdesk.ts';
import { recognise } from '../helpdesks/registry.ts';
import { patternOf } from '../match-pattern.ts';
import type { Messages, OverlayView } from '../messages.ts';
import type { Sender } from '../messaging.ts';
import { changeDesk, type Desk, type DeskState, deskState } from '../sync/desk-state.ts';
import { addresses } from './addresses.ts';
import { stayListening, visitCollector } from './collector-work.ts';
import { syncSoon } from './desk-work.ts';
import { addErrand } from './errands.ts';
import { refusesOtherLogin } from './other-login.ts';
import { injectOverlay } from './pages.ts';
import { storeOf } from './store-of.ts';
import { overlayView } from './views.ts';

/** What is done when a helpdesk page says where it is. */

/**
 * The ticket a page shows, and what a running overlay says of it. Opening one is the sign that the agent is at work: the helpdesk is read, the collector's news are
 * listened to, and a session found on the page is claimed.
 */
export async function heedPlace(
  { url, session, overlay }: Messages['pageTellsPlace']['request'],
  sender: Sender,
): Promise<Messages['pageTellsPlace']['answer']> {
  const place = recognise(new URL(url));
  const tab = sender.tab?.id;
  if (place === null || tab === undefined || !speaksFor(sender, place.base)) return null;
  if (!(await isWanted(place.helpdesk, place.base)) || (await refusesOtherLogin(sender))) return null;
  const desk: Desk = { helpdesk: place.helpdesk.id, base: place.base };
  const state = await changeDesk(desk, {}, true);
  const known = await sessionOf(desk, place.ticket, session);
  if (!overlay) await injectOverlay(tab);
  // A view that cannot be had now is asked for by the overlay itself.
  const view = overlay ? await overlayView(state, place.ticket, known).catch(() => null) : null;
  void work(desk, place.ticket, known);
  return { open: { helpdesk: desk.helpdesk, ticket: place.ticket, session: known }, view };
}

/** What an overlay shows of a ticket of the helpdesk it is laid over. */
export async function viewOnPage(
  { ticket, session }: Messages['pageAsksOverlay']['request'],
  sender: Sender,
): Promise<OverlayView> {
  const desk = await deskOf(sender);
  return overlayView(desk, ticket, (await recordedSession(desk, ticket)) ?? session);
}

/** The helpdesk an overlay speaks of: the page it is laid over, never what a message claims. */
async function deskOf(sender: Sender): Promise<DeskState> {
  const place = sender.tab?.url === undefined ? null : recognise(new URL(sender.tab.url));
  if (place === null || (await refusesOtherLogin(sender))) {
    throw new Error('This page is not a ticket of a known helpdesk');
  }
  return deskState({ helpdesk: place.helpdesk.id, base: place.base });
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
