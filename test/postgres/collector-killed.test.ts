import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startEngine } from '../bench/collector/engine.ts';
import { killRounds, writeConfig } from '../bench/collector/kill-rounds.ts';
import { freshFolder } from '../integration/collector/support.ts';

const ROUNDS = 3;

test('a collector killed under load loses no acknowledged answer, doubles none, and its agent’s cursor misses none', async () => {
  const engine = await startEngine('postgres');
  onTestFinished(() => engine.stop());
  const folder = await freshFolder();
  const data = join(folder, 'data');
  const store = await engine.storeFor(data);

  const { acknowledged, told, read } = await killRounds(ROUNDS, { config: writeConfig(folder), data, store });

  const { ids, answers } = await store.answers();
  expect(acknowledged.size).toBeGreaterThan(100);
  expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
  expect(ids.size).toBe(answers);
  expect(told.size).toBeGreaterThan(0);
  expect([...told].filter((why) => !read.has(why))).toEqual([]);
}, 300_000);
