import type { SessionCard } from '../../shared/protocol/session-card.ts';
import { type Pairing, pairing } from '../settings/settings.ts';
import { connections, type HelpdeskConnectionState } from '../tickets/connection.ts';
import { caseId, givenUp, sessionCase, withoutCustomer } from '../tickets/session-case.ts';
import { isSurveyEventOf, surveyEvents } from '../tickets/survey-events.ts';
import type { TicketRecord } from '../tickets/ticket-record.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { storeOf } from './store-of.ts';
import { collectorStore } from './stores.ts';
import { inTurn } from './ticket-sync.ts';

/** The surveys' side of a ticket: cards bound to tickets, answers into their logs. */

/**
 * Puts a card's answers into its ticket's log, so that every number it touches moves; without a ticket, into the session's
 * own case. Nothing where a ticket follows the session that is not known yet.
 */
export async function applyCard(card: SessionCard): Promise<void> {
  let followed = false;
  for (const desk of await connections()) {
    followed ||= card.ticket?.helpdesk === desk.helpdesk;
    await change(desk, async (store) => {
      const record =
        (card.ticket?.helpdesk === desk.helpdesk ? await store.ticket(card.ticket.id) : undefined) ??
        (await store.ticketOfSession(card.session));
      if (record === undefined) return null;
      followed = true;
      const news = surveyEvents(card, record.id, Date.now());
      const kept = record.events.filter((event) => !isSurveyEventOf(card.session, event));
      return store.record({ ...record, session: card.session, events: [...kept, ...news] });
    });
  }
  const home = await homeOf();
  if (home !== null) await change(home.desk, (store) => caseIn(store, card, home.agent, followed));
}

/** Gives every session known without a ticket its case, once the helpdesk was read through: until then it may have one. */
export async function adoptSessions(paired: Pairing): Promise<void> {
  const home = await homeOf();
  const store = home && (await storeOf(home.desk));
  if (!store || (await store.computed(adopted)) === true) return;
  for (const card of await (await collectorStore(paired)).cards()) await applyCard(card);
  await store.keepComputed(adopted, true);
}

const adopted = 'sessions adopted';

/** Where the paired agent's sessions without a ticket are kept: with the helpdesk they work in, once it was read through. */
async function homeOf(): Promise<{ readonly desk: HelpdeskConnectionState; readonly agent: string } | null> {
  const agent = (await pairing.get())?.agent.id;
  const desk = (await connections()).find((one) => one.agent?.id === agent && one.lastSyncAt !== null);
  return desk === undefined || agent === undefined ? null : { desk, agent };
}

async function caseIn(store: TicketStore, card: SessionCard, agent: string, followed: boolean) {
  const kept = await store.ticket(caseId(card.session));
  const now = Date.now();
  const next = followed ? kept && givenUp(kept, now) : sessionCase(card, agent, now);
  return next ? store.record(next) : null;
}

/** Erased at the customer's wish: their answers leave the ticket's log, and the numbers with them. */
export async function eraseSession(session: string): Promise<void> {
  for (const desk of await connections()) {
    await change(desk, async (store) => {
      const own = await store.ticket(caseId(session));
      return own ? store.record(withoutCustomer(own)) : null;
    });
    await change(desk, async (store) => {
      const record = await store.ticketOfSession(session);
      if (record === undefined) return null;
      const kept = record.events.filter((event) => !isSurveyEventOf(session, event));
      return store.record({ ...record, session: null, events: kept });
    });
  }
}

/** The card of a ticket, by its session or by what the collector tied to it; null when none is known here. */
export async function cardOf(
  desk: HelpdeskConnectionState,
  ticket: string,
  session: string | null,
): Promise<SessionCard | null> {
  const paired = await pairing.get();
  if (paired === null || paired.agent.id !== desk.agent?.id) return null;
  const store = await collectorStore(paired);
  const bySession = session === null ? undefined : await store.card(session);
  return bySession ?? (await store.cardOfTicket(desk.helpdesk, ticket)) ?? null;
}

async function change(
  desk: HelpdeskConnectionState,
  make: (store: TicketStore) => Promise<TicketRecord | null>,
): Promise<void> {
  await inTurn(desk, async () => {
    const store = await storeOf(desk);
    const record = store && (await make(store));
    if (!store || !record) return;
    const before = await store.ticket(record.id);
    if (JSON.stringify(before) === JSON.stringify(record)) return;
    await store.savePage([record], null, Date.now());
  });
}
