import type { FastifyInstance } from 'fastify';
import {
  AskRecovery,
  EndSession,
  NameConversation,
  PutResponse,
  ReadState,
  type ResponseStored,
  type SessionStarted,
  type SessionState,
  StartSession,
} from '../../shared/protocol/customer.ts';
import { formatsIn } from '../../shared/survey/formats.ts';
import { askRecovery } from '../desk/recovery.ts';
import { routeOf, stateOf } from '../desk/route.ts';
import { startSession } from '../desk/start.ts';
import { knownSurvey } from '../desk/surveys.ts';
import type { House } from '../house.ts';
import { checkClock, soundAnswers } from './answers.ts';
import { type Proven, provenSession } from './proof.ts';
import { checked, Refusal } from './refusal.ts';
import { widgetConfig } from './widget-config.ts';

/** The way an answer came: shown by what proves it, told only where several links end at one proof. */
const wayOf = (proof: Proven | null, told: PutResponse['via']): PutResponse['via'] =>
  proof?.by !== 'link' ? 'page' : told === 'page' ? 'link' : told;

/** The addresses a customer's page speaks to. Origin, rate and size have been checked before these run. */
export function customerRoutes(app: FastifyInstance, house: House, perSession: (id: string) => void): void {
  const { settings, store, keys, bell, now } = house;
  const config = widgetConfig(house);

  const knownSite = (site: string): void => {
    if (site !== settings.site) {
      throw new Refusal(
        'unknown-site',
        'There is no site with this key here; check data-site in the script tag.',
      );
    }
  };
  // Counted when proven: whoever merely knows the id cannot use a customer's calls up.
  const proven = async (id: string, secret: string): Promise<Proven> => {
    const found = await provenSession(house, id, secret);
    perSession(id);
    return found;
  };

  app.get<{ Params: { site: string } }>('/v1/sites/:site/config', async (request, reply) => {
    knownSite(request.params.site);
    const { body, etag } = await config();
    reply.header('etag', etag);
    reply.header('cache-control', 'public, max-age=60, stale-while-revalidate=86400');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/json').send(body);
  });

  app.post('/v1/sessions', async (request, reply) => {
    const start = checked(StartSession, request.body);
    knownSite(start.site);
    checkClock(start.id, now());
    const { session, created } = await startSession(start, house);
    const answer: SessionStarted = {
      session: session.id,
      secret: keys.pageSecret(session.id),
      route: routeOf(session, house),
      wait: await house.waits.session(session),
      ticket: session.ticket,
    };
    return reply.code(created ? 201 : 200).send(answer);
  });

  app.post<{ Params: { session: string } }>('/v1/sessions/:session/state', async (request) => {
    const { secret } = checked(ReadState, request.body);
    const { session } = await proven(request.params.session, secret);
    const state: SessionState = await stateOf(session, house);
    if (state.ask && session.askedAt === null) {
      await store.do('markAsked', { site: settings.site, id: session.id, now: now() });
      bell.ring();
    }
    return state;
  });

  app.post<{ Params: { session: string } }>('/v1/sessions/:session/conversation', async (request, reply) => {
    const { secret, conversation } = checked(NameConversation, request.body);
    const { session } = await proven(request.params.session, secret);
    await store.do('tieConversation', { site: settings.site, id: session.id, conversation });
    return reply.code(204).send();
  });

  app.post<{ Params: { session: string } }>('/v1/sessions/:session/end', async (request, reply) => {
    const end = checked(EndSession, request.body);
    const { session } = await proven(request.params.session, end.secret);
    await store.do('endSession', {
      site: settings.site,
      id: session.id,
      by: 'page',
      conversation: end.conversation ?? null,
      now: now(),
    });
    house.nudge();
    bell.ring();
    return reply.code(204).send();
  });

  app.post<{ Params: { session: string } }>('/v1/sessions/:session/recovery', async (request, reply) => {
    const { secret, ...ask } = checked(AskRecovery, request.body);
    checkClock(ask.id, now());
    const { session } = await proven(request.params.session, secret);
    await askRecovery(session, ask, house);
    return reply.code(204).send();
  });

  app.post('/v1/responses', async (request) => {
    const put = checked(PutResponse, request.body);
    knownSite(put.site);
    checkClock(put.id, now());
    const survey = await knownSurvey(house, put.survey, put.surveyVersion);
    const proof = put.session === null ? null : await proven(put.session, put.secret);
    const answers = soundAnswers(survey, put.answers, put.state);
    const formats = formatsIn(survey, answers);
    const other = Object.keys(formats).find((id) => (put.formats[id] ?? formats[id]) !== formats[id]);
    if (other !== undefined) {
      throw new Refusal('malformed-body', `formats.${other}: this version asks on ${formats[other]}.`);
    }
    const stored = await store.do('putResponse', {
      id: put.id,
      site: put.site,
      survey: put.survey,
      surveyVersion: put.surveyVersion,
      moment: survey.moment,
      session: proof?.session.id ?? null,
      answers,
      formats,
      locale: put.locale,
      state: put.state,
      via: wayOf(proof, put.via),
      revision: put.revision,
      redacted: put.redacted ?? {},
      now: now(),
    });
    if (!stored.ok) {
      throw new Refusal(
        'already-answered',
        'This conversation has been answered already; the first answer stands.',
      );
    }
    bell.ring();
    const answer: ResponseStored = { id: put.id, state: stored.state, revision: stored.revision };
    return answer;
  });
}
