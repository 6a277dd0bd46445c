import type { PutResponse } from '../../shared/protocol/customer.ts';
import { formatsIn } from '../../shared/survey/formats.ts';
import { MINUTE } from '../../shared/time/durations.ts';
import { checkClock, redactTexts, soundAnswers } from '../services/answers.ts';
import { type Articles, inOneLanguage, readable } from '../services/articles.ts';
import { requestCallback } from '../services/callbacks.ts';
import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';
import { type Proven, unknownSession } from '../services/proof.ts';
import { requestOf } from '../services/requests.ts';
import { ownRouteOf, stateOf } from '../services/session-state.ts';
import { startSession } from '../services/sessions.ts';
import type { Signs } from '../services/signs.ts';
import { knownSurvey } from '../services/surveys.ts';
import type { Session } from '../store/session.ts';
import type { Handlers } from './handlers.ts';
import { notTaken } from './not-taken.ts';
import type { widgetConfig } from './widget-config.ts';

/** The way an answer came: shown by what proves it, told only where several links end at one proof. */
const wayOf = (proof: Proven | null, told: PutResponse['via']): PutResponse['via'] =>
  proof?.by !== 'link' ? 'page' : told === 'page' ? 'link' : told;

/** Counts by kind, added up: what the page took out before it sent, and what was found here. */
function together(
  ...counts: readonly (Readonly<Record<string, number>> | undefined)[]
): Record<string, number> {
  const sum = new Map<string, number>();
  for (const [kind, n] of counts.flatMap((one) => Object.entries(one ?? {})))
    sum.set(kind, (sum.get(kind) ?? 0) + n);
  return Object.fromEntries(sum);
}

/** The session a page has proven to be its own. */
function own(who: Proven | null): Session {
  if (!who) throw new Error('A page spoke of no session at a session’s own address.');
  return who.session;
}

/** What a customer's page says and asks. */
export function customerHandlers(
  context: AppContext,
  config: ReturnType<typeof widgetConfig>,
  signs: Signs,
  articles: Articles,
): Handlers<
  | 'readConfig'
  | 'findArticles'
  | 'startSession'
  | 'readState'
  | 'nameConversation'
  | 'endSession'
  | 'requestCallback'
  | 'putResponse'
> {
  const { settings, store, keys, now } = context;
  const { site } = settings;

  const knownSite = (named: string): void => {
    if (named !== site) {
      throw new ApplicationError(
        'unknown-site',
        'There is no site with this key here; check data-site in the script tag.',
      );
    }
  };

  return {
    async readConfig({ params, request, reply }) {
      knownSite(params.site);
      const { body, etag } = await config();
      reply.header('etag', etag);
      reply.header('cache-control', 'public, max-age=60, stale-while-revalidate=86400');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type('application/json').send(body);
    },

    async findArticles({ body, request }) {
      knownSite(body.site);
      const survey = await knownSurvey(context, body.survey, body.surveyVersion);
      const found = articles.find(survey, readable(survey, body.answers), request.ip);
      return { articles: found.map((article) => inOneLanguage(article, body.locale, survey.language)) };
    },

    async startSession({ body, request, reply }) {
      knownSite(body.site);
      checkClock(body.id, now());
      const { session, created } = await startSession(body, context, signs.unproven(request.ip));
      reply.code(created ? 201 : 200);
      return {
        session: session.id,
        // Ids made by earlier versions spell the start id out: whoever read one on a ticket could ask for its secret.
        secret: session.id === keys.sessionId(site, body.id) ? keys.pageSecret(session.id) : '',
        route: ownRouteOf(session, context),
        wait: await context.waits.session(session),
        ticket: session.ticket,
        ...(session.state === 'deflected' ? {} : { request: await requestOf(session, context) }),
      };
    },

    async readState({ who }) {
      const session = own(who);
      await signs.show(session, 'seen');
      const state = await stateOf(session, context);
      if (state.ask && session.askedAt === null) {
        await store.do('markAsked', { site, id: session.id, now: now() });
      }
      return state;
    },

    async nameConversation({ who, body: { conversation } }) {
      const most = settings.perSession.conversations;
      const what = { site, id: own(who).id, conversation, signed: false, most };
      if (!(await store.do('tieConversation', what))) {
        throw new ApplicationError(
          'session-full',
          'This session has named too many conversations; those named stand.',
        );
      }
      await signs.show(own(who), 'named');
    },

    async endSession({ who, body }) {
      const { id } = own(who);
      const { conversation } = body;
      const most = settings.perSession.conversations;
      if (conversation) await store.do('tieConversation', { site, id, conversation, signed: false, most });
      await store.do('endSession', { site, id, by: 'page', now: now() });
    },

    async requestCallback({ who, body: { id, to } }) {
      checkClock(id, now());
      await requestCallback(own(who), { id, to }, context);
    },

    async putResponse({ who, body: put }) {
      knownSite(put.site);
      checkClock(put.id, now());
      const survey = await knownSurvey(context, put.survey, put.surveyVersion);
      // A link asks how it went; what is wrong is for the page to say.
      if (survey.moment === 'before' && who?.by === 'link') throw unknownSession();
      const { answers, redacted } = redactTexts(survey, soundAnswers(survey, put.answers, put.state));
      const formats = formatsIn(survey, answers);
      const other = Object.keys(formats).find((id) => (put.formats[id] ?? formats[id]) !== formats[id]);
      if (other !== undefined) {
        throw new ApplicationError(
          'malformed-body',
          `formats.${other}: this version asks on ${formats[other]}.`,
        );
      }
      const stored = await store.do('putResponse', {
        id: put.id,
        site,
        survey: put.survey,
        surveyVersion: put.surveyVersion,
        moment: survey.moment,
        session: who?.session.id ?? null,
        answers,
        formats,
        locale: put.locale,
        state: put.state,
        via: wayOf(who, put.via),
        revision: put.revision,
        redacted: together(put.redacted, redacted),
        most: settings.perSession,
        changeWithin: settings.answers.changeMinutes * MINUTE,
        now: now(),
      });
      if (!stored.ok) throw notTaken(stored.refused);
      return { id: put.id, state: stored.state, revision: stored.revision };
    },
  };
}
