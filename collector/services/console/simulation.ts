import { Worker } from 'node:worker_threads';
import { baseLanguage } from '../../../shared/locales/base-language.ts';
import type { Simulate, Simulated } from '../../../shared/protocol/console/simulation.ts';
import type { Desk } from '../../../shared/routing/desk.ts';
import { DAY } from '../../../shared/time/durations.ts';
import type { SaidCase } from '../../store/past-cases.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { withDraft } from './routing.ts';

/** The desk's own arrivals, simulated on the desk as it holds and as it is being edited. */

const WINDOW_DAYS = 28;
/** The newest that are read. */
const MOST = 2_000;
const NEEDED = 50;
const RUNS = 20;
const CASES = 500;
const LONGEST_MS = 30_000;
const HOURS = 24;

/** One at a time: it takes a processor for seconds. */
let running = false;

interface Arrivals {
  readonly channel: string;
  readonly perDay: number;
  readonly days: number;
  readonly cases: readonly {
    name: string;
    perHour: number;
    answers: Record<string, string>;
    language: string;
  }[];
  /** By hour of the day; their mean is 1. */
  readonly day: readonly number[];
}

/** Kinds of cases by what the rules of either desk read of them, with how often they come. */
function arrivalsOf(said: readonly SaidCase[], desks: readonly Desk[], zone: string, now: number): Arrivals {
  const read = new Set(desks.flatMap(({ rules }) => rules.flatMap(({ when }) => Object.keys(when))));
  const oldest = Math.min(...said.map(({ at }) => at));
  const days = said.length < MOST ? WINDOW_DAYS : Math.max(1, (now - oldest) / DAY);
  const kinds = Map.groupBy(said, ({ answers, locale }) => {
    const known = Object.entries(answers)
      .filter(([key, value]) => read.has(key) && typeof value !== 'object')
      .map(([key, value]) => [key, String(value)])
      .toSorted();
    return JSON.stringify([known, baseLanguage(locale)]);
  });
  const channels = [...Map.groupBy(said, ({ channel }) => channel)];
  const [busiest] = channels.toSorted(([, one], [, other]) => other.length - one.length);
  const hours = Array.from({ length: HOURS }, () => 0);
  for (const { at } of said) {
    const { hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return {
    channel: busiest?.[0] ?? 'chat',
    ...{ days, perDay: said.length / days },
    cases: [...kinds].map(([name, of]) => {
      const [known, language] = JSON.parse(name);
      return { name, perHour: of.length / days / HOURS, answers: Object.fromEntries(known), language };
    }),
    day: hours.map((n) => (n * HOURS) / said.length),
  };
}

type Found = Pick<Simulated, 'nobody' | 'changes'>;

/** The simulator of `overdesk simulate` in a thread of its own, for so long at most. */
function runWorker(before: object, after: object): Promise<Found> {
  const { promise, resolve, reject } = Promise.withResolvers<Found>();
  const worker = new Worker(new URL('../../simulation/worker.ts', import.meta.url), {
    workerData: { before, after },
  });
  worker.unref();
  const timer = setTimeout(() => {
    reject(
      new ApplicationError('timed-out', 'The simulation took too long and was ended. Nothing was changed.'),
    );
    void worker.terminate();
  }, LONGEST_MS);
  worker.once('message', resolve);
  worker.once('error', reject);
  return promise.finally(() => clearTimeout(timer));
}

/** What a draft of the desk would change. Throws `too-many-requests` while another runs, and `timed-out`. */
export async function simulated({ draft }: Simulate, context: AppContext): Promise<Simulated> {
  const { settings, store, now } = context;
  const { leavers: _, ...desk } = settings.desk;
  const after = withDraft(desk, draft);
  const all = await store.look('readSaid', { site: settings.site, limit: MOST });
  const said = all.filter(({ at }) => at > now() - WINDOW_DAYS * DAY);
  const frame = { n: said.length, days: WINDOW_DAYS, needed: NEEDED, runs: RUNS };
  if (said.length < NEEDED)
    return { ...frame, simulatedDays: 0, nobody: { before: 0, after: 0 }, changes: null };
  if (running)
    throw new ApplicationError('too-many-requests', 'Another simulation is running. Try again in a moment.');
  running = true;
  try {
    const { channel, cases, day, days, perDay } = arrivalsOf(said, [desk, after], settings.zone, now());
    const config = { channel, cases, day, replications: RUNS, casesPerReplication: CASES };
    const { nobody, changes } = await runWorker({ ...config, desk }, { ...config, desk: after });
    return { ...frame, days: Math.round(days), simulatedDays: CASES / perDay, nobody, changes };
  } finally {
    running = false;
  }
}
