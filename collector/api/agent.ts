import { beginEventStream } from '../events/event-stream.ts';
import type { FeedStreams } from '../events/feed-streams.ts';
import { hashOf, newToken } from '../security/keys.ts';
import { standInsOf } from '../services/callbacks.ts';
import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';
import { feedFor } from '../services/feed.ts';
import { notYours } from '../services/proof.ts';
import { cardOf } from '../services/session-card.ts';
import { routingSnapshot } from '../store/routing-snapshot.ts';
import { reading } from './agent-auth.ts';
import type { Handlers } from './handlers.ts';
import { meOf } from './me.ts';
import { ownership } from './ownership.ts';

const ResumedAt = /^\d{1,15}$/;

/** What an agent's extension says and asks, with a bearer token; no cookie, no origin, no CORS. */
export function agentHandlers(
  context: AppContext,
  streams: FeedStreams,
): Handlers<
  | 'pair'
  | 'readMe'
  | 'readFeed'
  | 'streamFeed'
  | 'claim'
  | 'ticketEnded'
  | 'setPresence'
  | 'answerOffer'
  | 'recoveryDone'
> {
  const { settings, store, now } = context;
  const { site } = settings;
  const { ownSession, mayTie } = ownership(context);

  return {
    async pair({ body }) {
      const token = newToken();
      const owner = await store.do('usePairing', {
        code: hashOf(body.code.trim().toUpperCase()),
        token: hashOf(token),
        device: body.device ?? null,
        now: now(),
      });
      const agent = settings.desk.agents.find(({ id }) => owner?.site === site && id === owner.agent);
      if (!owner || !agent) {
        throw new ApplicationError(
          'unknown-code',
          'This code is unknown, used or has run out: ask your lead for a new one.',
        );
      }
      return { token, ...(await meOf(agent, context)) };
    },

    async readMe({ who }) {
      const agent = settings.desk.agents.find(({ id }) => id === who.agent);
      if (!agent) throw new ApplicationError('unauthorized', 'This agent has left the desk.');
      return meOf(agent, context);
    },

    async readFeed({ who, query }) {
      const position = { after: query.after ?? 0, epoch: query.epoch ?? null };
      return feedFor(reading(who, query), position, query.limit, context);
    },

    async streamFeed({ who, query, request, reply }) {
      const resumed = String(request.headers['last-event-id'] ?? '');
      const after = ResumedAt.test(resumed) ? Number(resumed) : (query.after ?? 0);
      streams.serve(beginEventStream(reply), reading(who, query), after);
      return reply;
    },

    async claim({ who, query, body }) {
      if (body.helpdesk === context.helpdesk?.id && !context.helpdesk.isTicket(body.ticket)) {
        throw new ApplicationError('malformed-body', 'ticket: no ticket of this helpdesk can be called so.');
      }
      const session = await ownSession(body.session, who.agent);
      if (!session.ticket && (await mayTie({ helpdesk: body.helpdesk, id: body.ticket }, who.agent))) {
        await store.do('tieTicket', {
          site,
          id: session.id,
          helpdesk: body.helpdesk,
          ticket: body.ticket,
          now: now(),
        });
      }
      const card = await store.do('readCard', { site, id: session.id, agent: who.agent });
      if (!card) throw notYours();
      return cardOf(card, context, reading(who, query));
    },

    async ticketEnded({ who, body }) {
      const session = await ownSession(body.session, who.agent);
      await store.do('endSession', { site, id: session.id, by: 'agent', now: now() });
    },

    async setPresence({ who, body }) {
      const { staleAfter } = routingSnapshot(context);
      const presence = { site, agent: who.agent, ...body, now: now(), staleAfter };
      if (await store.do('setPresence', presence)) {
        await store.do('assignWaiting', { site, desk: routingSnapshot(context), only: null });
      }
    },

    async answerOffer({ who, params, body }) {
      const offer = { site, id: params.id, agent: who.agent, answer: body.answer, now: now() };
      const done = await store.do('answerOffer', offer);
      if (done === 'not-found') throw new ApplicationError('not-found', 'There is no such offer for you.');
      if (done === 'taken')
        throw new ApplicationError(
          'slot-taken',
          'The case has gone to somebody else; nothing for you to do.',
        );
    },

    async recoveryDone({ who, body }) {
      const leads = standInsOf(settings);
      const done = await store.do('completeCallback', {
        site,
        id: body.id,
        agent: who.agent,
        leads,
        now: now(),
      });
      if (done === 'not-found') {
        throw new ApplicationError('not-found', 'No customer asks you under this id, or not any more.');
      }
    },
  };
}
