import type { House } from '../house.ts';
import type { Session } from '../store/session.ts';
import { type Helpdesk, Unreachable } from './helpdesk.ts';

/** Tickets older than this are no longer watched: nobody is asked about a case of a month ago. */
const WATCH_FOR = 30 * 86_400_000;
const AT_ONCE = 100;

/**
 * Looks how the tickets of open sessions stand: solved = the session ends and the customer is asked, another
 * owner = the card goes to them. Works without any extension; with one, this only confirms what it told sooner.
 */
export async function watchTickets(house: House): Promise<void> {
  const { helpdesk, store, settings, now, log } = house;
  if (!helpdesk) return;
  const what = { site: settings.site, helpdesk: helpdesk.id, since: now() - WATCH_FOR, limit: AT_ONCE };
  let after: Session | null = null;
  try {
    for (;;) {
      const open: Session[] = await store.do('readFollowed', { ...what, after });
      await lookAt(open, helpdesk, house);
      after = open.at(-1) ?? null;
      if (open.length < AT_ONCE) return;
    }
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    log.warn({ reason: error.message }, 'the helpdesk could not be watched; tried again at the next round');
  }
}

async function lookAt(open: readonly Session[], helpdesk: Helpdesk, house: House): Promise<void> {
  if (open.length === 0) return;
  const { store, now, bell } = house;
  const byTicket = new Map(open.map((session) => [session.ticket?.id, session]));
  for (const state of await helpdesk.look(open.flatMap(({ ticket }) => ticket?.id ?? []))) {
    const session = byTicket.get(state.ticket);
    if (!session) continue;
    const { site, id } = session;
    if (state.owner !== null && state.owner !== session.agent) {
      await store.do('moveOwner', { site, id, agent: state.owner, now: now() });
      bell.ring();
    }
    if (state.ended) {
      await store.do('endSession', { site, id, by: 'helpdesk', conversation: null, now: now() });
      bell.ring();
    }
  }
}
