import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';
import type { Handlers } from './handlers.ts';

/** A lead's hints beside the ticket: that their reader has read them. */
export const hintHandlers = ({ store, settings, now }: AppContext): Handlers<'seeHint'> => ({
  async seeHint({ who, params }) {
    const seen = await store.do('seeHint', {
      ...{ site: settings.site, id: params.id, agent: who.agent, now: now() },
    });
    if (!seen) throw new ApplicationError('not-found', 'There is no such hint for you, or not any more.');
  },
});
