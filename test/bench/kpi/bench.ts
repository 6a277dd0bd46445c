import { createEngine, type Engine } from '../../../shared/kpi/engine/engine.ts';
import type { Kpi, MeasureContext } from '../../../shared/kpi/kpi.ts';
import { kpis } from '../../../shared/kpi/kpis/registry.ts';
import type { TicketFacts } from '../../../shared/session/facts.ts';
import { END, randomness, ticketAt, YEARS } from './tickets.ts';

/**
 * `npm run bench:kpi`: the engine against the budgets of the design, and against measuring all facts afresh (the naive
 * way) in the same run. `--tickets 100000` measures one size only.
 */

const DAY = 86_400_000;
const BUDGETS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  '12 KPIs over 90 days': { 100000: 10 },
  'full recompute, from the columns': { 100000: 500, 1000000: 5_000 },
  'full recompute, from the facts': { 100000: 500, 1000000: 5_000 },
};
const TWELVE = [
  'csat',
  'nps',
  'ces',
  'first-contact-resolution',
  'reopen-rate',
  'quality-score',
  'agent-reply-clock',
  'first-response-time',
  'first-resolution-time',
  'full-resolution-time',
  'volume-solved',
  'backlog',
];
const twelve: readonly Kpi[] = kpis.filter(({ id }) => TWELVE.includes(id));
const look = (from: number, to: number): MeasureContext => ({
  agent: null,
  period: { from, to },
  now: END,
  clock: 'calendar',
});
const quarter = look(END - 90 * DAY, END);
const everything = look(END - YEARS * 365 * DAY, END);
const ninetyDays = Array.from({ length: 90 }, (_, day) =>
  look(END - (90 - day) * DAY, END - (89 - day) * DAY),
);

/**
 * Processor milliseconds of one piece of work, the middle of some runs of many: what others do on the machine does not
 * count, and the system's clock of processor time is coarse.
 */
function time(runs: number, work: (run: number) => void, many = 1): number {
  const times = Array.from({ length: runs }, (_, run) => {
    const start = process.threadCpuUsage();
    for (let one = 0; one < many; one++) work(run * many + one);
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000 / many;
  });
  return middle(times);
}

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
/** A million tickets take their time. */
const runsOf = (tickets: number): number => (tickets > 500_000 ? 3 : 5);

let moments = 0;
const measureTwelve = (engine: Engine, context: MeasureContext): void => {
  // A moment of its own each time: nothing of an earlier look is remembered.
  const fresh = { ...context, now: context.now + moments++ };
  for (const { id } of twelve) engine.measure(id, fresh);
};
const measureAfresh = (facts: readonly TicketFacts[], context: MeasureContext): void => {
  for (const kpi of twelve) kpi.measure(facts, context);
};

const CHUNK = 2_000;

/** An engine that was told all tickets, a stored chunk after another as the extension reads them, and what the telling took. */
function filled(tickets: number, which: readonly Kpi[]): { readonly engine: Engine; readonly ms: number } {
  const random = randomness(7);
  const engine = createEngine(which);
  let ms = 0;
  for (let start = 0; start < tickets; start += CHUNK) {
    const chunk = Array.from({ length: CHUNK }, (_, place) => ticketAt(start + place, tickets, random));
    ms += time(1, () => {
      for (const one of chunk) engine.upsert(one);
    });
  }
  return { engine, ms };
}

