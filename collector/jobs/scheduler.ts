import { setTimeout as pause } from 'node:timers/promises';
import { DECIDE_EVERY, LEARN_EVERY, PRICE_EVERY } from '../../shared/routing/timing.ts';
import { DAY, HOUR } from '../../shared/time/durations.ts';
import type { Machine } from '../checks/machine.ts';
import { KEPT } from '../outgoing/schedule.ts';
import type { AppContext } from '../services/context.ts';
import { routingSnapshot } from '../store/routing-snapshot.ts';
import { makeAlertWatch } from './alert-watch.ts';
import { makeHelpdeskOutbox } from './helpdesk-outbox.ts';
import { makeMailOutbox } from './mail-outbox.ts';
import { inSteps, repeat, STOPS_WITHIN } from './repeat.ts';
import { makeScrubbing } from './scrub.ts';
import { adoptSolved } from './solved-tickets.ts';
import { makeSummaryOutbox } from './summary-outbox.ts';
import { makeTicketHistory } from './ticket-history.ts';
import { WATCH_FOR, watchTickets } from './ticket-poller.ts';
import { makeWebhookOutbox } from './webhook-outbox.ts';

/** What is done again and again beside answering requests. */
export interface Scheduler {
  stop(): Promise<void>;
}

const JOBS_EVERY = 1_000;
const MAIL_EVERY = 1_000;
const WEBHOOKS_EVERY = 1_000;
const ALERTS_EVERY = 2_000;
/** Solved tickets are looked for so many times more seldom than open ones: more of them come back. */
const SOLVED_EVERY = 12;
/** What changed in the helpdesk is read for the team's figures this many times more seldom than open tickets are watched. */
const HISTORY_EVERY = 12;
const TELL_LEADS_EVERY = 60_000;
const LAPSE_EVERY = 600_000;
const NAME_EVERY = 10_000;
const PRUNE_EVERY = HOUR;
/** Rows dropped and sessions lapsed in one go: a few milliseconds, which is what others wait behind it at most. */
const AT_ONCE = 25;
/** Answers of before counted in one go. */
const FILLED_AT_ONCE = 50;
/** What is said is found at once, and indexed a moment later, so many comments in one go. */
const INDEX_EVERY = 2_000;
const INDEXED_AT_ONCE = 100;
const PACK_EVERY = 600_000;
/** Days of which nobody changes much any more, packed one in a go: some ten milliseconds each. */
const PACKED_AFTER = 2 * DAY;
const LOG_BYTES = 256 * 2 ** 20;
/** A conversation without a ticket that nobody ended is over by then. */
const LAPSES_AFTER = DAY;

/** Starts the scheduler: owed jobs, tickets watched, waiting cases decided again, leads told, what nobody ended ended, old rows dropped. */
export function startScheduler(context: AppContext, machine: Pick<Machine, 'mayDropByAge'>): Scheduler {
  const { settings, store, now, log } = context;
  const { site } = settings;
  let stopped = false;
  const isStopped = (): boolean => stopped;
  const scrub = makeScrubbing(store);
  /** Of the instances that share a store one does it: a mail is sent once. */
  const alone = (name: string, every: number, work: () => Promise<unknown>) =>
    repeat(
      name,
      every,
      async () => {
        if (await store.leads()) await work();
      },
      log,
    );
  const owed = makeHelpdeskOutbox(context);
  const jobs = alone('jobs', JOBS_EVERY, owed.begin);
  const outbox = makeWebhookOutbox(context);
  const webhooks = alone('webhooks', WEBHOOKS_EVERY, outbox.begin);
  const mail = alone('mail', MAIL_EVERY, makeMailOutbox(context));
  const summaries = alone('summaries', MAIL_EVERY, makeSummaryOutbox(context));
  const alerts = alone('alerts', ALERTS_EVERY, makeAlertWatch(context));
  const watchEvery = (settings.helpdesk?.pollSeconds ?? 60) * 1000;
  const watch = alone('watch', watchEvery, () => watchTickets(context));
  const solved = alone('solved', watchEvery * SOLVED_EVERY, () => adoptSolved(context));
  const tickets = makeTicketHistory(context);
  const history = alone('ticket history', watchEvery * HISTORY_EVERY, tickets.run);
  const assign = alone('assign', DECIDE_EVERY, () =>
    store.do('assignWaiting', { site, desk: routingSnapshot(context), only: null }),
  );
  const learn = repeat('learn', LEARN_EVERY, () => context.knowledge.learn(isStopped), log);
  const price = repeat('price', PRICE_EVERY, () => context.knowledge.price(), log);
  const escalateToLeads = alone('tell leads', TELL_LEADS_EVERY, () =>
    store.do('escalateToLeads', { site, leads: settings.leads, now: now() }),
  );
  const lapse = alone('lapse', LAPSE_EVERY, async () => {
    if (!machine.mayDropByAge()) return;
    const before = now() - LAPSES_AFTER;
    const what = { site, before, unwatched: now() - WATCH_FOR, limit: AT_ONCE };
    await inSteps(() => store.do('lapseSessions', { ...what, now: now() }), isStopped);
  });
  const prune = alone('prune', PRUNE_EVERY, async () => {
    if (!machine.mayDropByAge()) return;
    const before = now() - settings.retentionDays * DAY;
    const what = { site, before, limit: AT_ONCE, logBytes: LOG_BYTES };
    await inSteps(() => store.do('prune', { ...what, now: now() }), isStopped);
    const told = { site, before: now() - KEPT, limit: AT_ONCE };
    await inSteps(() => store.do('pruneDeliveries', told), isStopped);
    if (stopped) return;
    await store.truncate();
    await scrub();
  });
  const fill = alone('count answers of before', HOUR, () =>
    inSteps(() => store.do('fillAnswers', { site, limit: FILLED_AT_ONCE }), isStopped),
  );
  const indexing = alone('index words', INDEX_EVERY, () =>
    inSteps(() => store.do('indexWords', { limit: INDEXED_AT_ONCE }), isStopped),
  );
  const pack = alone('pack days', PACK_EVERY, async () => {
    const before = Math.floor((now() - PACKED_AFTER) / DAY);
    await inSteps(() => store.do('packDays', { before, limit: 1 }), isStopped);
  });
  const unsubscribe = store.onCommit((added) => {
    if (added.has('job')) jobs.runNow();
    if (added.has('webhook_delivery')) webhooks.runNow();
    if (added.has('answer')) alerts.runNow();
  });
  for (const each of [fill, history, pack, learn, price, escalateToLeads, lapse, prune]) each.runNow();
  const aside = repeat('set aside', NAME_EVERY, () => context.aside.count(), log);
  const all = [
    aside,
    fill,
    indexing,
    pack,
    jobs,
    webhooks,
    mail,
    summaries,
    alerts,
    solved,
    history,
    watch,
    assign,
    learn,
    price,
    escalateToLeads,
    lapse,
    prune,
  ];
  return {
    async stop() {
      stopped = true;
      unsubscribe();
      tickets.stop();
      // What hangs on the helpdesk is begun again after the next start.
      const sent = Promise.all([owed.stop(), outbox.stop()]);
      const ended = Promise.race([sent, pause(STOPS_WITHIN, undefined, { ref: false })]);
      await Promise.all([ended, ...all.map((one) => one.stop())]);
    },
  };
}
