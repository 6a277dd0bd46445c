import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatsIn } from '../../shared/survey/formats.ts';
import { pathWithFound } from '../../shared/survey/offered.ts';
import { MINUTE } from '../../shared/time/durations.ts';
import { formPage } from '../hosted/form-page.ts';
import { type Found, foundBy } from '../hosted/found.ts';
import { offerFor, withOffered } from '../hosted/offer.ts';
import { languageOf } from '../hosted/reader.ts';
import type { Sitting } from '../hosted/sitting.ts';
import { thanks } from '../hosted/thanks.ts';
import { type Html, html } from '../lib/html.ts';
import { newId } from '../lib/new-id.ts';
import type { Articles } from '../services/articles.ts';
import type { AppContext } from '../services/context.ts';
import { requestOf } from '../services/requests.ts';
import { startSession } from '../services/sessions.ts';
import type { Signs } from '../services/signs.ts';
import { asSent } from '../services/surveys.ts';
import { wordsFor } from '../words/words.ts';
import type { Handlers } from './handlers.ts';
import { formOf, formScope, sayUnknown } from './html-pages.ts';
import { notTaken } from './not-taken.ts';
import type { Guard } from './register.ts';
import { type Judged, judge } from './sent-form.ts';
import { showPage } from './show-page.ts';

/**
 * Surveys behind open links, in print, on social networks and in messages: an answer is kept with the place where its link
 * was found and with nobody's name; a request for help is routed as one from the widget is.
 */
export function foundRoutes(
  context: AppContext,
  signs: Signs,
  articles: Articles,
): { readonly guard: Guard; readonly handlers: Handlers<'openFound' | 'sendFound'> } {
  const { settings, store, keys, now } = context;
  const { site } = settings;

  const sittingOf = ({ survey, source }: Found, request: FastifyRequest): Sitting => ({
    session: {
      locale: languageOf(request, settings, survey) ?? settings.language,
      answers: {},
      context: { source },
    },
    survey,
    code: `${survey.id} ${source}`,
    action: source,
    voice: settings,
  });
  const show = (reply: FastifyReply, { session: { locale } }: Sitting, body: Html): FastifyReply =>
    showPage(reply, settings, { locale, body });
  const isWhole = ({ faults, next }: Judged): boolean => faults.size === 0 && next === null;

  /** Asks for help: the same form sent again is the same request. */
  async function ask(
    { survey, source }: Found,
    { said, sitting, request, reply }: Sent,
  ): Promise<FastifyReply> {
    const { token, redacted } = said;
    if (said.next) return show(reply, sitting, formPage(keys, said.next));
    const offer = offerFor(sitting, said, () => articles.find(survey, said.answers, request.ip), now());
    if (offer) return show(reply, sitting, formPage(keys, offer));
    const answers = withOffered(survey, said);
    const helpful = survey.questions.find(({ id, kind }) => kind === 'article' && answers[id] === true);
    const start = {
      id: token.response,
      site,
      survey: survey.id,
      surveyVersion: survey.version,
      answers,
      locale: sitting.session.locale,
      // No chat stands beside this page.
      wish: 'ticket' as const,
      context: { source },
      ...(helpful && { deflectedBy: helpful.id }),
    };
    const { session } = await startSession(start, context, signs.unproven(request.ip));
    if (session.state === 'deflected') return show(reply, sitting, thanks(sitting, answers, redacted));
    return reply.redirect((await requestOf(session, context)).url, 303);
  }

  /** Tells how it is: an answer of no session. */
  async function tell({ survey, source }: Found, { said, sitting, reply }: Sent): Promise<FastifyReply> {
    const { answers, token, redacted } = said;
    const { locale } = sitting.session;
    const stored = await store.do('putResponse', {
      id: token.response,
      site,
      survey: survey.id,
      surveyVersion: survey.version,
      moment: 'after',
      session: null,
      source,
      answers,
      formats: formatsIn(survey, answers),
      locale,
      state: isWhole(said) ? 'complete' : 'partial',
      via: 'link',
      revision: 'next',
      redacted,
      most: settings.perSession,
      changeWithin: settings.answers.changeMinutes * MINUTE,
      now: now(),
    });
    if (!stored.ok && stored.refused === 'session-full') throw notTaken(stored.refused);
    if (!stored.ok || !(stored.changed || said.goesOn)) {
      return show(reply, sitting, html`<p role="status">${wordsFor(locale, settings).hosted.answered}</p>`);
    }
    return show(reply, sitting, said.next ? formPage(keys, said.next) : thanks(sitting, answers, redacted));
  }

  return {
    guard(scope) {
      formScope(scope, settings);
      scope.addHook('preHandler', async (request, reply) => {
        request.who = foundBy(request.params as { survey: string; source: string }, settings);
        if (!request.who) return sayUnknown(request, reply, settings);
      });
    },
    handlers: {
      async openFound({ who, request, reply }) {
        const visit = sittingOf(who, request);
        const { questions } = pathWithFound(who.survey, {});
        const shown = questions.map(({ id }) => id);
        const token = { response: newId(now()), madeAt: now(), shown };
        return show(reply, visit, formPage(keys, { visit, token, ask: questions, answers: {}, via: 'link' }));
      },
      async sendFound({ who, request, reply }) {
        const form = formOf(request);
        const sitting = await asSent(sittingOf(who, request), form, context);
        const said = judge(keys, sitting, form, now());
        if (said.again) {
          const note = wordsFor(sitting.session.locale, settings).hosted.press;
          return show(reply, sitting, formPage(keys, { ...said.again, note }));
        }
        const sent = { said, sitting, request, reply };
        const found = { ...who, survey: sitting.survey };
        return found.survey.moment === 'before' ? ask(found, sent) : tell(found, sent);
      },
    },
  };
}

interface Sent {
  readonly said: Judged;
  readonly sitting: Sitting;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}
