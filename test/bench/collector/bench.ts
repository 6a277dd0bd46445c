import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AGENTS } from './desk.ts';
import { startEngine } from './engine.ts';
import { type Load, type Result, runLoad } from './load.ts';

/**
 * npm run bench:collector [-- --answers 4000 --rounds 3 --connections 64 --engine postgres]: how many answers a second are
 * acknowledged durably (on disk), how long one waits, and how soon agents hear of them; beside bare Fastify with a commit
 * per request, on PostgreSQL also by three instances on one database, and with `--against DIR` beside the collector of
 * another checkout. All take turns, each time in new processes on free ports of 127.0.0.1 with an empty store; the database
 * server is the bench's own. The processor's time an answer costs the servers says most on a machine that does other things
 * meanwhile.
 */

const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '4000' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '64' },
    seconds: { type: 'string', default: '30' },
    engine: { type: 'string', default: 'sqlite' },
    against: { type: 'string' },
  },
});
const engine = await startEngine(values.engine);
const base: Load = {
  engine,
  root: join(import.meta.dirname, '../../..'),
  kind: 'overdesk',
  instances: 1,
  watched: false,
  connections: Number(values.connections),
  answers: Number(values.answers),
  seconds: Number(values.seconds),
};

const bare: Partial<Load> = { kind: engine.server ? 'naive-postgres' : 'naive' };
const other = values.against === undefined ? null : resolve(values.against);
const subjects: readonly { readonly name: string; readonly load: Partial<Load> }[] = [
  { name: `bare Fastify + ${engine.server ? 'pg' : 'node:sqlite'}, a commit per request`, load: bare },
  { name: 'the collector', load: {} },
  ...(engine.server ? [{ name: 'three instances', load: { instances: 3 } }] : []),
  { name: `the collector, ${AGENTS.length} streams open`, load: { watched: true } },
  ...(other === null
    ? []
    : [
        { name: 'the other checkout', load: { root: other } },
        { name: 'the other checkout, so many streams', load: { root: other, watched: true } },
      ]),
];

const quantile = (all: readonly number[], share: number): number =>
  all.toSorted((a, b) => a - b)[Math.ceil(share * all.length) - 1] ?? Number.NaN;
const range = (all: readonly number[], digits: number): string =>
  `${quantile(all, 0.5).toFixed(digits)} (${Math.min(...all).toFixed(digits)}–${Math.max(...all).toFixed(digits)})`;

const results: Result[][] = subjects.map(() => []);
try {
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [i, { load }] of subjects.entries()) results[i]?.push(await runLoad({ ...base, ...load }));
  }
} finally {
  await engine.stop();
}

const rows = subjects.map(({ name }, i) => {
  const runs = results[i] ?? [];
  const ratios = runs.map(
    ({ perSecond }, round) => perSecond / (results[0]?.[round]?.perSecond ?? Number.NaN),
  );
  const told = (of: (run: Result) => number | null, digits: number): string =>
    runs.some((run) => of(run) === null)
      ? '–'
      : range(
          runs.map((run) => of(run) ?? Number.NaN),
          digits,
        );
  const delay = (share: number) => (run: Result) =>
    run.delays.length === 0 ? null : quantile(run.delays, share);
  return [
    name,
    told(({ perSecond }) => perSecond, 0),
    range(ratios, 2),
    told(({ took }) => quantile(took, 0.5), 1),
    told(({ took }) => quantile(took, 0.99), 1),
    told(({ cost }) => cost, 2),
    told(({ serverCost }) => serverCost, 2),
    told(delay(0.5), 0),
    told(delay(0.99), 0),
  ];
});
const head = [
  '',
  'answers/s',
  '× bare',
  'p50, ms',
  'p99, ms',
  'CPU ms an answer',
  '… of the database',
  'event p50, ms',
  'event p99, ms',
];
for (const cells of [head, head.map((_, column) => (column ? '---:' : '---')), ...rows]) {
  console.log(`| ${cells.join(' | ')} |`);
}
const all = results.flat();
console.log(
  `\nMedian of ${values.rounds} rounds (least–most); n = ${[...new Set(all.map(({ n }) => n))].join(', ')} answers a run over ${values.connections} connections; ${all.reduce((sum, { missing }) => sum + missing, 0)} events missing; load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores that the senders share.`,
);
