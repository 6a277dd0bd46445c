import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';
import { notYours } from '../services/proof.ts';
import { routingSnapshot } from '../store/routing-snapshot.ts';
import type { Handlers } from './handlers.ts';
import { ownership } from './ownership.ts';

/**
 * An agent hands their own session up a tier where the helpdesk is not the place to: a chat, a call, or a helpdesk the
 * extension cannot write in.
 */
export function handUpHandlers(context: AppContext): Handlers<'handUp'> {
  const { settings, store } = context;
  const { site } = settings;
  const { ownSession } = ownership(context);

  return {
    async handUp({ who: { agent }, body: { session: id, tier, note } }) {
      const session = await ownSession(id, agent);
      if (session.ticket !== null && session.ticket.helpdesk === context.helpdesk?.id)
        throw new ApplicationError(
          'no-such-step',
          'Its ticket stands in the helpdesk: move it to a queue of that tier.',
        );
      const { desk } = settings;
      const own = desk.agents.find((one) => one.id === agent)?.tier ?? 'L1';
      if (tier <= own || !desk.agents.some((one) => one.tier >= tier))
        throw new ApplicationError('no-such-step', `Nobody at this desk is of tier ${tier} and above yours.`);
      const queue = desk.queues.find((one) => one.tier === tier)?.id ?? session.queue;
      const to = { by: agent, tier, queue, note };
      const stopped = await store.do('handUp', { site, id, to, desk: routingSnapshot(context) });
      if (stopped === 'not-yours') throw notYours();
      if (stopped === 'not-higher')
        throw new ApplicationError('no-such-step', `The case is of tier ${session.needs.tier} already.`);
    },
  };
}
