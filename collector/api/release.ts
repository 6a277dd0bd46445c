import type { House } from '../house.ts';
import type { Handlers } from './handlers.ts';
import { Refusal } from './refusal.ts';

/**
 * An agent lets a session go behind which there is nobody, or a lead does: its slot is free. Should its customer be there
 * after all, they are asked how it went as after any end: a rating is not avoided this way.
 */
export const releaseHandlers = ({
  settings,
  store,
  keys,
  bell,
  nudge,
  now,
}: House): Handlers<'releaseSession'> => ({
  async releaseSession({ who: { agent }, params }) {
    const { site, leads } = settings;
    const id = params.session;
    const session = keys.isSession(site, id) ? await store.do('readSession', { site, id }) : null;
    if (!session) throw new Refusal('unknown-session', 'There is no session with this id here.');
    if (session.agent !== agent && !leads.includes(agent)) {
      throw new Refusal(
        'not-your-session',
        'This session is with somebody else: they or a lead may let it go.',
      );
    }
    await store.do('endSession', { site, id, by: 'release', now: now() });
    bell.ring();
    nudge();
  },
});
