import type { FastifyReply, FastifyRequest } from 'fastify';
import { path } from '../../shared/survey/branching.ts';
import { formatsIn } from '../../shared/survey/formats.ts';
import { uuid7 } from '../access/uuid7.ts';
import { requestOf } from '../desk/requests.ts';
import type { Signs } from '../desk/signs.ts';
import { startSession } from '../desk/start.ts';
import { type Found, foundBy } from '../hosted/found.ts';
import { type Html, html } from '../hosted/html.ts';
import { languageOf } from '../hosted/reader.ts';
import { formPage, type Sitting, thanks } from '../hosted/visit.ts';
import { hostedWords } from '../hosted/words.ts';
import type { House } from '../house.ts';
import type { Handlers } from './handlers.ts';
import { formOf, formScope, sayUnknown } from './html-pages.ts';
import { notTaken } from './not-taken.ts';
import type { Guard } from './register.ts';
import { type Judged, judge } from './sent-form.ts';
import { showPage } from './show-page.ts';

const MINUTE = 60_000;

/**
 * Surveys behind open links, in print, on social networks and in messages: an answer is kept with the place where its link
 * was found and with nobody's name; a request for help is routed as one from the widget is.
 */
export function foundRoutes(
  house: House,
  signs: Signs,
): { readonly guard: Guard; readonly handlers: Handlers<'openFound' | 'sendFound'> } {
  const { settings, store, keys, bell, now } = house;
  const { site } = settings;

  const sittingOf = ({ survey, source }: Found, request: FastifyRequest): Sitting => ({
    session: { locale: languageOf(request, settings.language), answers: {}, context: { source } },
    survey,
    code: `${survey.id} ${source}`,
    action: source,
    words: settings.words,
  });
  const show = (reply: FastifyReply, { session: { locale } }: Sitting, body: Html): FastifyReply =>
    showPage(reply, settings, { locale, body });
  const isWhole = ({ faults, next }: Judged): boolean => faults.size === 0 && next === null;

  /** Asks for help: the same form sent again is the same request. */
  async function ask(
    { survey, source }: Found,
    { said, sitting, request, reply }: Sent,
  ): Promise<FastifyReply> {
    const { answers, slip, redacted } = said;
    if (said.next) return show(reply, sitting, formPage(keys, said.next));
    const helpful = survey.questions.find(({ id, kind }) => kind === 'article' && answers[id] === true);
    const start = {
      id: slip.response,
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
    const { session } = await startSession(start, house, signs.unproven(request.ip));
    if (session.state === 'deflected') return show(reply, sitting, thanks(sitting, answers, redacted));
    return reply.redirect((await requestOf(session, house)).url, 303);
  }

  /** Tells how it is: an answer of no session. */
  async function tell({ survey, source }: Found, { said, sitting, reply }: Sent): Promise<FastifyReply> {
    const { answers, slip, redacted } = said;
    const { locale } = sitting.session;
    const stored = await store.do('putResponse', {
      id: slip.response,
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
      return show(reply, sitting, html`<p role="status">${hostedWords(locale).answered}</p>`);
    }
    bell.ring();
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
        const { questions } = path(who.survey, {});
        const shown = questions.map(({ id }) => id);
        const slip = { response: uuid7(now()), madeAt: now(), shown };
        return show(reply, visit, formPage(keys, { visit, slip, ask: questions, answers: {}, via: 'link' }));
      },
      async sendFound({ who, request, reply }) {
        const sitting = sittingOf(who, request);
        const said = judge(keys, sitting, formOf(request), now());
        if (said.again) {
          const note = hostedWords(sitting.session.locale).press;
          return show(reply, sitting, formPage(keys, { ...said.again, note }));
        }
        const sent = { said, sitting, request, reply };
        return who.survey.moment === 'before' ? ask(who, sent) : tell(who, sent);
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
