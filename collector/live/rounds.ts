import { setTimeout as pause, setTimeout } from 'node:timers/promises';
import { DECIDE_EVERY, LEARN_EVERY, PRICE_EVERY } from '../../shared/routing/timing.ts';
import { makeJobs } from '../helpdesk/jobs.ts';
import { adoptSolved } from '../helpdesk/solved.ts';
import { WATCH_FOR, watchTickets } from '../helpdesk/watch.ts';
import { deskNow, type House } from '../house.ts';
import { mailRound } from '../mail/queue.ts';
import { StoreFault } from '../store/fault.ts';
import type { Machine } from './machine.ts';
import { makeScrubbing } from './scrub.ts';

/** What is done again and again beside answering requests. */
export interface Rounds {
  /** Do the owed jobs now. */
  nudge(): void;
  stop(): Promise<void>;
}

const JOBS_EVERY = 1_000;
const MAIL_EVERY = 1_000;
/** Solved tickets are looked for so many times more seldom than open ones: more of them come back. */
const SOLVED_EVERY = 12;
const TELL_LEADS_EVERY = 60_000;
const LAPSE_EVERY = 600_000;
/** A round under way at the stop gets this long, ms. */
const STOPS_WITHIN = 2_000;
const NAME_EVERY = 10_000;
const PRUNE_EVERY = 3_600_000;
/** Rows dropped and sessions lapsed in one go: a few milliseconds, which is what others wait behind it at most. */
const AT_ONCE = 25;
/** Between two goes it rests for so many times what the last one took: the rest of the store's time is for requests. */
const REST = 4;
/** … but never longer than this, in ms: who stops the collector waits for it. */
const LONGEST_REST = 300;
const LOG_BYTES = 256 * 2 ** 20;
const DAY = 86_400_000;
/** A conversation without a ticket that nobody ended is over by then. */
const LAPSES_AFTER = DAY;

/** Runs `work` every `interval` ms, never twice at once; a failure is logged and the next round comes all the same. */
function round(
  name: string,
  interval: number,
  work: () => Promise<unknown>,
  log: House['log'],
): { nudge(): void; stop(): Promise<void> } {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const run = (): void => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = work()
      .then(
        () => undefined,
        (error) => {
          // The machine's faults are told by the machine's watch, once and without a stack.
          if (!stopped && !(error instanceof StoreFault))
            log.error({ err: error, round: name }, 'round failed');
        },
      )
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          run();
        }
      });
  };
  const timer = setInterval(run, interval);
  timer.unref();
  return {
    nudge: run,
    async stop() {
      stopped = true;
      clearInterval(timer);
      // What hangs on the helpdesk is begun anew after the next start.
      await Promise.race([running, pause(STOPS_WITHIN, undefined, { ref: false })]);
    },
  };
}

/** Does `step` again and again until it answers 0, resting in between; `isOver` ends it after the step that runs. */
async function inSteps(step: () => Promise<number>, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const start = performance.now();
    if ((await step()) === 0) return;
    await setTimeout(Math.min(LONGEST_REST, (performance.now() - start) * REST));
  }
}

/** Starts the rounds: owed jobs, tickets watched, waiting cases decided anew, leads told, what nobody ended ended, old rows dropped. */
export function startRounds(house: House, machine: Pick<Machine, 'mayDropByAge'>): Rounds {
  const { settings, store, now, bell, log } = house;
  const { site } = settings;
  let stopped = false;
  const isStopped = (): boolean => stopped;
  const scrub = makeScrubbing(store);
  const owed = makeJobs(house);
  const jobs = round('jobs', JOBS_EVERY, owed.begin, log);
  const mail = round('mail', MAIL_EVERY, mailRound(house), log);
  const watchEvery = (settings.helpdesk?.pollSeconds ?? 60) * 1000;
  const watch = round('watch', watchEvery, () => watchTickets(house), log);
  const solved = round('solved', watchEvery * SOLVED_EVERY, () => adoptSolved(house), log);
  const assign = round(
    'assign',
    DECIDE_EVERY,
    async () => {
      const decided = await store.do('assignWaiting', { site, desk: deskNow(house), only: null });
      if (decided.some(({ outcome }) => outcome === 'assigned')) {
        bell.ring();
        jobs.nudge();
      }
    },
    log,
  );
  const learn = round('learn', LEARN_EVERY, () => house.knowledge.learn(isStopped), log);
  const price = round('price', PRICE_EVERY, () => house.knowledge.price(), log);
  const tellLeads = round(
    'tell leads',
    TELL_LEADS_EVERY,
    async () => {
      if ((await store.do('tellLeads', { site, leads: settings.leads, now: now() })) > 0) bell.ring();
    },
    log,
  );
  const lapse = round(
    'lapse',
    LAPSE_EVERY,
    async () => {
      if (!machine.mayDropByAge()) return;
      const before = now() - LAPSES_AFTER;
      const what = { site, before, unwatched: now() - WATCH_FOR, limit: AT_ONCE };
      await inSteps(async () => {
        const lapsed = await store.do('lapseSessions', { ...what, now: now() });
        if (lapsed > 0) bell.ring();
        return lapsed;
      }, isStopped);
    },
    log,
  );
  const prune = round(
    'prune',
    PRUNE_EVERY,
    async () => {
      if (!machine.mayDropByAge()) return;
      const before = now() - settings.retentionDays * DAY;
      const what = { site, before, limit: AT_ONCE, logBytes: LOG_BYTES };
      await inSteps(async () => {
        const dropped = await store.do('prune', { ...what, now: now() });
        if (dropped > 0) bell.ring();
        return dropped;
      }, isStopped);
      if (stopped) return;
      await store.truncate();
      await scrub();
    },
    log,
  );
  learn.nudge();
  price.nudge();
  tellLeads.nudge();
  lapse.nudge();
  prune.nudge();
  const aside = round('set aside', NAME_EVERY, () => house.aside.count(), log);
  const all = [aside, jobs, mail, solved, watch, assign, learn, price, tellLeads, lapse, prune];
  return {
    nudge: jobs.nudge,
    async stop() {
      stopped = true;
      // What hangs on the helpdesk is begun anew after the next start.
      const ended = Promise.race([owed.stop(), pause(STOPS_WITHIN, undefined, { ref: false })]);
      await Promise.all([ended, ...all.map((one) => one.stop())]);
    },
  };
}
