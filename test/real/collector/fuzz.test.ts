import { expect, test } from 'vitest';
import { fuzz } from '../../bench/collector/fuzz/run.ts';

test('whatever comes in at any route: no error of our own, every row reads back, the log tells nothing', async () => {
  const report = await fuzz(3_000, 7);
  expect(report.failures).toEqual([]);
  expect(report).toMatchObject({ badRows: 0, toldInLog: 0 });
  expect(report.rows).toBeGreaterThan(20);
  // Voices are heard of those who have a seat, in a crowd alone; an offer has to stand just then.
  const byChance = ['POST /v1/agent/voices', 'POST /v1/agent/offers/:id'];
  expect(report.unreached.filter((route) => !byChance.includes(route))).toEqual([]);
  expect(report.logLines).toBeGreaterThan(1_000);
}, 300_000);
