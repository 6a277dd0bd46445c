import { expect, test } from 'vitest';
import { fuzz } from '../../bench/collector/fuzz/run.ts';

test('whatever comes in at any route: no error of our own, every row reads back, the log tells nothing', async () => {
  const report = await fuzz(9_000, 7);
  expect(report.failures).toEqual([]);
  expect(report).toMatchObject({ badRows: 0, toldInLog: 0 });
  expect(report.rows).toBeGreaterThan(20);
  // Voices are heard of those who have a seat, in a crowd alone; an offer has to stand just then, a case
  // that is handed up to be running. Nothing is reviewed on a desk without criteria, no hint was sent that could be seen, and a
  // desk without a mail server sends nobody a week.
  const byChance = [
    'POST /v1/agent/voices',
    'POST /v1/agent/offers/:id',
    'POST /v1/agent/hand-up',
    'POST /v1/agent/reviews/:id',
    'GET /v1/lead/case',
    'POST /v1/lead/cases/:session/review',
    'POST /v1/console/quality/cases/:session/review',
    'POST /v1/console/quality/reviews/:id/decision',
    'POST /v1/agent/hints/:id/seen',
    'POST /v1/console/summary',
    'GET /m/:code',
    'POST /m/:code',
    'GET /m/:code/stop',
    'POST /m/:code/stop',
  ];
  expect(report.unreached.filter((route) => !byChance.includes(route))).toEqual([]);
  expect(report.logLines).toBeGreaterThan(1_000);
}, 600_000);
