import type { SessionCard } from '../../shared/protocol/agent.ts';
import { pairing } from '../settings/settings.ts';
import type { DeskStore } from '../store/desk-store.ts';
import type { TicketRecord } from '../store/ticket-record.ts';
import { type DeskState, desks } from '../sync/desk-state.ts';
import { isSurveyEventOf, surveyEvents } from '../sync/survey-events.ts';
import { inTurn } from './desk-work.ts';
import { tellEngine } from './engines.ts';
import { refreshNumbers } from './numbers.ts';
import { storeOf } from './store-of.ts';
import { collectorStore } from './stores.ts';

/** The surveys' side of a ticket: cards bound to tickets, answers into their logs. */

/** Puts a card's answers into its ticket's log, so that every number it touches moves. Nothing where the ticket is not known yet. */
export async function applyCard(card: SessionCard): Promise<void> {
  for (const desk of await desks()) {
    await change(desk, async (store) => {
      const record =
        (card.ticket?.helpdesk === desk.helpdesk ? await store.ticket(card.ticket.id) : undefined) ??
        (await store.ticketOfSession(card.session));
      if (record === undefined) return null;
      const news = surveyEvents(card, record.id, Date.now());
      const kept = record.events.filter((event) => !isSurveyEventOf(card.session, event));
      return store.record({ ...record, session: card.session, events: [...kept, ...news] });
    });
  }
}

/** Erased at the customer's wish: their answers leave the ticket's log, and the numbers with them. */
export async function eraseSession(session: string): Promise<void> {
  for (const desk of await desks()) {
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
  desk: DeskState,
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
  desk: DeskState,
  make: (store: DeskStore) => Promise<TicketRecord | null>,
): Promise<void> {
  const changed = await inTurn(desk, async () => {
    const store = await storeOf(desk);
    const record = store && (await make(store));
    if (!store || !record) return false;
    const before = await store.ticket(record.id);
    if (JSON.stringify(before) === JSON.stringify(record)) return false;
    await store.savePage([record], null, Date.now());
    await tellEngine(store, [record]);
    return true;
  });
  if (changed) await refreshNumbers(desk);
}
