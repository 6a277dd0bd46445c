import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Watching, watch } from './agents.ts';
import { type Conversation, newId, post, sendAnswers } from './customers.ts';
import { AGENTS } from './desk.ts';
import { processorTime } from './processor-time.ts';
import type { Served } from './serve.ts';

/**
 * npm run bench:collector [-- --answers 4000 --rounds 3 --connections 64]: how many answers a second are acknowledged
 * durably (on disk), how long one waits, and how soon agents hear of them; beside bare Fastify with a commit per request,
 * and with `--against DIR` beside the collector of another checkout, started by that checkout's own bench.
 * All take turns, each time in a new process on a free port of 127.0.0.1 with an empty store. The processor's time an answer
 * costs the server says most on a machine that does other things meanwhile.
 */

const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '4000' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '64' },
    seconds: { type: 'string', default: '30' },
    against: { type: 'string' },
  },
});
const here = join(import.meta.dirname, '../../..');
const answers = Number(values.answers);
const connections = Number(values.connections);
const seconds = Number(values.seconds);
const other = resolve(values.against ?? here);

interface Result {
  readonly n: number;
  readonly perSecond: number;
  readonly took: readonly number[];
  readonly delays: readonly number[];
  /** Answers no agent had heard of half a minute after the last was acknowledged. */
  readonly missing: number;
  /** Processor time of the server for one answer and what follows from it, ms; null where the system does not tell. */
  readonly cost: number | null;
}

/** One run against a new server; with `watched`, every agent listens meanwhile. */
async function run(kind: 'overdesk' | 'naive', watched = false, root = here): Promise<Result> {
  const data = mkdtempSync(join(tmpdir(), 'overdesk-bench-'));
  const child = fork(join(root, 'test/bench/collector/serve.ts'), ['--kind', kind, '--data', data], {
    cwd: root,
  });
  const gone = Promise.withResolvers<void>();
  child.once('exit', () => gone.resolve());
  let watching: Watching | null = null;
  try {
    const served = Promise.withResolvers<Served>();
    child.once('message', (told) => served.resolve(told as Served));
    child.once('exit', (code) => served.reject(new Error(`The server ended with ${code}.`)));
    const { url, codes } = await served.promise;
    const sessions =
      kind === 'naive' ? AGENTS.map((session) => ({ session, secret: '' })) : await startSessions(url);
    if (watched) watching = await watch(url, codes);
    // The first are not counted: code is compiled, files grow.
    await sendAnswers({ url, sessions, connections, answers: answers / 10, seconds });
    const heard = watching;
    const before = processorTime(child);
    const sent = await sendAnswers({
      ...{ url, sessions, connections, answers, seconds },
      ...(heard && { onSent: heard.sent }),
    });
    const limit = performance.now() + 30_000;
    while (heard && heard.missing() > 0 && performance.now() < limit) await pause(20);
    const delays = heard?.delays ?? [];
    const n = sent.took.length;
    return { ...sent, n, delays, missing: heard?.missing() ?? 0, cost: costOf(child, before, n) };
  } finally {
    watching?.close();
    child.disconnect();
    await gone.promise;
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

function costOf(child: ChildProcess, before: number | null, answers: number): number | null {
  const after = processorTime(child);
  return after === null || before === null ? null : (after - before) / answers;
}

/** One conversation for every agent; answers their ids. */
async function startSessions(url: string): Promise<Conversation[]> {
  const agent = new Agent({ keepAlive: true });
  const start = {
    site: 'bench',
    survey: 'before',
    surveyVersion: 1,
    answers: { what: 'Help' },
    locale: 'en',
  };
  const sessions: Conversation[] = [];
  for (const _ of AGENTS) {
    const started = JSON.parse(await post(agent, `${url}/v1/sessions`, { ...start, id: newId() }));
    if (started.route.agent === null) throw new Error('A conversation of the bench has no agent.');
    sessions.push({ session: started.session, secret: started.secret });
  }
  agent.destroy();
  return sessions;
}

const quantile = (all: readonly number[], share: number): number =>
  all.toSorted((a, b) => a - b)[Math.ceil(share * all.length) - 1] ?? Number.NaN;
const median = (all: readonly number[]): number => quantile(all, 0.5);
const range = (all: readonly number[], digits: number): string =>
  `${median(all).toFixed(digits)} (${Math.min(...all).toFixed(digits)}–${Math.max(...all).toFixed(digits)})`;

const subjects = [
  { name: 'bare Fastify + node:sqlite, a commit per request', run: () => run('naive') },
  { name: 'the collector', run: () => run('overdesk') },
  { name: `the collector, ${AGENTS.length} streams open`, run: () => run('overdesk', true) },
  ...(values.against === undefined
    ? []
    : [{ name: 'the other checkout, so many streams', run: () => run('overdesk', true, other) }]),
];
const results: Result[][] = subjects.map(() => []);
for (let round = 0; round < Number(values.rounds); round++) {
  for (const [i, subject] of subjects.entries()) results[i]?.push(await subject.run());
}

const naiveRuns = results[0] ?? [];
const rows = subjects.map(({ name }, i) => {
  const runs = results[i] ?? [];
  const ratios = runs.map(({ perSecond }, round) => perSecond / (naiveRuns[round]?.perSecond ?? Number.NaN));
  return [
    name,
    range(
      runs.map(({ perSecond }) => perSecond),
      0,
    ),
    range(ratios, 2),
    range(
      runs.map(({ took }) => quantile(took, 0.5)),
      1,
    ),
    range(
      runs.map(({ took }) => quantile(took, 0.99)),
      1,
    ),
    range(
      runs.map(({ cost }) => cost ?? Number.NaN),
      2,
    ),
    ...[0.5, 0.99].map((share) =>
      runs.some(({ delays }) => delays.length > 0)
        ? range(
            runs.map(({ delays }) => quantile(delays, share)),
            0,
          )
        : '–',
    ),
  ];
});
const head = [
  '',
  'answers/s',
  '× bare',
  'p50, ms',
  'p99, ms',
  'CPU ms an answer',
  'event p50, ms',
  'event p99, ms',
];
for (const cells of [head, head.map((_, column) => (column ? '---:' : '---')), ...rows]) {
  console.log(`| ${cells.join(' | ')} |`);
}
const all = results.flat();
console.log(
  `\nMedian of ${values.rounds} rounds (least–most); n = ${[...new Set(all.map(({ n }) => n))].join(', ')} answers a run over ${connections} connections; ${all.reduce((sum, { missing }) => sum + missing, 0)} events missing; load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores that the senders share.`,
);
