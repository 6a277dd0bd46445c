import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkConfig } from '../../collector/config/check.ts';
import { startCollector } from '../../collector/server.ts';
import { openPostgres } from '../../collector/store/postgres/open.ts';
import { CONFIG, four, freshFolder, post, uuid7 } from '../integration/collector/support.ts';
import { newDatabase, ownServer, rowsAt } from './server.ts';

const ROUNDS = 5;

test('a database server that is killed under load costs no acknowledged answer; the collector goes on when it is back', async () => {
  const server = await ownServer();
  const collector = await startCollector({
    settings: checkConfig(CONFIG),
    log: 'silent',
    data: await freshFolder(),
    limits: { network: { burst: 100_000, perSecond: 10_000 }, starts: { burst: 100_000, perSecond: 10_000 } },
    env: { ...process.env, OVERDESK_DATABASE: server.url('overdesk') },
  });
  onTestFinished(() => collector.close());
  const { url } = collector;
  const acknowledged = new Set<string>();
  const refused = new Map<number, number>();
  let isOver = false;
  const customer = async (): Promise<void> => {
    while (!isOver) {
      const id = uuid7();
      const { status } = await post(url, '/v1/responses', four(null, { id, secret: '', state: 'complete' }));
      if (status === 200) acknowledged.add(id);
      else {
        refused.set(status, (refused.get(status) ?? 0) + 1);
        await setTimeout(20);
      }
    }
  };
  const customers = Array.from({ length: 8 }, customer);
  for (let round = 0; round < ROUNDS; round++) {
    const before = acknowledged.size;
    await vi.waitFor(() => expect(acknowledged.size).toBeGreaterThan(before + 20));
    await server.kill();
    await vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(503));
    await server.start();
  }
  const before = acknowledged.size;
  await vi.waitFor(() => expect(acknowledged.size).toBeGreaterThan(before + 20));
  isOver = true;
  await Promise.all(customers);

  // Refused while it was away, each by its name; nothing else.
  expect([...refused.keys()]).toEqual([503]);
  const kept = new Set((await rowsAt(server.url('overdesk'), 'select id from response')).map(({ id }) => id));
  expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
});

test('of several instances one leads, and another when it has gone', async () => {
  const url = await newDatabase();
  const [first, second] = [await openPostgres(url), await openPostgres(url)];
  onTestFinished(() => second.close());
  expect(await first.leads()).toBe(true);
  expect([await second.leads(), await first.leads()]).toEqual([false, true]);
  await first.close();
  await vi.waitFor(async () => expect(await second.leads()).toBe(true));
});

test('a database that cannot be reached is said in one line', async () => {
  await expect(openPostgres('postgres://overdesk@127.0.0.1:9/none')).rejects.toThrow(
    'The database server does not answer.',
  );
});

test('a server that takes the connection and says nothing is away, as one that refuses it', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void silent.close());
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  await expect(openPostgres(`postgres://overdesk@127.0.0.1:${port}/overdesk`)).rejects.toMatchObject({
    fault: 'unreachable',
  });
});
