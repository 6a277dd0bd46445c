import type { Me } from '../../shared/protocol/agent.ts';
import type { DeskAgent } from '../../shared/routing/desk.ts';
import { hashOf, newToken } from '../access/keys.ts';
import { cardOf } from '../desk/card.ts';
import { standInsOf } from '../desk/recovery.ts';
import { deskNow, type House } from '../house.ts';
import { feedFor } from '../live/items.ts';
import type { Streams } from '../live/stream.ts';
import type { Handlers } from './handlers.ts';
import { ownership } from './ownership.ts';
import { reading } from './reader.ts';
import { Refusal } from './refusal.ts';

const ResumedAt = /^\d{1,15}$/;

/** What an agent's extension says and asks, with a bearer token; no cookie, no origin, no CORS. */
export function agentHandlers(
  house: House,
  streams: Streams,
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
  const { settings, store, bell, now } = house;
  const { site } = settings;
  const { ownSession, mayTie } = ownership(house);

  const meOf = ({ id, name, schedule }: DeskAgent): Me => ({
    agent: { id, name },
    site,
    company: settings.company,
    zone: settings.zone,
    schedule: (schedule && settings.desk.schedules[schedule]) || null,
    lead: settings.leads.includes(id),
    queues: settings.desk.queues.map(({ id: queue, name: ours, tier = null, serviceLevels = [] }) => ({
      name: settings.helpdesk?.queues[queue] ?? ours,
      tier,
      serviceLevels,
    })),
    bots: settings.helpdesk?.bots ?? [],
    criteria: settings.quality.criteria,
    colleagues: settings.desk.agents
      .filter((one) => one.id !== id)
      .map((one) => ({ id: one.id, name: one.name })),
  });

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
        throw new Refusal(
          'unknown-code',
          'This code is unknown, used or has run out: ask your lead for a new one.',
        );
      }
      return { token, ...meOf(agent) };
    },

    async readMe({ who }) {
      const agent = settings.desk.agents.find(({ id }) => id === who.agent);
      if (!agent) throw new Refusal('unauthorized', 'This agent has left the desk.');
      return meOf(agent);
    },

    async readFeed({ who, query }) {
      const { after, epoch } = await store.do('resumeFeed', {
        site,
        after: query.after ?? 0,
        epoch: query.epoch ?? null,
      });
      return { ...(await feedFor(reading(who, query), after, query.limit, house)), epoch };
    },

    async streamFeed({ who, query, request, reply }) {
      const resumed = String(request.headers['last-event-id'] ?? '');
      reply.hijack();
      reply.raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      const after = ResumedAt.test(resumed) ? Number(resumed) : (query.after ?? 0);
      streams.serve(reply.raw, reading(who, query), after);
      return reply;
    },

    async claim({ who, query, body }) {
      if (body.helpdesk === house.helpdesk?.id && !house.helpdesk.isTicket(body.ticket)) {
        throw new Refusal('malformed-body', 'ticket: no ticket of this helpdesk can be called so.');
      }
      let session = await ownSession(body.session, who.agent);
      if (!session.ticket && (await mayTie({ helpdesk: body.helpdesk, id: body.ticket }, who.agent))) {
        await store.do('tieTicket', {
          site,
          id: session.id,
          helpdesk: body.helpdesk,
          ticket: body.ticket,
          now: now(),
        });
        bell.ring();
        session = (await store.do('readSession', { site, id: session.id })) ?? session;
      }
      return cardOf(session, house, reading(who, query));
    },

    async ticketEnded({ who, body }) {
      const session = await ownSession(body.session, who.agent);
      await store.do('endSession', { site, id: session.id, by: 'agent', now: now() });
      bell.ring();
      house.nudge();
    },

    async setPresence({ who, body }) {
      const { staleAfter } = deskNow(house);
      const presence = { site, agent: who.agent, ...body, now: now(), staleAfter };
      if (await store.do('setPresence', presence)) {
        await store.do('assignWaiting', { site, desk: deskNow(house), only: null });
        bell.ring();
        house.nudge();
      }
    },

    async answerOffer({ who, params, body }) {
      const offer = { site, id: params.id, agent: who.agent, answer: body.answer, now: now() };
      const done = await store.do('answerOffer', offer);
      if (done === 'not-found') throw new Refusal('not-found', 'There is no such offer for you.');
      if (done === 'taken')
        throw new Refusal('slot-taken', 'The case has gone to somebody else; nothing for you to do.');
      bell.ring();
      house.nudge();
    },

    async recoveryDone({ who, body }) {
      const leads = standInsOf(settings);
      const done = await store.do('doneRecovery', { site, id: body.id, agent: who.agent, leads, now: now() });
      if (done === 'not-found') {
        throw new Refusal('not-found', 'No customer asks you under this id, or not any more.');
      }
      bell.ring();
    },
  };
}
