import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { newId, post } from './customers.ts';
import { AGENTS } from './desk.ts';
import { startEngine } from './engine.ts';
import { fill } from './million-fill.ts';
import { fillPostgres } from './million-fill-postgres.ts';
import { memoryOf } from './processor-time.ts';
import type { Served } from './serve.ts';

/**
 * npm run bench:million [-- --against DIR --sessions 1000000 --seconds 15 --engine postgres]: how long a customer's session takes on a store
 * of a million sessions and answers while one client reads the feed from its beginning, while a thousand streams are open,
 * and while 39 days of them are dropped; how soon the collector stands, and stops in the midst of that. With another
 * checkout at DIR the two take turns on stores of their own.
 */

const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    sessions: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '15' },
    engine: { type: 'string', default: 'sqlite' },
  },
});
const engine = await startEngine(values.engine);
const PAGES = 30;
const here = resolve(import.meta.dirname, '../../..');
const roots = [here, ...(values.against === undefined ? [] : [resolve(values.against)])];
const seconds = Number(values.seconds);
const STREAMS_EACH = 5;

interface Running extends Served {
  readonly child: ChildProcess;
}

async function serve(root: string, data: string, days: number, env: object): Promise<Running> {
  const options = ['--kind', 'overdesk', '--root', root, '--data', data, '--days', String(days)];
  const child = fork(new URL('serve.ts', import.meta.url), [...options, '--room', '10000'], {
    env: { ...process.env, ...env },
  });
  const { promise, resolve: ready, reject } = Promise.withResolvers<Served>();
  child.once('message', (told) => ready(told as Served));
  child.once('exit', (code) => reject(new Error(`The collector ended with ${code}.`)));
  return { child, ...(await promise) };
}

/** SIGTERM; answers after how many ms the process was gone. */
async function stop({ child }: Running): Promise<number> {
  const gone = Promise.withResolvers<void>();
  child.once('exit', () => gone.resolve());
  const start = performance.now();
  child.kill('SIGTERM');
  await gone.promise;
  return performance.now() - start;
}

/** Starts customers' sessions one after the other for so many seconds; answers how long each took, in ms. */
async function customers(url: string): Promise<number[]> {
  const agent = new Agent({ keepAlive: true });
  const took: number[] = [];
  const start = performance.now();
  while (performance.now() - start < seconds * 1000) {
    const body = {
      site: 'bench',
      survey: 'before',
      surveyVersion: 1,
      answers: { what: 'Help' },
      locale: 'en',
    };
    const left = performance.now();
    await post(agent, `${url}/v1/sessions`, { ...body, id: newId() });
    took.push(performance.now() - left);
    await pause(20);
  }
  agent.destroy();
  return took;
}

async function pair({ url, codes }: Running): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const paired = await Promise.all(codes.map((code) => post(agent, `${url}/v1/agent/pair`, { code })));
  agent.destroy();
  return paired.map((text) => JSON.parse(text).token);
}

/** How long each of the first pages of an agent's feed takes, in ms. */
async function pages(url: string, token: string): Promise<number[]> {
  const headers = { authorization: `Bearer ${token}` };
  const took: number[] = [];
  for (let after = 0; took.length < PAGES; ) {
    const left = performance.now();
    const { cursor } = await (await fetch(`${url}/v1/agent/feed?after=${after}`, { headers })).json();
    took.push(performance.now() - left);
    after = cursor;
  }
  return took;
}

/** Reads the feed from 0 again and again, as whoever was hired today; answers how to end it. */
function stale(url: string, token: string): () => Promise<void> {
  let over = false;
  const reading = (async () => {
    const headers = { authorization: `Bearer ${token}` };
    while (!over) await (await fetch(`${url}/v1/agent/feed?after=0`, { headers })).text();
  })();
  return async () => {
    over = true;
    await reading;
  };
}

async function openStreams(url: string, tokens: readonly string[], head: number): Promise<() => void> {
  const agent = new Agent({ keepAlive: true });
  const open = (token: string) => {
    const { promise, resolve: opened, reject } = Promise.withResolvers<() => void>();
    const headers = { authorization: `Bearer ${token}` };
    const call = get(`${url}/v1/agent/stream?after=${head}`, { agent, headers }, (response) => {
      response.resume();
      opened(() => call.destroy());
    });
    call.on('error', reject);
    return promise;
  };
  const closing = await Promise.all(
    tokens.flatMap((token) => Array.from({ length: STREAMS_EACH }, () => open(token))),
  );
  return () => {
    for (const close of closing) close();
    agent.destroy();
  };
}

type Measured = Readonly<Record<string, readonly number[]>>;

async function measure(root: string): Promise<Measured> {
  const data = mkdtempSync(join(tmpdir(), 'overdesk-million-'));
  try {
    const { env } = await engine.storeFor(data);
    await stop(await serve(root, data, 400, env));
    const filling = performance.now();
    const what = [Number(values.sessions), Date.now()] as const;
    if (env.OVERDESK_DATABASE === undefined) fill(join(data, 'overdesk.sqlite'), ...what);
    else await fillPostgres(env.OVERDESK_DATABASE, ...what);
    console.error(`${root}: filled in ${((performance.now() - filling) / 1000).toFixed(0)} s`);
    const first = await serve(root, data, 400, env);
    const tokens = await pair(first);
    const alone = await customers(first.url);
    const feed = await pages(first.url, tokens[0] ?? '');
    const end = stale(first.url, tokens.at(-1) ?? '');
    const besideReader = await customers(first.url);
    await end();
    const close = await openStreams(first.url, tokens, 2 * Number(values.sessions));
    const besideStreams = await customers(first.url);
    close();
    const memory = memoryOf(first.child.pid);
    const quiet = await stop(first);
    const second = await serve(root, data, 360, env);
    const besidePruning = await customers(second.url);
    return {
      'start, ms': [first.startMs, second.startMs],
      'session alone, ms': alone,
      'a page of an agent’s feed, ms': feed,
      'session, one client reading from 0, ms': besideReader,
      [`session, ${AGENTS.length * STREAMS_EACH} streams open, ms`]: besideStreams,
      'session, 39 days being dropped, ms': besidePruning,
      'memory of the collector, MB': memory === null ? [] : [memory],
      'SIGTERM → gone: quiet, ms': [quiet],
      'SIGTERM → gone: dropping, ms': [await stop(second)],
    };
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

const quantile = (all: readonly number[], share: number): string => {
  const sorted = all.toSorted((a, b) => a - b);
  return (sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(1);
};
const cell = (all: readonly number[]): string =>
  all.length < 3
    ? all.map((one) => one.toFixed(0)).join(', ')
    : `p50 ${quantile(all, 0.5)}, p99 ${quantile(all, 0.99)} (n = ${all.length})`;

const measured: Measured[] = [];
try {
  for (const root of roots) measured.push(await measure(root));
} finally {
  await engine.stop();
}
console.log(`| ${values.sessions} sessions and answers | ${roots.join(' | ')} |`);
console.log(`| --- |${roots.map(() => ' --- |').join('')}`);
for (const name of Object.keys(measured[0] ?? {})) {
  console.log(`| ${name} | ${measured.map((one) => cell(one[name] ?? [])).join(' | ')} |`);
}
console.log(`\nLoad ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores that the clients share.`);
