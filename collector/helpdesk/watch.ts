import type { House } from '../house.ts';
import { Unreachable } from './helpdesk.ts';

/** Tickets older than this are no longer watched: nobody is asked about a case of a month ago. */
const WATCH_FOR = 30 * 86_400_000;
const MOST = 1000;

/**
 * Looks how the tickets of open sessions stand: solved = the session ends and the customer is asked, another
 * owner = the card goes to them. Works without any extension; with one, this only confirms what it told sooner.
 */
export async function watchTickets(house: House): Promise<void> {
  const { helpdesk, store, settings, now, log, bell } = house;
  if (!helpdesk) return;
  const { site } = settings;
  const open = await store.do('readOpenSessions', { site, since: now() - WATCH_FOR, limit: MOST });
  const byTicket = new Map(
    open.flatMap((session) =>
      session.ticket?.helpdesk === helpdesk.id ? [[session.ticket.id, session] as const] : [],
    ),
  );
  if (byTicket.size === 0) return;
  try {
    for (const state of await helpdesk.look([...byTicket.keys()])) {
      const session = byTicket.get(state.ticket);
      if (!session) continue;
      const { id } = session;
      if (state.owner !== null && state.owner !== session.agent) {
        await store.do('moveOwner', { site, id, agent: state.owner, now: now() });
        bell.ring();
      }
      if (state.ended) {
        await store.do('endSession', { site, id, by: 'helpdesk', conversation: null, now: now() });
        bell.ring();
      }
    }
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    log.warn({ reason: error.message }, 'the helpdesk could not be watched; tried again at the next round');
  }
}
