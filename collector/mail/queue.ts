import { changesAt, isOpen } from '../../shared/routing/hours.ts';
import { isEmail } from '../../shared/survey/email.ts';
import { linkUrl } from '../desk/links.ts';
import { requestOf } from '../desk/requests.ts';
import type { House } from '../house.ts';
import type { QueuedMail } from '../store/mails.ts';
import type { Session } from '../store/session.ts';
import { compose } from './compose.ts';
import { newMailId } from './mail-id.ts';
import { whyNoMail, whyNotAsk } from './may-ask.ts';
import type { Mailer, Outcome } from './smtp.ts';
import { acknowledgementMail, surveyMail } from './survey-mail.ts';
import type { Mail } from './template.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Sessions that ended longer ago when the collector starts are not asked about any more. */
const LOOK_BACK = 2 * DAY;
/** Ends may be told late, with the time at which they were. */
const TOLD_LATE = HOUR;
const AT_ONCE = 20;
/** Minutes between attempts; after these every hour. */
const RETRIES = [1, 5, 30];
const LONGEST_TRIED = 50;

/** When a mail that should go at `at` (UTC ms) may go: within the working hours, where the configuration names some. */
function withinHours(at: number, { settings }: House): number {
  const schedule = settings.desk.schedules[settings.mail?.survey.schedule ?? ''];
  return isOpen(schedule, at) ? at : (changesAt(schedule, at) ?? at);
}

/** Nobody was helped in a session that was let go or ran out unseen: there is nothing to ask. */
const wasHelped = ({ endedBy, agent }: Session): boolean =>
  endedBy !== 'release' && (endedBy !== 'lapse' || agent !== null);

/** Puts the sessions that have ended before their customers, each once; answers how many were considered. */
async function queueSurveys(since: number, house: House): Promise<number> {
  const { store, settings, now } = house;
  const { site } = settings;
  const delay = (settings.mail?.survey.delayMinutes ?? 0) * MINUTE;
  const ended = await store.do('readUnconsidered', { site, since, limit: AT_ONCE });
  for (const session of ended) {
    await store.do('queueMail', {
      id: newMailId(),
      site,
      session: session.id,
      kind: 'survey',
      dueAt: withinHours((session.endedAt ?? now()) + delay, house),
      now: now(),
      ...(!wasHelped(session) && { dropped: 'nobody helped' }),
    });
  }
  return ended.length;
}

/** Why this mail is not to be sent (any more), in a word; null: it is. */
async function whyNot(kind: QueuedMail['kind'], session: Session, house: House): Promise<string | null> {
  const { customerRef, customer, id } = session;
  if (customerRef === null || !isEmail(customer?.email ?? '')) return 'no address';
  if (kind === 'acknowledgement') return await whyNoMail(customerRef, house);
  if (await house.store.do('readResponse', { session: id, moment: 'after' })) return 'answered';
  return await whyNotAsk(customerRef, { about: id, isAgain: kind === 'reminder' }, house);
}

/** The mail, and where its "do not ask me again" leads; null for one the customer has asked for. */
async function mailFor(
  kind: QueuedMail['kind'],
  session: Session,
  house: House,
): Promise<{ mail: Mail; stop: string | null }> {
  const { settings } = house;
  const survey = settings.surveys.after;
  if (kind === 'acknowledgement' || !survey) {
    return { mail: acknowledgementMail(session, await requestOf(session, house), settings), stop: null };
  }
  const url = await linkUrl(session, house);
  return { mail: surveyMail(session, survey, url, settings, kind === 'reminder'), stop: `${url}/stop` };
}

async function settle(queued: QueuedMail, session: Session, outcome: Outcome, house: House): Promise<void> {
  const { store, settings, now, log, bell } = house;
  const { site } = settings;
  const { state, reason } = outcome;
  const { id, kind, attempts } = queued;
  const isOver = state === 'later' && attempts >= LONGEST_TRIED;
  const days = settings.mail?.survey.reminderDays ?? null;
  await store.do('settleMail', {
    site,
    id,
    state: state === 'later' ? (isOver ? 'failed' : 'due') : state === 'refused' ? 'failed' : state,
    reason,
    dueAt: state === 'later' ? now() + (RETRIES[attempts] ?? 60) * MINUTE : null,
    reminder:
      kind === 'survey' && state === 'sent' && days !== null
        ? {
            id: newMailId(),
            site,
            session: session.id,
            kind: 'reminder',
            dueAt: withinHours(now() + days * DAY, house),
            now: now(),
          }
        : null,
    now: now(),
  });
  if (outcome.isDeadAddress && session.customerRef !== null) {
    await store.do('refuseMail', { site, customerRef: session.customerRef, why: 'dead-address', now: now() });
  }
  bell.ring();
  if (state === 'sent') return;
  const what = { kind, attempts: attempts + 1, reason };
  if (state === 'unknown') log.error(what, 'a mail may have been sent or not; it is not sent again');
  else
    log.warn(
      what,
      state === 'later' && !isOver ? 'a mail was not sent; kept for later' : 'a mail was refused',
    );
}

async function sendOne(queued: QueuedMail, mailer: Mailer, house: House): Promise<void> {
  const { store, settings, now } = house;
  const { site, mail: config } = settings;
  const session = await store.do('readSession', { site, id: queued.session });
  const why = session && config ? await whyNot(queued.kind, session, house) : 'no session';
  if (!session || !config || why !== null) {
    const dropped = { site, id: queued.id, state: 'dropped' as const, reason: why ?? '' };
    await store.do('settleMail', { ...dropped, dueAt: null, reminder: null, now: now() });
    return;
  }
  const { mail, stop } = await mailFor(queued.kind, session, house);
  const { envelope, message } = await compose(
    { queued, to: session.customer?.email ?? '', mail, stop },
    config,
  );
  const begin = (): Promise<void> => store.do('beginMail', { id: queued.id });
  await settle(queued, session, await mailer.send(envelope, message, begin), house);
}

/** What is to be done again and again: queue what ended sessions owe, and send what is due, one mail after the other. */
export function mailRound(house: House): () => Promise<void> {
  const { store, settings, now, log, mailer } = house;
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
    while ((await queueSurveys(since, house)) === AT_ONCE);
    since = Math.max(since, begun - TOLD_LATE);
    const due = await store.do('readDueMails', { site, now: now(), limit: AT_ONCE });
    for (const queued of due) await sendOne(queued, mailer, house);
  };
}
