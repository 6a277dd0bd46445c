import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { kpiById } from '../../shared/kpi/registry.ts';
import {
  AnswerOffer,
  Claim,
  type Feed,
  type Me,
  Pair,
  type Paired,
  Presence,
  PublishSums,
  RecoveryDone,
  type SessionCard,
  type TeamBand,
  TicketEnded,
} from '../../shared/protocol/agent.ts';
import type { DeskAgent } from '../../shared/routing/desk.ts';
import { hashOf, newToken } from '../access/keys.ts';
import { teamBands } from '../desk/bands.ts';
import { cardOf } from '../desk/card.ts';
import { Unreachable } from '../helpdesk/helpdesk.ts';
import { deskNow, type House } from '../house.ts';
import { feedFor } from '../live/items.ts';
import type { Streams } from '../live/stream.ts';
import type { Session } from '../store/session.ts';
import { readerOf } from './reader.ts';
import { checked, Refusal } from './refusal.ts';

const FeedQuery = z.object({
  after: z.coerce.number().int().nonnegative().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  /** The language to write in; by default the first the agent speaks. */
  language: z.string().max(35).optional(),
});

/** The addresses an agent's extension speaks to, with a bearer token; no cookie, no origin, no CORS. */
export function agentRoutes(app: FastifyInstance, house: House, streams: Streams): void {
  const { settings, store, keys, bell, now } = house;
  const { site } = settings;

  async function sessionOf(id: string): Promise<Session> {
    const session = keys.isSession(site, id) ? await store.do('readSession', { site, id }) : null;
    if (!session) throw new Refusal('unknown-session', 'There is no session with this id here.');
    return session;
  }

  /** The agent's own session, or a refusal. The helpdesk is asked when it knows better who owns the case. */
  async function ownSession(id: string, agent: string): Promise<Session> {
    const session = await sessionOf(id);
    if ((await store.do('openAs', { site, id, agent })) !== 'nobody') return session;
    if (await mayTakeOver(session, agent)) {
      await store.do('moveOwner', { site, id, agent, now: now() });
      await store.do('openAs', { site, id, agent });
      bell.ring();
      return await sessionOf(id);
    }
    throw new Refusal(
      'not-your-session',
      'This session belongs to another agent; its card is for them and their helpers.',
    );
  }

  const meOf = ({ id, name, schedule }: DeskAgent): Me => ({
    agent: { id, name },
    site,
    company: settings.company,
    zone: settings.zone,
    schedule: (schedule && settings.desk.schedules[schedule]) || null,
    lead: settings.leads.includes(id),
  });

  async function mayTakeOver(session: Session, agent: string): Promise<boolean> {
    if (!house.helpdesk || session.ticket?.helpdesk !== house.helpdesk.id) return session.agent === null;
    try {
      const [state] = await house.helpdesk.look([session.ticket.id]);
      return state?.owner === agent;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      throw new Refusal(
        'helpdesk-unreachable',
        `Whose ticket this is cannot be checked now: ${error.message}`,
        10,
      );
    }
  }

  app.post('/v1/agent/pair', async (request) => {
    const pair = checked(Pair, request.body);
    const token = newToken();
    const owner = await store.do('usePairing', {
      code: hashOf(pair.code.trim().toUpperCase()),
      token: hashOf(token),
      device: pair.device ?? null,
      now: now(),
    });
    const agent = settings.desk.agents.find(({ id }) => owner?.site === site && id === owner.agent);
    if (!owner || !agent) {
      throw new Refusal(
        'unknown-code',
        'This code is unknown, used or has run out: ask your lead for a new one.',
      );
    }
    const paired: Paired = { token, ...meOf(agent) };
    return paired;
  });

  app.get('/v1/agent/me', async (request) => {
    const { agent: id } = await readerOf(house, request);
    const agent = settings.desk.agents.find((one) => one.id === id);
    if (!agent) throw new Refusal('unauthorized', 'This agent has left the desk.');
    return meOf(agent);
  });

  app.get('/v1/agent/feed', async (request) => {
    const query = checked(FeedQuery, request.query);
    const feed: Feed = await feedFor(
      await readerOf(house, request, query.language),
      query.after ?? 0,
      query.limit,
      house,
    );
    return feed;
  });

  app.get('/v1/agent/stream', async (request, reply) => {
    const query = checked(FeedQuery, request.query);
    const reader = await readerOf(house, request, query.language);
    const resumed = z.coerce.number().int().nonnegative().safeParse(request.headers['last-event-id']);
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    streams.serve(reply.raw, reader, resumed.success ? resumed.data : (query.after ?? 0));
  });

  app.post('/v1/agent/claims', async (request) => {
    const query = checked(FeedQuery, request.query);
    const reader = await readerOf(house, request, query.language);
    const claim = checked(Claim, request.body);
    let session = await ownSession(claim.session, reader.agent);
    if (!session.ticket) {
      await store.do('tieTicket', {
        site,
        id: session.id,
        helpdesk: claim.helpdesk,
        ticket: claim.ticket,
        now: now(),
      });
      bell.ring();
      session = await sessionOf(session.id);
    }
    const card: SessionCard = await cardOf(session, house, reader.language);
    return card;
  });

  app.post('/v1/agent/ended', async (request, reply) => {
    const { agent } = await readerOf(house, request);
    const ended = checked(TicketEnded, request.body);
    const session = await ownSession(ended.session, agent);
    await store.do('endSession', { site, id: session.id, by: 'agent', conversation: null, now: now() });
    bell.ring();
    house.nudge();
    return reply.code(204).send();
  });

  app.put('/v1/agent/presence', async (request, reply) => {
    const { agent } = await readerOf(house, request);
    const presence = checked(Presence, request.body);
    await store.do('setPresence', { site, agent, ...presence, now: now() });
    if (presence.status === 'available') {
      await store.do('assignWaiting', { site, desk: deskNow(house), only: null });
      bell.ring();
      house.nudge();
    }
    return reply.code(204).send();
  });

  app.post<{ Params: { id: string } }>('/v1/agent/offers/:id', async (request, reply) => {
    const { agent } = await readerOf(house, request);
    const { answer } = checked(AnswerOffer, request.body);
    const done = await store.do('answerOffer', { site, id: request.params.id, agent, answer, now: now() });
    if (done === 'not-found') throw new Refusal('not-found', 'There is no such offer for you.');
    if (done === 'taken')
      throw new Refusal('slot-taken', 'The case has gone to somebody else; nothing for you to do.');
    bell.ring();
    house.nudge();
    return reply.code(204).send();
  });

  app.post('/v1/agent/recovered', async (request, reply) => {
    const { agent } = await readerOf(house, request);
    const { id } = checked(RecoveryDone, request.body);
    const done = await store.do('doneRecovery', { site, id, agent, leads: settings.leads, now: now() });
    if (done === 'not-found') throw new Refusal('not-found', 'No customer asks under this id any more.');
    if (done === 'not-yours') {
      throw new Refusal('not-your-session', 'This customer asked for somebody else; it is theirs to see to.');
    }
    bell.ring();
    return reply.code(204).send();
  });

  app.post('/v1/agent/sums', { bodyLimit: 1 << 20 }, async (request, reply) => {
    const { agent } = await readerOf(house, request);
    const { sums } = checked(PublishSums, request.body);
    const unknown = sums.find(({ kpi }) => !kpiById(kpi.split('/')[0] ?? ''));
    if (unknown) throw new Refusal('malformed-body', `sums: there is no KPI "${unknown.kpi}".`);
    await store.do('putSums', { site, agent, sums });
    return reply.code(204).send();
  });

  app.get('/v1/agent/band', async (request) => {
    await readerOf(house, request);
    const bands: TeamBand[] = await teamBands(house);
    return bands;
  });
}
