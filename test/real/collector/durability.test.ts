import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { CONFIG, four, freshFolder, post } from '../../unit/collector/support.ts';
import { eventually } from '../support/eventually.ts';
import { spawnCollector } from './support.ts';

const ROUNDS = 20;
const WRITERS = 4;

test('at least one fsync before each acknowledged batch, seen by strace', async () => {
  const { status } = spawnSync('strace', ['-V']);
  if (status !== 0) throw new Error('strace is missing: apt-get install -y strace');
  const trace = join(await freshFolder(), 'trace');
  // -D: the collector itself is our child, so that a signal reaches it and not strace.
  const strace = ['strace', '-D', '-f', '--seccomp-bpf', '-qq', '-e', 'trace=fsync,fdatasync', '-o', trace];
  const collector = await spawnCollector(CONFIG, await freshFolder(), strace);
  const syncs = async () => (await readFile(trace, 'utf8')).match(/f(data)?sync\(\d+\)\s+= 0/g)?.length ?? 0;
  try {
    for (let batch = 0; batch < 10; batch++) {
      const before = await syncs();
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => post(collector.url, '/v1/responses', four(null))),
      );
      expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(200));
      expect(await syncs()).toBeGreaterThan(before);
    }
  } finally {
    await collector.kill('SIGTERM');
  }
});

test(`${ROUNDS} times kill -9 while answers come in: none acknowledged is lost, none doubled`, async () => {
  const data = await freshFolder();
  const acknowledged = new Map<string, number>();
  const owed: ReturnType<typeof four>[] = [];
  let attempts = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const collector = await spawnCollector(CONFIG, data);
    const target = acknowledged.size + 10 + ((round * 7) % 23);
    let killed = false;
    const writer = async (): Promise<void> => {
      while (!killed) {
        // What was not acknowledged is sent again under its own id, as the widget's outbox does.
        const body = owed.pop() ?? four(null, { answers: { csat: 5, why: `answer ${++attempts}` } });
        try {
          const answer = await post(collector.url, '/v1/responses', body);
          if (answer.ok) acknowledged.set(body.id, body.revision);
          else owed.push(body);
        } catch {
          owed.push(body);
        }
      }
    };
    const writers = Array.from({ length: WRITERS }, writer);
    await eventually(() => acknowledged.size >= target, { every: 1 });
    await collector.kill('SIGKILL');
    killed = true;
    await Promise.all(writers);
  }
  const last = await spawnCollector(CONFIG, data);
  await last.kill('SIGTERM');
  const database = new DatabaseSync(join(data, 'overdesk.sqlite'), { readOnly: true });
  const rows = database.prepare('select id, answers from response').all();
  const ids = new Set(rows.map((row) => String(row['id'])));
  expect([...acknowledged.keys()].filter((id) => !ids.has(id))).toEqual([]);
  const texts = rows.map((row) => String(row['answers']));
  expect(texts.length).toBe(new Set(texts).size);
  expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  database.close();
  console.log(`${acknowledged.size} answers acknowledged over ${ROUNDS} kills, ${rows.length} stored`);
});
