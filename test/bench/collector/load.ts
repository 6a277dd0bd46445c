import { type ChildProcess, fork } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Watching, watch } from './agents.ts';
import { type Conversation, newId, post, sendAnswers } from './customers.ts';
import { AGENTS } from './desk.ts';
import type { BenchEngine } from './engine.ts';
import { processorTime, processorTimeOfAll } from './processor-time.ts';
import type { Served } from './serve.ts';

/** One run of the load bench: servers in processes of their own, an empty store, and customers who answer. */

export interface Load {
  readonly engine: BenchEngine;
  /** The checkout whose program it is. */
  readonly root: string;
  readonly kind: 'overdesk' | 'naive' | 'naive-postgres';
  readonly instances: number;
  /** Every agent listens meanwhile. */
  readonly watched: boolean;
  readonly connections: number;
  /** It ends after so many answers, or so many seconds. */
  readonly answers: number;
  readonly seconds: number;
}

export interface Result {
  readonly n: number;
  readonly perSecond: number;
  readonly took: readonly number[];
  readonly delays: readonly number[];
  /** Answers no agent had heard of half a minute after the last was acknowledged. */
  readonly missing: number;
  /** Processor time of all instances for one answer and what follows from it, ms; null where the system does not tell. */
  readonly cost: number | null;
  /** The same of the database server; null where there is none. */
  readonly serverCost: number | null;
}

interface Instance extends Served {
  readonly child: ChildProcess;
  readonly gone: Promise<void>;
}

async function start({ root, kind }: Load, data: string, env: object): Promise<Instance> {
  const child = fork(join(root, 'test/bench/collector/serve.ts'), ['--kind', kind, '--data', data], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  const gone = Promise.withResolvers<void>();
  child.once('exit', () => gone.resolve());
  const served = Promise.withResolvers<Served>();
  child.once('message', (told) => served.resolve(told as Served));
  child.once('exit', (code) => served.reject(new Error(`The server ended with ${code}.`)));
  return { child, gone: gone.promise, ...(await served.promise) };
}

/** One conversation for every agent; answers their ids. */
async function startSessions(url: string): Promise<Conversation[]> {
  const agent = new Agent({ keepAlive: true });
  const begun = {
    site: 'bench',
    survey: 'before',
    surveyVersion: 1,
    answers: { what: 'Help' },
    locale: 'en',
  };
  const sessions: Conversation[] = [];
  for (const _ of AGENTS) {
    const started = JSON.parse(await post(agent, `${url}/v1/sessions`, { ...begun, id: newId() }));
    if (started.route.agent === null) throw new Error('A conversation of the bench has no agent.');
    sessions.push({ session: started.session, secret: started.secret });
  }
  agent.destroy();
  return sessions;
}

/** One run against new servers. */
export async function runLoad(load: Load): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'overdesk-bench-'));
  const all: Instance[] = [];
  let watching: Watching | null = null;
  try {
    const { env } = await load.engine.storeFor(join(folder, '0'));
    for (let i = 0; i < load.instances; i++) {
      const data = join(folder, String(i));
      mkdirSync(data, { mode: 0o700 });
      if (i > 0) copyFileSync(join(folder, '0', 'key'), join(data, 'key'));
      all.push(await start(load, data, env));
    }
    const urls = all.map(({ url }) => url);
    const [{ url, codes } = { url: '', codes: [] }] = all;
    const sessions =
      load.kind === 'overdesk'
        ? await startSessions(url)
        : AGENTS.map((session) => ({ session, secret: '' }));
    if (load.watched) watching = await watch(url, codes);
    const { connections, answers, seconds } = load;
    // The first are not counted: code is compiled, files grow.
    await sendAnswers({ urls, sessions, connections, answers: answers / 10, seconds });
    const heard = watching;
    const used = () => all.map(({ child }) => processorTime(child.pid)).reduce(added, 0);
    const usedByServer = () => processorTimeOfAll(load.engine.server?.pid());
    const [before, beforeServer] = [used(), usedByServer()];
    const sent = await sendAnswers({
      ...{ urls, sessions, connections, answers, seconds },
      ...(heard && { onSent: heard.sent }),
    });
    const limit = performance.now() + 30_000;
    while (heard && heard.missing() > 0 && performance.now() < limit) await pause(20);
    const n = sent.took.length;
    const perAnswer = (from: number | null, to: number | null): number | null =>
      from === null || to === null ? null : (to - from) / n;
    return {
      ...{ ...sent, n, delays: heard?.delays ?? [], missing: heard?.missing() ?? 0 },
      ...{ cost: perAnswer(before, used()), serverCost: perAnswer(beforeServer, usedByServer()) },
    };
  } finally {
    watching?.close();
    for (const { child } of all) child.disconnect();
    await Promise.all(all.map(({ gone }) => gone));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const added = (sum: number | null, one: number | null): number | null =>
  sum === null || one === null ? null : sum + one;