/** Bytes held, garbage aside. */
function held(): number {
  // What typed arrays held is given back only by the collection after the one that found them dead.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

interface Line {
  readonly tickets: number;
  readonly what: string;
  readonly figure: string;
  readonly budget: string;
  readonly naive: string;
  readonly ratio: string;
}

function line(tickets: number, what: string, ms: number, naiveMs: number | null): Line {
  const budget = BUDGETS[what]?.[tickets];
  return {
    tickets,
    what,
    figure: `${ms.toFixed(ms < 10 ? 3 : 0)} ms`,
    budget: budget === undefined ? '–' : `${ms <= budget ? 'within' : 'OVER'} ${budget} ms`,
    naive: naiveMs === null ? '–' : `${naiveMs.toFixed(naiveMs < 10 ? 3 : 0)} ms`,
    ratio: naiveMs === null ? '–' : `${(ms / naiveMs).toPrecision(2)}×`,
  };
}

/** Measuring all facts afresh, a quarter of a year and all of it, and what they weigh as objects. */
function naively(tickets: number): {
  readonly afresh: number;
  readonly allAfresh: number;
  readonly factBytes: number;
} {
  const bare = held();
  const random = randomness(7);
  const facts = Array.from({ length: tickets }, (_, place) => ticketAt(place, tickets, random));
  const factBytes = held() - bare;
  const afresh = time(runsOf(tickets), () => measureAfresh(facts, quarter));
  return { factBytes, afresh, allAfresh: time(runsOf(tickets), () => measureAfresh(facts, everything)) };
}

/** All from the facts: an engine is told every ticket, and is looked at for the first time. */
function recomputed(tickets: number): number {
  const { engine, ms } = filled(tickets, twelve);
  return ms + time(1, () => measureTwelve(engine, quarter));
}

function bench(tickets: number): Line[] {
  const { afresh, allAfresh, factBytes } = naively(tickets);
  // Compiled by then, as the naive way is, which has been through all facts several times.
  for (let run = 0; run < 8; run++) recomputed(Math.min(tickets, 100_000));
  const recompute = middle(Array.from({ length: runsOf(tickets) }, () => recomputed(tickets)));
  const before = held();
  const { engine } = filled(tickets, twelve);
  const engineBytes = held() - before;
  measureTwelve(engine, quarter);
  const period = time(7, () => measureTwelve(engine, quarter), 20);
  const history = time(3, () => measureTwelve(engine, everything));
  for (const day of ninetyDays) measureTwelve(engine, day);
  const days = time(5, () => {
    for (const day of ninetyDays) measureTwelve(engine, day);
  });
  const random = randomness(8);
  const changed = Array.from({ length: 1001 }, (_, run) => ticketAt(tickets - 1 - run, tickets, random));
  const tell = (run: number): void => {
    const one = changed[run % changed.length];
    if (one) engine.upsert(one);
  };
  const event = time(5, tell, 4000);
  const eventAndLook = time(
    7,
    (run) => {
      tell(run);
      measureTwelve(engine, quarter);
    },
    10,
  );
  const every = filled(tickets, kpis).ms;

  const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  return [
    line(tickets, '12 KPIs over 90 days', period, afresh),
    line(tickets, '12 KPIs, each of 90 days apart', days, 90 * afresh),
    line(tickets, 'full recompute, from the facts', recompute, afresh),
    line(tickets, 'full recompute, from the columns', history, allAfresh),
    line(tickets, `full recompute of all ${kpis.length} KPIs, unmeasured`, every, null),
    line(tickets, 'one event', event, null),
    line(tickets, 'one event, then 12 KPIs over 90 days', eventAndLook, afresh),
    {
      tickets,
      what: 'memory, 12 KPIs',
      figure: megabytes(engineBytes),
      budget: '–',
      naive: megabytes(factBytes),
      ratio: `${(engineBytes / factBytes).toPrecision(2)}×`,
    },
  ];
}

const numbers = Float64Array.from({ length: 1_000_000 }, randomness(1));
const sorting = time(5, () => Float64Array.from(numbers).sort());
const only = process.argv.indexOf('--tickets');
const sizes = only === -1 ? [10_000, 100_000, 1_000_000] : [Number(process.argv[only + 1])];
console.log(
  `Tickets of ${YEARS} years, 40 agents; naive: measuring all facts afresh. Node ${process.version}.`,
);
console.log(`How fast this machine is just now: a million numbers sorted in ${sorting.toFixed(0)} ms.`);
const first = sizes.find((size) => size >= 100_000) ?? sizes[0] ?? 0;
console.log(
  `The first recompute of a process, nothing compiled yet: ${recomputed(first).toFixed(0)} ms for ${first} tickets.`,
);
for (const size of sizes) console.table(bench(size));
