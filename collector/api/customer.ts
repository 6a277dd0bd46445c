import type { PutResponse } from '../../shared/protocol/customer.ts';
import { formatsIn } from '../../shared/survey/formats.ts';
import { askRecovery } from '../desk/recovery.ts';
import { requestOf } from '../desk/requests.ts';
import { ownRouteOf, stateOf } from '../desk/route.ts';
import type { Signs } from '../desk/signs.ts';
import { startSession } from '../desk/start.ts';
import { knownSurvey } from '../desk/surveys.ts';
import type { House } from '../house.ts';
import type { Session } from '../store/session.ts';
import { checkClock, redactTexts, soundAnswers } from './answers.ts';
import type { Handlers } from './handlers.ts';
import { notTaken } from './not-taken.ts';
import { type Proven, unknownSession } from './proof.ts';
import { Refusal } from './refusal.ts';
import type { widgetConfig } from './widget-config.ts';

const MINUTE = 60_000;

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
  house: House,
  config: ReturnType<typeof widgetConfig>,
  signs: Signs,
): Handlers<
  | 'readConfig'
  | 'startSession'
  | 'readState'
  | 'nameConversation'
  | 'endSession'
  | 'askRecovery'
  | 'putResponse'
> {
  const { settings, store, keys, bell, now } = house;
  const { site } = settings;

  const knownSite = (named: string): void => {
    if (named !== site) {
      throw new Refusal(
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

    async startSession({ body, request, reply }) {
      knownSite(body.site);
      checkClock(body.id, now());
      const { session, created } = await startSession(body, house, signs.unproven(request.ip));
      reply.code(created ? 201 : 200);
      return {
        session: session.id,
        // Ids made by earlier versions spell the start id out: whoever read one on a ticket could ask for its secret.
        secret: session.id === keys.sessionId(site, body.id) ? keys.pageSecret(session.id) : '',
        route: ownRouteOf(session, house),
        wait: await house.waits.session(session),
        ticket: session.ticket,
        ...(session.state === 'deflected' ? {} : { request: await requestOf(session, house) }),
      };
    },

    async readState({ who }) {
      const session = own(who);
      await signs.show(session, 'seen');
      const state = await stateOf(session, house);
      if (state.ask && session.askedAt === null) {
        await store.do('markAsked', { site, id: session.id, now: now() });
        bell.ring();
      }
      return state;
    },

    async nameConversation({ who, body: { conversation } }) {
      const most = settings.perSession.conversations;
      const what = { site, id: own(who).id, conversation, signed: false, most };
      if (!(await store.do('tieConversation', what))) {
        throw new Refusal(
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
      house.nudge();
      bell.ring();
    },

    async askRecovery({ who, body: { id, to } }) {
      checkClock(id, now());
      await askRecovery(own(who), { id, to }, house);
    },

    async putResponse({ who, body: put }) {
      knownSite(put.site);
      checkClock(put.id, now());
      const survey = await knownSurvey(house, put.survey, put.surveyVersion);
      // A link asks how it went; what is wrong is for the page to say.
      if (survey.moment === 'before' && who?.by === 'link') throw unknownSession();
      const { answers, redacted } = redactTexts(survey, soundAnswers(survey, put.answers, put.state));
      const formats = formatsIn(survey, answers);
      const other = Object.keys(formats).find((id) => (put.formats[id] ?? formats[id]) !== formats[id]);
      if (other !== undefined) {
        throw new Refusal('malformed-body', `formats.${other}: this version asks on ${formats[other]}.`);
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
      if (stored.ended) house.nudge();
      bell.ring();
      return { id: put.id, state: stored.state, revision: stored.revision };
    },
  };
}
