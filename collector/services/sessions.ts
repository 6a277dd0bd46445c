import type { StartSession } from '../../shared/protocol/customer.ts';
import { needsOf } from '../../shared/routing/needs.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import { isAnswered } from '../../shared/survey/branching.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { newMailId } from '../mail/mail-id.ts';
import { routingSnapshot } from '../store/routing-snapshot.ts';
import type { Customer, Session } from '../store/session.ts';
import type { StartInput } from '../store/start-session.ts';
import { redactTexts, soundAnswers } from './answers.ts';
import type { AppContext } from './context.ts';
import { ApplicationError } from './errors.ts';
import { keptContext } from './page-context.ts';
import { provenSession } from './proof.ts';
import { knownSurvey } from './surveys.ts';

/** Who the customer is: what the page knew, completed by what they answered. Never asked twice. */
function contactIn(survey: Survey, answers: Answers, given: Customer | undefined): Customer | null {
  let said: Customer = {};
  for (const question of survey.questions) {
    const value = answers[question.id];
    if (question.kind === 'contact' && typeof value === 'object' && !Array.isArray(value))
      said = { ...said, ...value };
  }
  const all = Object.entries({ ...said, ...given }).flatMap(([name, field]) =>
    field !== undefined && isAnswered(field) ? [[name, field.trim()]] : [],
  );
  return all.length > 0 ? Object.fromEntries(all) : null;
}

/** The session a browser says it had before; undefined when it cannot prove it, which is no reason to send anybody away. */
async function previousOf(
  { session, secret }: NonNullable<StartSession['previous']>,
  context: AppContext,
): Promise<string | undefined> {
  try {
    const proven = await provenSession(context, session, secret);
    return proven.by === 'page' ? proven.session.id : undefined;
  } catch (error) {
    if (!(error instanceof ApplicationError)) throw error;
    return undefined;
  }
}

/** Starts a session: needs from answers, an agent if one is free, a ticket if the site is set up that way. */
export async function startSession(
  start: StartSession,
  context: AppContext,
  unproven: NonNullable<StartInput['unproven']>,
): Promise<{ session: Session; created: boolean }> {
  const { settings, store, keys, now } = context;
  const known = await store.do('readSessionByStart', { site: start.site, startId: start.id });
  if (known) return { session: known, created: false };

  const survey = await knownSurvey(context, start.survey, start.surveyVersion);
  const { answers } = redactTexts(survey, soundAnswers(survey, start.answers, 'partial'));
  const { desk } = settings;
  const hidden = start.context ?? {};
  // Hidden fields may decide too; what the customer said wins.
  const needs = needsOf({ ...hidden, ...answers }, desk.rules, desk.queues, start.locale);
  if (start.decidedInPage) {
    const { queue, needs: required } = start.decidedInPage;
    if (desk.queues.some(({ id }) => id === queue)) needs.queue = queue;
    // A skill the desk does not know would keep everybody away for ever.
    needs.required = Object.fromEntries(
      Object.entries(required).filter(
        ([skill, level]) => Object.hasOwn(desk.skills, skill) && level >= 1 && level <= 5,
      ),
    );
  }
  const customer = contactIn(survey, answers, start.customer);
  const { contextBytes, bytes } = settings.perSession;
  if (Buffer.byteLength(JSON.stringify([answers, customer])) > bytes) {
    throw new ApplicationError(
      'session-full',
      `The answers are more than the ${bytes} bytes that are kept of one session; nothing was kept.`,
    );
  }
  const { page, context: kept, leftOut } = keptContext(start, contextBytes);
  if (leftOut > 0)
    context.log.warn({ leftOut }, 'hidden fields beyond perSession.contextBytes were left out');
  const wish = start.wish ?? settings.next;
  const channel = wish === 'chat' ? 'chat' : 'ticket';
  const deflected = start.deflectedBy !== undefined;
  // Whoever chose to be called back or written to must be found in the helpdesk, chat or not.
  const openTicket = context.helpdesk !== null && !deflected && wish !== 'chat' && wish !== 'none';
  const started = await store.do('startSession', {
    startId: start.id,
    desk: routingSnapshot(context),
    deflected,
    unproven,
    previous: start.previous && (await previousOf(start.previous, context)),
    openTicket,
    acknowledge:
      settings.mail?.acknowledge && !deflected && wish !== 'chat' && wish !== 'none'
        ? { id: newMailId(), dueAt: now() }
        : undefined,
    session: {
      id: keys.sessionId(start.site, start.id),
      site: start.site,
      survey: survey.id,
      surveyVersion: survey.version,
      answers,
      locale: start.locale,
      customer,
      customerRef: customer?.email === undefined ? null : keys.customerRef(start.site, customer.email),
      page,
      context: kept,
      queue: needs.queue,
      channel,
      needs,
      wait: await context.waits.newcomer(needs, channel),
      createdAt: now(),
    },
  });
  return started;
}
