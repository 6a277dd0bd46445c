import { DAY } from '../../shared/time/durations.ts';
import { dayOf, startOf } from '../../shared/time/periods.ts';
import { compose } from '../mail/compose.ts';
import { newMailId } from '../mail/mail-id.ts';
import { nextTry } from '../mail/retry.ts';
import type { Mailer, Outcome } from '../mail/smtp.ts';
import { askAddressMail, summaryMail } from '../mail/summary-mail.ts';
import type { Mail } from '../mail/template.ts';
import { mayDo, roleOf } from '../services/console/people.ts';
import { daysOf, resultsFor } from '../services/console/results.ts';
import { weekBefore } from '../services/console/week.ts';
import type { AppContext } from '../services/context.ts';
import { publicAddress } from '../services/public-address.ts';
import type { SummaryMail } from '../store/summary-mails.ts';
import type { SummaryWish } from '../store/summary-wishes.ts';

/** A week that could not be told in time, as the collector was down, is told for so long after; then the next one is. */
const TOLD_LATE = 3 * DAY;
const AT_ONCE = 20;
/** Who has left the desk or its lead gets no more, and their address is forgotten. */
const NOT_THEIRS = 'not for their role';

/** Owes the newest whole week to everybody who wants it and has not been owed it yet. */
async function queueWeeks({ store, settings, now }: AppContext): Promise<void> {
  const { site, zone } = settings;
  for (const { person, id: wish, week, confirmedAt } of await store.do('readSummaryReaders', { site })) {
    const { from, to, dueAt } = weekBefore(now(), zone, week);
    // Whoever confirms on a Monday at noon begins with the week that begins now.
    const isDue = now() >= dueAt && now() < dueAt + TOLD_LATE && (confirmedAt ?? now()) < dueAt;
    if (!isDue || (await store.do('isSummaryQueued', { site, person, from }))) continue;
    await store.do('queueSummary', { id: newMailId(), site, person, wish, from, to, now: now() });
  }
}

/** Why this mail is not to be sent (any more), in a word; null: it is. */
function whyNot(mail: SummaryMail, wish: SummaryWish | null, { settings }: AppContext): string | null {
  const isThere = settings.desk.agents.some(({ id }) => id === mail.person);
  if (!isThere || !mayDo({ role: roleOf(settings, mail.person) }, 'results.read')) return NOT_THEIRS;
  if (mail.from === null)
    return wish?.id === mail.wish && wish.state === 'unconfirmed' ? null : 'another address was named';
  return wish?.state === 'on' ? null : 'not wanted any more';
}

async function mailFor(
  mail: SummaryMail,
  wish: SummaryWish,
  context: AppContext,
): Promise<{ mail: Mail; stop: string }> {
  const { settings, store, keys, now } = context;
  const base = publicAddress(context);
  const url = `${base}/m/${keys.summaryCode(wish.id)}`;
  const stop = `${url}/stop`;
  const to = { language: wish.language, url, consoleUrl: `${base}/console` };
  if (mail.from === null || mail.to === null) {
    const name = settings.desk.agents.find(({ id }) => id === wish.person)?.name ?? wish.person;
    return { mail: askAddressMail(name, to, settings), stop };
  }
  const { site, zone } = settings;
  const results = await resultsFor({ from: mail.from, to: mail.to }, wish.week, context);
  // As the console counts them on its first page.
  const since = startOf(daysOf({}, dayOf(now(), zone)).from, zone);
  const { waiting } = await store.do('readLowScores', { site, since, limit: 0 });
  return { mail: summaryMail(results, waiting, to, settings), stop };
}

async function settle(
  mail: SummaryMail,
  outcome: Outcome,
  { store, settings, now, log }: AppContext,
): Promise<void> {
  const { state, reason, isDeadAddress } = outcome;
  const again = state === 'later' ? nextTry(mail.attempts) : null;
  await store.do('settleSummary', {
    ...{ site: settings.site, id: mail.id, reason, isDeadAddress, now: now() },
    state: state === 'later' ? (again === null ? 'failed' : 'due') : state === 'refused' ? 'failed' : state,
    dueAt: again === null ? null : now() + again,
  });
  if (state !== 'sent') log.warn({ reason, attempts: mail.attempts + 1 }, `a summary was not sent: ${state}`);
}

async function sendOne(mail: SummaryMail, mailer: Mailer, context: AppContext): Promise<void> {
  const { store, settings, now } = context;
  const { site, mail: config } = settings;
  const wish = await store.do('readSummaryWish', { site, person: mail.person });
  const why = config ? whyNot(mail, wish, context) : 'no mail server';
  if (!wish || !config || why !== null) {
    const dropped = { state: 'dropped' as const, reason: why ?? '', dueAt: null, isDeadAddress: false };
    await store.do('settleSummary', { site, id: mail.id, ...dropped, now: now() });
    if (wish && why === NOT_THEIRS)
      await store.do('stopSummary', { site, id: wish.id, state: 'stopped', reason: null, now: now() });
    return;
  }
  const { mail: written, stop } = await mailFor(mail, wish, context);
  const { envelope, message } = await compose({ queued: mail, to: wish.email, mail: written, stop }, config);
  const begin = (): Promise<void> => store.do('beginSummary', { id: mail.id });
  await settle(mail, await mailer.send(envelope, message, begin), context);
}

/** What is to be done again and again: owe the week that is over, and send what is due, one mail after the other. */
export function makeSummaryOutbox(context: AppContext): () => Promise<void> {
  const { store, settings, now, log, mailer } = context;
  const { site } = settings;
  let isFirst = true;
  return async () => {
    if (!mailer) return;
    if (isFirst) {
      const abandoned = await store.do('abandonSummaries', { site });
      if (abandoned > 0)
        log.error({ mails: abandoned }, 'a summary may have been sent or not when the collector stopped');
      isFirst = false;
    }
    await queueWeeks(context);
    for (const mail of await store.do('readDueSummaries', { site, now: now(), limit: AT_ONCE })) {
      await sendOne(mail, mailer, context);
    }
  };
}
