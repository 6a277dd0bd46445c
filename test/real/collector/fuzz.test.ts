import { expect, test } from 'vitest';
import { fuzz } from '../../bench/collector/fuzz/run.ts';

test('whatever comes in at any route: no error of our own, every row reads back, the log tells nothing', async () => {
  const report = await fuzz(3_000, 7);
  expect(report.failures).toEqual([]);
  expect(report).toMatchObject({ badRows: 0, toldInLog: 0 });
  expect(report.rows).toBeGreaterThan(20);
  expect(report.unreached).toEqual([]);
  expect(report.logLines).toBeGreaterThan(1_000);
}, 300_000);
