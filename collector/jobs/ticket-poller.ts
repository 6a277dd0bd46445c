import { DAY } from '../../shared/time/durations.ts';
import { type Helpdesk, NotTaken, type TicketState, Unreachable } from '../helpdesk/helpdesk.ts';
import type { AppContext } from '../services/context.ts';
import type { Followed, Place } from '../store/open-sessions.ts';
import type { Session } from '../store/session.ts';
import { whyOf } from '../store/set-aside.ts';
import { takenFrom } from './helpdesk-outbox.ts';

/** Tickets older than this are no longer watched: nobody is asked about a case of a month ago. */
export const WATCH_FOR = 30 * DAY;
const AT_ONCE = 100;

/**
 * Looks how the tickets of open sessions stand: solved = the session ends and the customer is asked, another
 * owner = the card goes to them. Works without any extension; with one, this only confirms what it told sooner.
 */
export async function watchTickets(context: AppContext): Promise<void> {
  const { helpdesk, store, settings, now, log } = context;
  if (!helpdesk) return;
  const what = { site: settings.site, helpdesk: helpdesk.id, since: now() - WATCH_FOR, limit: AT_ONCE };
  let after: Place | null = null;
  try {
    for (;;) {
      const { sessions, last, more }: Followed = await store.do('readFollowed', { ...what, after });
      await lookAt(sessions, helpdesk, context);
      after = last;
      if (!more) return;
    }
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    log.warn({ reason: error.message }, 'the helpdesk could not be watched; tried again at the next round');
  }
}

async function lookAt(open: readonly Session[], helpdesk: Helpdesk, context: AppContext): Promise<void> {
  if (open.length === 0) return;
  // A session may be told of a ticket that another one has: both follow it.
  const byTicket = Map.groupBy(open, ({ ticket }) => ticket?.id);
  const tickets = [...byTicket.keys()].filter((id) => id !== undefined);
  for (const state of await statesOf(tickets, helpdesk, context)) {
    for (const session of byTicket.get(state.ticket) ?? []) await follow(session, state, context);
  }
}

/** How tickets stand. When one of them makes the helpdesk refuse them all, it is found by halves and set aside. */
async function statesOf(
  tickets: readonly string[],
  helpdesk: Helpdesk,
  context: AppContext,
): Promise<TicketState[]> {
  const able = tickets.filter((id) => {
    if (helpdesk.isTicket(id)) return true;
    context.aside.note({ table: 'ticket', id, why: 'no ticket of this helpdesk' });
    return false;
  });
  if (able.length === 0) return [];
  try {
    return await helpdesk.look(able);
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    const [only] = able;
    if (only !== undefined && able.length === 1) {
      context.aside.note({ table: 'ticket', id: only, why: whyOf(error) });
      return [];
    }
    const half = Math.ceil(able.length / 2);
    return [
      ...(await statesOf(able.slice(0, half), helpdesk, context)),
      ...(await statesOf(able.slice(half), helpdesk, context)),
    ];
  }
}

async function follow(session: Session, state: TicketState, { store, now }: AppContext): Promise<void> {
  const { site, id } = session;
  // A lead gave it to somebody else, and the helpdesk has not been told yet.
  const isOld =
    state.owner !== null &&
    state.owner === takenFrom(session) &&
    (await store.do('isOwed', { session: id, kind: 'set-owner' }));
  if (state.owner !== null && state.owner !== session.agent && !isOld) {
    await store.do('moveOwner', { site, id, agent: state.owner, now: now() });
  }
  if (state.ended) {
    await store.do('endSession', { site, id, by: 'helpdesk', now: now() });
  }
}
