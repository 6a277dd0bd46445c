import type { FastifyReply, FastifyRequest } from 'fastify';
import { path } from '../../shared/survey/branching.ts';
import { formatsIn } from '../../shared/survey/formats.ts';
import type { Answers } from '../../shared/survey/survey.ts';
import { hashOf } from '../access/keys.ts';
import { uuid7 } from '../access/uuid7.ts';
import { askRecovery } from '../desk/recovery.ts';
import { type Html, html } from '../hosted/html.ts';
import { makeScans } from '../hosted/scans.ts';
import {
  type FormInput,
  formPage,
  type Slip,
  scaleAskedFirst,
  soundOnly,
  thanksPage,
  type Visit,
  wayIn,
} from '../hosted/visit.ts';
import { hostedWords } from '../hosted/words.ts';
import type { House } from '../house.ts';
import { wordsFor } from '../words.ts';
import type { Handlers } from './handlers.ts';
import { formOf, htmlGuard } from './html-pages.ts';
import { notTaken } from './not-taken.ts';
import type { Guard } from './register.ts';
import { judge } from './sent-form.ts';
import { showPage } from './show-page.ts';

const MINUTE = 60_000;
/**
 * The survey as a page of its own, behind a link: in an e-mail, a text message, after a call. Opening it writes
 * nothing; only a person's Send counts, and the same one answer per conversation holds as everywhere.
 */
export function hostedRoutes(house: House): {
  readonly guard: Guard;
  readonly handlers: Handlers<'openSurvey' | 'sendSurvey' | 'askRecoveryByLink'>;
} {
  const { settings, store, keys, bell, now } = house;
  const scans = makeScans();

  const show = (reply: FastifyReply, locale: string, body: Html, status = 200): FastifyReply =>
    showPage(reply, settings, { locale, body, status });

  /** The visit a code leads to; null when it leads nowhere. */
  async function visitOf(code: string): Promise<Visit | null> {
    const id = await store.do('readLink', { site: settings.site, hash: hashOf(code) });
    // The code of a request's page opens that page only.
    const session =
      id === null || keys.linkCode(id) !== code
        ? null
        : await store.do('readSession', { site: settings.site, id });
    const survey = settings.surveys.after;
    return session && survey ? { session, survey, code, words: settings.words } : null;
  }

  const showForm = (reply: FastifyReply, input: FormInput): FastifyReply =>
    show(reply, input.visit.session.locale, formPage(keys, input));
  const showAnswered = (reply: FastifyReply, { session }: Visit): FastifyReply =>
    show(reply, session.locale, html`<p role="status">${hostedWords(session.locale).answered}</p>`);

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
    const { questions } = path(survey, answers);
    const slip: Slip = {
      response: uuid7(now()),
      madeAt: now(),
      shown: questions.map(({ id }) => id),
    };
    const via = wayIn(query['via']);
    return showForm(reply, { visit, slip, ask: questions, answers, via });
  }

  async function send(visit: Visit, form: URLSearchParams, reply: FastifyReply): Promise<FastifyReply> {
    const { session, survey } = visit;
    const said = judge(keys, visit, form, now());
    if (said.again) return showForm(reply, { ...said.again, note: hostedWords(session.locale).press });
    const { slip, answers, redacted, faults, notes, more, via } = said;
    const there = await store.do('readResponse', { session: session.id, moment: 'after' });
    const isChange = there?.id === slip.response && there.state === 'complete';
    // Who goes back and changes a complete answer may open a question that need not be answered: the change stands at once.
    const isWhole = faults.size === 0 && notes.size === 0 && (more.length === 0 || isChange);
    const state = isWhole ? 'complete' : 'partial';
    // What has been said is kept, whatever is still missing.
    const stored = await store.do('putResponse', {
      id: slip.response,
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
    if (stored.ended) house.nudge();
    bell.ring();
    if (said.next) return showForm(reply, said.next);
    const hasAgent = settings.desk.agents.some(({ id }) => id === session.agent);
    return show(reply, session.locale, thanksPage(visit, answers, { hasAgent, redacted }));
  }

  async function recover(visit: Visit, form: URLSearchParams, reply: FastifyReply): Promise<FastifyReply> {
    const { session } = visit;
    const to = form.get('to') === 'agent' ? 'agent' : 'lead';
    await askRecovery(session, { id: uuid7(now()), to }, house);
    return show(
      reply,
      session.locale,
      html`<p role="status">${wordsFor(session.locale, settings.words).words.told}</p>`,
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
