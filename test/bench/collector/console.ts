import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openSqlite } from '../../../collector/store/sqlite/open.ts';
import { newId, post, read } from './customers.ts';
import { fill } from './million-fill.ts';
import type { Served } from './serve.ts';

/**
 * npm run bench:console [-- --answers 1000000 --times 40 --data FOLDER --zone UTC]: a store of so many sessions with an answer each, spread over
 * 399 days. How fast answers of before are counted; how long a lead waits for results, a page of answers and a search; how
 * fast a file is made; and how long a customer's session takes beside all that. The clients share the cores. A
 * folder that is named is kept, and what it holds is measured again without being filled.
 */

const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '1000000' },
    times: { type: 'string', default: '40' },
    data: { type: 'string' },
    zone: { type: 'string', default: 'UTC' },
  },
});
const count = Number(values.answers);
const times = Number(values.times);
const DAY = 86_400_000;
const dayAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

async function serve(data: string) {
  const options = ['--kind', 'overdesk', '--data', data, '--room', '10000', '--zone', values.zone];
  const child = fork(new URL('serve.ts', import.meta.url), options);
  const [served] = (await once(child, 'message')) as [Served];
  return {
    ...served,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

const quantile = (all: readonly number[], share: number): string => {
  const sorted = all.toSorted((a, b) => a - b);
  return (sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(1);
};
const line = (name: string, text: string): void => console.log(`| ${name} | ${text} |`);
const told = (name: string, all: readonly number[]): void =>
  line(
    name,
    `p50 ${quantile(all, 0.5)}, p95 ${quantile(all, 0.95)}, p99 ${quantile(all, 0.99)} (n = ${all.length})`,
  );

/** Starts sessions one after the other until told to end; answers how long each took, ms. */
function customers(url: string): () => Promise<number[]> {
  const agent = new Agent({ keepAlive: true });
  const took: number[] = [];
  let over = false;
  const running = (async () => {
    while (!over) {
      const start = performance.now();
      await post(agent, `${url}/v1/sessions`, {
        ...{
          id: newId(),
          site: 'bench',
          survey: 'before',
          surveyVersion: 1,
          answers: { what: 'Help' },
          locale: 'en',
        },
      });
      took.push(performance.now() - start);
      await pause(10);
    }
    agent.destroy();
  })();
  return async () => {
    over = true;
    await running;
    return took;
  };
}

/** Counts what a store of before holds, in the steps the collector takes; answers sessions a second. */
async function countAll(file: string): Promise<number> {
  const database = new DatabaseSync(file);
  database.exec(`insert into meta (name, value) values ('answers', 'sessions 0')`);
  database.close();
  const store = await openSqlite(file);
  const start = performance.now();
  while ((await store.do('fillAnswers', { site: 'bench', limit: 500 })) > 0);
  const seconds = (performance.now() - start) / 1000;
  await store.close();
  return count / seconds;
}

const data = values.data ?? mkdtempSync(join(tmpdir(), 'overdesk-console-'));
try {
  const file = join(data, 'overdesk.sqlite');
  const isFilled = existsSync(file);
  console.log(`| ${count} sessions with an answer each | |\n| --- | --- |`);
  if (!isFilled) {
    mkdirSync(data, { recursive: true });
    await (await serve(data)).stop();
    fill(file, count, Date.now());
    line('answers of before counted', `${(await countAll(file)).toFixed(0)} sessions/s`);
  }
  const collector = await serve(data);
  const { url } = collector;
  const signIn = await fetch(`${url}/v1/console/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ code: collector.consoleCode }),
  });
  const cookie = (signIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const agent = new Agent({ keepAlive: true });
  const get = (path: string) => read(agent, `${url}/v1/console/${path}`, { cookie });
  const year = `from=${dayAgo(398)}`;
  const ask = async (name: string, path: string, n = times): Promise<void> => {
    const took: number[] = [];
    for (let i = 0; i < n; i++) {
      const start = performance.now();
      await get(path.replace('#', String(i * 37)));
      took.push(performance.now() - start);
    }
    told(`${name}, ms`, took);
  };
  await ask('results, 30 days, the first after the start', 'results', 1);
  await ask('results, 30 days', 'results');
  await ask('results, 30 days, by a topic and a channel', 'results?topic=topic-3&channel=phone');
  await ask('results, everything, the first after the start', `results?${year}`, 1);
  await ask('results, everything', `results?${year}`);
  await ask('results, everything, low scores alone', `results?low=1&${year}`);
  await ask('results, everything, with a usual word', `results?words=w1rd&${year}`);
  await ask('problems, 30 days', 'problems', 5);
  await ask('a page of answers', 'answers');
  await ask(
    'a page of answers, low scores of one topic in everything',
    `answers?low=1&topic=topic-5&${year}`,
  );
  await ask('search for a rare word in everything', `answers?words=w4#rd&${year}`);
  await ask('search for two usual words in everything', `answers?words=w1rd+w2rd&${year}`);
  await ask('search for a beginning half of all have', `answers?words=w1&${year}`, 5);
  let stop = customers(url);
  await pause(10_000);
  told('a customer’s session alone, ms', await stop());
  for (const path of ['answers.csv', 'answers.ndjson', 'sessions.csv']) {
    stop = customers(url);
    const start = performance.now();
    let [rows, bytes] = [0, 0];
    const response = await fetch(`${url}/v1/console/export/${path}?${year}`, { headers: { cookie } });
    for await (const part of response.body ?? []) {
      bytes += part.length;
      for (const byte of part) if (byte === 10) rows += 1;
    }
    const seconds = (performance.now() - start) / 1000;
    line(
      path,
      `${rows} rows, ${(rows / seconds).toFixed(0)} rows/s, ${(bytes / seconds / 1e6).toFixed(1)} MB/s`,
    );
    told('a customer’s session beside it, ms', await stop());
  }
  stop = customers(url);
  const until = performance.now() + 10_000;
  while (performance.now() < until) await get('results');
  told('a customer’s session beside results asked without a pause, ms', await stop());
  agent.destroy();
  await collector.stop();
} finally {
  if (values.data === undefined) rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`\nLoad ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores that the clients share.`);
