import type { House } from '../house.ts';
import type { Handlers } from './handlers.ts';
import { notYours } from './proof.ts';

/**
 * An agent lets a session go behind which there is nobody, or a lead does: its slot is free. Should its customer be there
 * after all, they are asked how it went as after any end: a rating is not avoided this way.
 */
export const releaseHandlers = ({
  settings,
  store,
  bell,
  nudge,
  now,
}: House): Handlers<'releaseSession'> => ({
  async releaseSession({ who: { agent }, params }) {
    const { site, leads } = settings;
    const id = params.session;
    const session = await store.do('readSession', { site, id });
    if (!session || (session.agent !== agent && !leads.includes(agent))) throw notYours();
    await store.do('endSession', { site, id, by: 'release', now: now() });
    bell.ring();
    nudge();
  },
});
