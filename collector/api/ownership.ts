import type { TicketRef } from '../../shared/protocol/ids.ts';
import { type Helpdesk, NotTaken, Unreachable } from '../helpdesk/helpdesk.ts';
import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';
import { notYours } from '../services/proof.ts';
import type { Session } from '../store/session.ts';

/** Looked at where there is none to look at. */
const ANY_TICKET = '1';

/** What is an agent's own: by the collector's knowledge, and by the helpdesk's, which is asked when it knows better. */
export interface Ownership {
  ownSession(id: string, agent: string): Promise<Session>;
  mayTie(ticket: TicketRef, agent: string): Promise<boolean>;
}

/** Makes the two checks. Both throw an ApplicationError when the helpdesk cannot be asked. */
export function ownership(context: AppContext): Ownership {
  const { settings, store, now } = context;
  const { site } = settings;

  /**
   * The agent's own session, or one and the same refusal for an id that is unknown, erased or another agent's: the store is
   * asked the same of each. The helpdesk is asked when it knows better who owns the case.
   */
  async function ownSession(id: string, agent: string): Promise<Session> {
    const role = await store.do('openAs', { site, id, agent });
    const session = await store.do('readSession', { site, id });
    if (session && role !== 'nobody') return session;
    if (!(await mayTakeOver(session, agent)) || !session) throw notYours();
    await store.do('moveOwner', { site, id, agent, now: now() });
    await store.do('openAs', { site, id, agent });
    return (await store.do('readSession', { site, id })) ?? session;
  }

  /** Whose ticket this is in the collector's helpdesk; null: nobody's, undefined: no ticket's. Throws an ApplicationError when it cannot be asked. */
  async function ownerOf(ticket: string, helpdesk: Helpdesk): Promise<string | null | undefined> {
    try {
      const [state] = await helpdesk.look([ticket]);
      return state?.owner ?? null;
    } catch (error) {
      if (error instanceof NotTaken) return undefined;
      if (!(error instanceof Unreachable)) throw error;
      throw new ApplicationError(
        'helpdesk-unreachable',
        `Whose ticket this is cannot be checked now: ${error.message}`,
        10,
      );
    }
  }

  /** The helpdesk is asked as much about what is unknown or a colleague's: neither answer comes sooner, or without it. */
  async function mayTakeOver(session: Session | null, by: string): Promise<boolean> {
    const { helpdesk } = context;
    const isFollowed = helpdesk !== null && session?.ticket?.helpdesk === helpdesk.id;
    if (!isFollowed && session?.agent === null) return true;
    if (!helpdesk) return false;
    const owner = await ownerOf((isFollowed && session?.ticket?.id) || ANY_TICKET, helpdesk);
    return isFollowed && owner === by;
  }

  /** A colleague's ticket would give them the session, and what its customer says of it. */
  async function mayTie({ helpdesk: named, id }: TicketRef, agent: string): Promise<boolean> {
    const { helpdesk } = context;
    if (!helpdesk || named !== helpdesk.id) return true;
    const owner = await ownerOf(id, helpdesk);
    return owner === null || owner === agent;
  }

  return { ownSession, mayTie };
}
