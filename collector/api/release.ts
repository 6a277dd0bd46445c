import type { AppContext } from '../services/context.ts';
import { notYours } from '../services/proof.ts';
import type { Handlers } from './handlers.ts';

/**
 * An agent lets a session go behind which there is nobody, or a lead does: its slot is free. Should its customer be there
 * after all, they are asked how it went as after any end: a rating is not avoided this way.
 */
export const releaseHandlers = ({ settings, store, now }: AppContext): Handlers<'releaseSession'> => ({
  async releaseSession({ who: { agent }, params }) {
    const { site, leads } = settings;
    const id = params.session;
    const session = await store.do('readSession', { site, id });
    if (!session || (session.agent !== agent && !leads.includes(agent))) throw notYours();
    await store.do('endSession', { site, id, by: 'release', now: now() });
  },
});
