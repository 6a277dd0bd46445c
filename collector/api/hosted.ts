import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answers } from '../../shared/survey/answers.ts';
import { formatsIn } from '../../shared/survey/formats.ts';
import { pathWithFound } from '../../shared/survey/offered.ts';
import { MINUTE } from '../../shared/time/durations.ts';
import { scaleAskedFirst } from '../hosted/first-scale.ts';
import { type FormInput, formPage } from '../hosted/form-page.ts';
import type { FormToken } from '../hosted/form-token.ts';
import { makeScans } from '../hosted/scans.ts';
import { soundOnly } from '../hosted/sent-answers.ts';
import { type Visit, wayIn } from '../hosted/sitting.ts';
import { thanksPage } from '../hosted/thanks.ts';
import { type Html, html } from '../lib/html.ts';
import { newId } from '../lib/new-id.ts';
import { hashOf } from '../security/keys.ts';
import { requestCallback } from '../services/callbacks.ts';
import type { AppContext } from '../services/context.ts';
import { asSent } from '../services/surveys.ts';
import { wordsFor } from '../words/words.ts';
import type { Handlers } from './handlers.ts';
import { formOf, htmlGuard, inReadersLanguage } from './html-pages.ts';
import { notTaken } from './not-taken.ts';
import type { Guard } from './register.ts';
import { judge } from './sent-form.ts';
import { showPage } from './show-page.ts';

/**
 * The survey as a page of its own, behind a link: in an e-mail, a text message, after a call. Opening it writes
 * nothing; only a person's Send counts, and the same one answer per conversation holds as everywhere.
 */
export function hostedRoutes(context: AppContext): {
  readonly guard: Guard;
  readonly handlers: Handlers<'openSurvey' | 'sendSurvey' | 'askRecoveryByLink'>;
} {
  const { settings, store, keys, now } = context;
  const scans = makeScans();

  const show = (reply: FastifyReply, locale: string, body: Html, status = 200): FastifyReply =>
    showPage(reply, settings, { locale, body, status });

  /** The visit a code leads to; null when it leads nowhere. */
  async function visitOf(code: string, request: FastifyRequest): Promise<Visit | null> {
    const id = await store.do('readLink', { site: settings.site, hash: hashOf(code) });
    // The code of a request's page opens that page only.
    const isCalled = id !== null && keys.callLinkCode(id) === code;
    const session =
      id === null || !(isCalled || keys.linkCode(id) === code)
        ? null
        : await store.do('readSession', { site: settings.site, id });
    const survey = settings.surveys.after;
    if (!session || !survey) return null;
    return {
      session: inReadersLanguage(session, request, settings),
      survey,
      code,
      voice: settings,
      ...(isCalled && { way: 'call' }),
    };
  }

  const showForm = (reply: FastifyReply, input: FormInput): FastifyReply =>
    show(reply, input.visit.session.locale, formPage(keys, input));
  const showAnswered = (reply: FastifyReply, { session }: Visit): FastifyReply =>
    show(
      reply,
      session.locale,
      html`<p role="status">${wordsFor(session.locale, settings).hosted.answered}</p>`,
    );

  async function open(visit: Visit, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const query = request.query as Record<string, unknown>;
    const { session, survey, code } = visit;
    const there = await store.do('readResponse', { session: session.id, moment: 'after' });
    if (there?.state === 'complete') return showAnswered(reply, visit);
    let answers: Answers = {};
    const asked = scaleAskedFirst(survey);
    const score = Number(query['score'] ?? Number.NaN);
    // HEAD is how some scanners look first: it opens nothing.
    if (asked && Number.isInteger(score) && request.method === 'GET') {
      if (!scans.opened(code, score, now())) answers = soundOnly(survey, { [asked.id]: score });
    }
    const { questions } = pathWithFound(survey, answers);
    const token: FormToken = {
      response: newId(now()),
      madeAt: now(),
      shown: questions.map(({ id }) => id),
    };
    const via = visit.way ?? wayIn(query['via']);
    return showForm(reply, { visit, token, ask: questions, answers, via });
  }

  async function send(at: Visit, form: URLSearchParams, reply: FastifyReply): Promise<FastifyReply> {
    const visit = await asSent(at, form, context);
    const { session, survey } = visit;
    const said = judge(keys, visit, form, now());
    if (said.again)
      return showForm(reply, { ...said.again, note: wordsFor(session.locale, settings).hosted.press });
    const { token, answers, redacted, faults, notes, more, via } = said;
    const there = await store.do('readResponse', { session: session.id, moment: 'after' });
    const isChange = there?.id === token.response && there.state === 'complete';
    // Who goes back and changes a complete answer may open a question that need not be answered: the change stands at once.
    const isWhole = faults.size === 0 && notes.size === 0 && (more.length === 0 || isChange);
    const state = isWhole ? 'complete' : 'partial';
    // What has been said is kept, whatever is still missing.
    const stored = await store.do('putResponse', {
      id: token.response,
      site: settings.site,
      survey: survey.id,
      surveyVersion: survey.version,
      moment: 'after',
      session: session.id,
      answers,
      formats: formatsIn(survey, answers),
      locale: session.locale,
      state,
      via,
      revision: 'next',
      redacted,
      most: settings.perSession,
      changeWithin: settings.answers.changeMinutes * MINUTE,
      now: now(),
    });
    if (!stored.ok && stored.refused === 'session-full') throw notTaken(stored.refused);
    // Nothing is thanked for that was not kept: what stands is what was answered before.
    if (!stored.ok || !(stored.changed || said.goesOn)) return showAnswered(reply, visit);
    if (said.next) return showForm(reply, said.next);
    const hasAgent = settings.desk.agents.some(({ id }) => id === session.agent);
    return show(reply, session.locale, thanksPage(visit, answers, { hasAgent, redacted }));
  }

  async function recover(visit: Visit, form: URLSearchParams, reply: FastifyReply): Promise<FastifyReply> {
    const { session } = visit;
    const to = form.get('to') === 'agent' ? 'agent' : 'lead';
    await requestCallback(session, { id: newId(now()), to }, context);
    return show(
      reply,
      session.locale,
      html`<p role="status">${wordsFor(session.locale, settings).widget.told}</p>`,
    );
  }

  return {
    guard: htmlGuard(settings, visitOf),
    handlers: {
      openSurvey: ({ who, request, reply }) => open(who, request, reply),
      sendSurvey: ({ who, request, reply }) => send(who, formOf(request), reply),
      askRecoveryByLink: ({ who, request, reply }) => recover(who, formOf(request), reply),
    },
  };
}
