import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { CONFIG, freshFolder, pair, start, startSession } from '../../integration/collector/support.ts';
import { runCollector } from '../support/collector-run.ts';
import { eventually } from '../support/eventually.ts';

/** How the program is told things by signals, and the codes it ends with: docs/deploy.md. */

const isOneLine = (said: string) => expect(said.trim().split('\n')).toHaveLength(1);
const health = async (url: string) => (await fetch(`${url}/healthz`)).json();

/** A folder with a store, closed. */
async function stored(now: () => number = Date.now): Promise<string> {
  const data = join(await freshFolder(), 'data');
  const collector = await start(CONFIG, { data, now });
  await startSession(collector.url);
  await collector.close();
  return data;
}

test('SIGHUP: a sound configuration holds, a broken one is one line; SIGTERM ends it within the deadline with streams open', async () => {
  const data = join(await freshFolder(), 'data');
  const made = await start(CONFIG, { data });
  const { token } = await pair(made, 'maria');
  await made.close();
  const run = await runCollector(CONFIG, data);
  await run.ready;
  const company = async () =>
    (await (await fetch(`${run.url}/v1/sites/${CONFIG.site}/config`)).json()).company;
  const streams = await Promise.all(
    Array.from({ length: 5 }, () =>
      fetch(`${run.url}/v1/agent/stream`, { headers: { authorization: `Bearer ${token}` } }),
    ),
  );
  await run.reconfigure(JSON.stringify({ ...CONFIG, company: 'Another Ltd' }));
  await eventually(async () => (await company()) === 'Another Ltd');
  await run.reconfigure('{');
  await eventually(() => run.logged().includes('The one before goes on holding.'));
  expect(await company()).toBe('Another Ltd');
  const ends = Promise.all(streams.map((stream) => stream.text()));
  expect(await run.stop()).toBe(0);
  // Each stream is ended, not cut: its client comes back by itself.
  expect((await ends).every((text) => text.includes('retry:'))).toBe(true);
});

test('another key than the store’s: 78', async () => {
  const data = await stored();
  await writeFile(join(data, 'key'), Buffer.alloc(32, 7));
  const run = await runCollector(CONFIG, data);
  expect(await run.ended).toBe(78);
  isOneLine(run.said());
  expect(run.said()).toContain('is not the key this store was written with');
});

test('a store of a newer program: 78', async () => {
  const data = await stored();
  const database = new DatabaseSync(join(data, 'overdesk.sqlite'));
  database.exec('pragma user_version = 9999');
  database.close();
  const run = await runCollector(CONFIG, data);
  expect(await run.ended).toBe(78);
  isOneLine(run.said());
  expect(run.said()).toContain('Start the newer Overdesk');
});

test('a port that is taken: 75', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const run = await runCollector(CONFIG, join(await freshFolder(), 'data'), port);
  expect(await run.ended).toBe(75);
  isOneLine(run.said());
  expect(run.said()).toContain('or give another --port');
});

test('a clock before what is stored, and a silent helpdesk: it runs, and says so', async () => {
  const data = await stored(() => Date.now() + 2 * 86_400_000);
  const helpdesk = {
    kind: 'request-tracker' as const,
    url: 'http://127.0.0.1:1',
    login: { token: { env: 'PATH' } },
    fallbackRequestor: 'web@example.com',
  };
  const run = await runCollector({ ...CONFIG, helpdesk }, data);
  await run.ready;
  expect(run.logged()).toMatch(/The clock is \d+ (days|hours) behind what has already happened here/);
  await eventually(async () =>
    (await health(run.url)).troubles.some((one: string) => one.startsWith('helpdesk: ')),
  );
  expect(await health(run.url)).toMatchObject({ ok: true, clock: true });
  expect((await fetch(`${run.url}/readyz`)).status).toBe(200);
  expect(await run.stop()).toBe(0);
});
