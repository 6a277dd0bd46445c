import { changesAt, isOpen } from '../../shared/routing/hours.ts';
import { isEmail } from '../../shared/survey/email.ts';
import { DAY, HOUR, MINUTE } from '../../shared/time/durations.ts';
import { compose } from '../mail/compose.ts';
import { newMailId } from '../mail/mail-id.ts';
import { whyNoMail, whyNotAsk } from '../mail/may-ask.ts';
import { nextTry } from '../mail/retry.ts';
import type { Mailer, Outcome } from '../mail/smtp.ts';
import { acknowledgementMail, surveyMail } from '../mail/survey-mail.ts';
import type { Mail } from '../mail/template.ts';
import type { AppContext } from '../services/context.ts';
import { requestOf } from '../services/requests.ts';
import { linkUrl } from '../services/survey-links.ts';
import type { QueuedMail } from '../store/mails.ts';
import type { Session } from '../store/session.ts';

/** Sessions that ended longer ago when the collector starts are not asked about any more. */
const LOOK_BACK = 2 * DAY;
/** Ends may be told late, with the time at which they were. */
const TOLD_LATE = HOUR;
const AT_ONCE = 20;

/** When a mail that should go at `at` (UTC ms) may go: within the working hours, where the configuration names some. */
function withinHours(at: number, { settings }: AppContext): number {
  const schedule = settings.desk.schedules[settings.mail?.survey.schedule ?? ''];
  return isOpen(schedule, at) ? at : (changesAt(schedule, at) ?? at);
}

/** Nobody was helped in a session that was let go or ran out unseen: there is nothing to ask. */
const wasHelped = ({ endedBy, agent }: Session): boolean =>
  endedBy !== 'release' && (endedBy !== 'lapse' || agent !== null);

/** Puts the sessions that have ended before their customers, each once; returns how many were considered. */
async function queueSurveys(since: number, context: AppContext): Promise<number> {
  const { store, settings, now } = context;
  const { site } = settings;
  const delay = (settings.mail?.survey.delayMinutes ?? 0) * MINUTE;
  const ended = await store.do('readUnconsidered', { site, since, limit: AT_ONCE });
  for (const session of ended) {
    await store.do('queueMail', {
      id: newMailId(),
      site,
      session: session.id,
      kind: 'survey',
      dueAt: withinHours((session.endedAt ?? now()) + delay, context),
      now: now(),
      ...(!wasHelped(session) && { dropped: 'nobody helped' }),
    });
  }
  return ended.length;
}

/** Why this mail is not to be sent (any more), in a word; null: it is. */
async function whyNot(
  kind: QueuedMail['kind'],
  session: Session,
  context: AppContext,
): Promise<string | null> {
  const { customerRef, customer, id } = session;
  if (customerRef === null || !isEmail(customer?.email ?? '')) return 'no address';
  if (kind === 'acknowledgement') return await whyNoMail(customerRef, context);
  if (await context.store.do('readResponse', { session: id, moment: 'after' })) return 'answered';
  return await whyNotAsk(customerRef, { about: id, isAgain: kind === 'reminder' }, context);
}

/** The mail, and where its "do not ask me again" leads; null for one the customer has asked for. */
async function mailFor(
  kind: QueuedMail['kind'],
  session: Session,
  context: AppContext,
): Promise<{ mail: Mail; stop: string | null }> {
  const { settings } = context;
  const survey = settings.surveys.after;
  if (kind === 'acknowledgement' || !survey) {
    return { mail: acknowledgementMail(session, await requestOf(session, context), settings), stop: null };
  }
  const url = await linkUrl(session, context);
  return { mail: surveyMail(session, survey, url, settings, kind === 'reminder'), stop: `${url}/stop` };
}

async function settle(
  queued: QueuedMail,
  session: Session,
  outcome: Outcome,
  context: AppContext,
): Promise<void> {
  const { store, settings, now, log } = context;
  const { site } = settings;
  const { state, reason } = outcome;
  const { id, kind, attempts } = queued;
  const again = nextTry(attempts);
  const isOver = state === 'later' && again === null;
  const days = settings.mail?.survey.reminderDays ?? null;
  await store.do('settleMail', {
    site,
    id,
    state: state === 'later' ? (isOver ? 'failed' : 'due') : state === 'refused' ? 'failed' : state,
    reason,
    dueAt: state === 'later' ? now() + (again ?? 0) : null,
    reminder:
      kind === 'survey' && state === 'sent' && days !== null
        ? {
            id: newMailId(),
            site,
            session: session.id,
            kind: 'reminder',
            dueAt: withinHours(now() + days * DAY, context),
            now: now(),
          }
        : null,
    now: now(),
  });
  if (outcome.isDeadAddress && session.customerRef !== null) {
    await store.do('refuseMail', { site, customerRef: session.customerRef, why: 'dead-address', now: now() });
  }
  if (state === 'sent') return;
  const what = { kind, attempts: attempts + 1, reason };
  if (state === 'unknown') log.error(what, 'a mail may have been sent or not; it is not sent again');
  else
    log.warn(
      what,
      state === 'later' && !isOver ? 'a mail was not sent; kept for later' : 'a mail was refused',
    );
}

async function sendOne(queued: QueuedMail, mailer: Mailer, context: AppContext): Promise<void> {
  const { store, settings, now } = context;
  const { site, mail: config } = settings;
  const session = await store.do('readSession', { site, id: queued.session });
  const why = session && config ? await whyNot(queued.kind, session, context) : 'no session';
  if (!session || !config || why !== null) {
    const dropped = { site, id: queued.id, state: 'dropped' as const, reason: why ?? '' };
    await store.do('settleMail', { ...dropped, dueAt: null, reminder: null, now: now() });
    return;
  }
  const { mail, stop } = await mailFor(queued.kind, session, context);
  const { envelope, message } = await compose(
    { queued, to: session.customer?.email ?? '', mail, stop },
    config,
  );
  const begin = (): Promise<void> => store.do('beginMail', { id: queued.id });
  await settle(queued, session, await mailer.send(envelope, message, begin), context);
}

/** What is to be done again and again: queue what ended sessions owe, and send what is due, one mail after the other. */
export function makeMailOutbox(context: AppContext): () => Promise<void> {
  const { store, settings, now, log, mailer } = context;
  const { site } = settings;
  let isFirst = true;
  let since = now() - LOOK_BACK;
  return async () => {
    if (!mailer) return;
    if (isFirst) {
      const abandoned = await store.do('abandonSending', { site, now: now() });
      if (abandoned > 0)
        log.error({ mails: abandoned }, 'mail may have been sent or not when the collector stopped');
      isFirst = false;
    }
    const begun = now();
    while ((await queueSurveys(since, context)) === AT_ONCE);
    since = Math.max(since, begun - TOLD_LATE);
    const due = await store.do('readDueMails', { site, now: now(), limit: AT_ONCE });
    for (const queued of due) await sendOne(queued, mailer, context);
  };
}
