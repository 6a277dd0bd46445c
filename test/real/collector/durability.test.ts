import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { PutResponse } from '../../../shared/protocol/customer.ts';
import { CONFIG, four, freshFolder, post } from '../../integration/collector/support.ts';
import { startCollectorProcess } from '../support/collector-process.ts';
import { eventually } from '../support/eventually.ts';

const BATCHES = 10;
const ROUNDS = 20;
const WRITERS = 4;

test('at least one fsync before each acknowledged batch, seen by strace', async () => {
  if (spawnSync('strace', ['-V']).status !== 0) {
    throw new Error('strace is missing: apt-get install -y strace');
  }
  const trace = join(await freshFolder(), 'trace');
  // -D: the collector itself is our child, so that a signal reaches it and not strace.
  const strace = ['strace', '-D', '-f', '--seccomp-bpf', '-qq', '-e', 'trace=fsync,fdatasync', '-o', trace];
  const collector = await startCollectorProcess(CONFIG, {}, strace);
  const syncs = async () => (await readFile(trace, 'utf8')).match(/f(data)?sync\(\d+\)\s+= 0/g)?.length ?? 0;
  try {
    for (let batch = 0; batch < BATCHES; batch++) {
      const before = await syncs();
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => post(collector.url, '/v1/responses', four(null))),
      );
      expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(200));
      expect(await syncs()).toBeGreaterThan(before);
    }
  } finally {
    await collector.stop();
  }
});

test(`${ROUNDS} times kill -9 while answers come in: none acknowledged is lost, none doubled`, async () => {
  const collector = await startCollectorProcess(CONFIG);
  const acknowledged = new Set<string>();
  const owed: PutResponse[] = [];
  let made = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const target = acknowledged.size + 10 + ((round * 7) % 23);
    let killed = false;
    const writer = async (): Promise<void> => {
      while (!killed) {
        // What was not acknowledged is sent again under its own id, as the widget's outbox does.
        const body = owed.pop() ?? four(null, { answers: { csat: 5, why: `answer ${++made}` } });
        const answer = await post(collector.url, '/v1/responses', body).catch(() => null);
        if (answer?.ok) acknowledged.add(body.id);
        else owed.push(body);
      }
    };
    const writers = Array.from({ length: WRITERS }, writer);
    await eventually(() => acknowledged.size >= target, { every: 1 });
    await collector.kill();
    killed = true;
    await Promise.all(writers);
    await collector.start();
  }
  await collector.kill();
  const database = new DatabaseSync(join(collector.data, 'overdesk.sqlite'));
  const rows = database.prepare('select id, answers from response').all();
  const integrity = database.prepare('pragma integrity_check').get();
  database.close();
  await collector.stop();
  const ids = new Set(rows.map(({ id }) => id));
  expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
  expect(new Set(rows.map(({ answers }) => answers)).size).toBe(rows.length);
  expect(integrity).toEqual({ integrity_check: 'ok' });
  console.log(`${ROUNDS} kills: ${acknowledged.size} answers acknowledged, ${rows.length} stored`);
});
