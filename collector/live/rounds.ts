import { doJobs } from '../helpdesk/jobs.ts';
import { watchTickets } from '../helpdesk/watch.ts';
import { deskNow, type House } from '../house.ts';

/** What is done again and again beside answering requests. */
export interface Rounds {
  /** Do the owed jobs now. */
  nudge(): void;
  stop(): Promise<void>;
}

const JOBS_EVERY = 1_000;
const ASSIGN_EVERY = 5_000;
const TELL_LEADS_EVERY = 60_000;
const LAPSE_EVERY = 600_000;
const PRUNE_EVERY = 3_600_000;
const AT_ONCE = 500;
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
          if (!stopped) log.error({ err: error, round: name }, 'round failed');
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
      await running;
    },
  };
}

/** Starts the rounds: owed jobs, tickets watched, waiting cases decided anew, leads told, what nobody ended ended, old rows dropped. */
export function startRounds(house: House): Rounds {
  const { settings, store, now, bell, log } = house;
  const { site } = settings;
  const jobs = round('jobs', JOBS_EVERY, () => doJobs(house), log);
  const watchEvery = (settings.helpdesk?.pollSeconds ?? 60) * 1000;
  const watch = round('watch', watchEvery, () => watchTickets(house), log);
  const assign = round(
    'assign',
    ASSIGN_EVERY,
    async () => {
      const decided = await store.do('assignWaiting', { site, desk: deskNow(house), only: null });
      if (decided.some(({ outcome }) => outcome === 'assigned')) {
        bell.ring();
        jobs.nudge();
      }
    },
    log,
  );
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
      const what = { site, before: now() - LAPSES_AFTER, limit: AT_ONCE, now: now() };
      let lapsed: number;
      do {
        lapsed = await store.do('lapseSessions', what);
        if (lapsed > 0) bell.ring();
      } while (lapsed === AT_ONCE);
    },
    log,
  );
  const prune = round(
    'prune',
    PRUNE_EVERY,
    async () => {
      const before = now() - settings.retentionDays * DAY;
      const what = { site, before, limit: AT_ONCE, logBytes: LOG_BYTES };
      while ((await store.do('prune', { ...what, now: now() })) === AT_ONCE);
      await store.truncate();
    },
    log,
  );
  tellLeads.nudge();
  lapse.nudge();
  prune.nudge();
  const all = [jobs, watch, assign, tellLeads, lapse, prune];
  return {
    nudge: jobs.nudge,
    async stop() {
      await Promise.all(all.map((one) => one.stop()));
    },
  };
}
