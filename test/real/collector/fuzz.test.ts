import { expect, test } from 'vitest';
import { fuzz } from '../../bench/collector/fuzz/run.ts';

test('whatever comes in at any route: no error of our own, every row reads back, the log tells nothing', async () => {
  const report = await fuzz(3_000, 7);
  expect(report.failures).toEqual([]);
  expect(report).toMatchObject({ badRows: 0, toldInLog: 0 });
  expect(report.rows).toBeGreaterThan(20);
  for (const route of [
    'POST /v1/sessions',
    'POST /v1/responses',
    'POST /a/:code',
    'POST /v1/webhooks/:tool',
  ]) {
    expect(report.unreached).not.toContain(route);
  }
  expect(report.logLines).toBeGreaterThan(1_000);
}, 300_000);
