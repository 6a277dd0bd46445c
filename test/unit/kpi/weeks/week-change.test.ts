import { expect, test } from 'vitest';
import type { Kpi, KpiResult } from '../../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../../shared/kpi/kpis/registry.ts';
import { tipOf } from '../../../../shared/kpi/weeks/tip.ts';
import { type KpiWeeks, reviewOfWeeks } from '../../../../shared/kpi/weeks/week-change.ts';
import { medianInterval } from '../../../../shared/stats/order-statistics.ts';
import { ascending, quantile } from '../../../../shared/stats/quantile.ts';
import { wilson } from '../../../../shared/stats/wilson.ts';

const kpi = (id: string): Kpi => kpiById(id) ?? expect.unreachable(id);
const result = (id: string, part: Partial<KpiResult>): KpiResult => ({
  ...{ kpi: id, value: null, n: 0, interval: null, method: 'median', period: { from: 0, to: 1 } },
  ...{ tickets: [], reason: null, p90: null, waiting: null, beside: {}, partner: null },
  ...part,
});
const share = (id: string, yes: number, n: number): KpiResult => {
  const bounds = n === 0 ? null : wilson(yes, n);
  return result(id, {
    ...{ value: n === 0 ? null : yes / n, n },
    interval: bounds && { ...bounds, level: 0.95, method: 'wilson' },
  });
};
const times = (id: string, seconds: readonly number[]): KpiResult => {
  const sorted = ascending(seconds);
  const bounds = medianInterval(sorted);
  return result(id, {
    ...{ value: quantile(sorted, 0.5), n: seconds.length },
    interval: bounds && { ...bounds, level: 0.95, method: 'order-statistics' },
  });
};
const weeks = (id: string, ...all: KpiResult[]): KpiWeeks => ({ kpi: kpi(id), weeks: all });
const told = (series: readonly KpiWeeks[]) =>
  reviewOfWeeks(series).changes.map((change) => [change.kpi.id, change.direction, change.isBetter]);

test('tells a change beyond chance, whether it is good, and nothing of one that chance brings', () => {
  expect(told([weeks('csat', share('csat', 57, 60), share('csat', 33, 60))])).toEqual([
    ['csat', 'down', false],
  ]);
  expect(told([weeks('reopen-rate', share('reopen-rate', 30, 60), share('reopen-rate', 3, 60))])).toEqual([
    ['reopen-rate', 'down', true],
  ]);
  expect(told([weeks('csat', share('csat', 9, 10), share('csat', 6, 10))])).toEqual([]);
});

test('compares what is judged only after a week a week earlier, and counts what it could compare', () => {
  const young = result('reopen-rate', { reason: 'not ripe' });
  const late = weeks('reopen-rate', share('reopen-rate', 3, 60), share('reopen-rate', 30, 60), young);
  expect(told([late])).toEqual([['reopen-rate', 'up', false]]);
  const apart = weeks('csat', share('csat', 57, 60), share('csat', 0, 0), share('csat', 3, 60));
  expect(reviewOfWeeks([late, apart]).compared).toBe(1);
});

test('of quiet weeks at most one in twenty tells of any change, however many numbers are looked at', () => {
  const ids = ['csat', 'reopen-rate', 'ownership', 'agent-reply-clock', 'full-resolution-time'];
  const random = seeded(11);
  const week = (id: string): KpiResult => {
    const values = Array.from({ length: 40 }, random);
    return kpi(id).unit === 'seconds'
      ? times(
          id,
          values.map((value) => Math.exp(8 + 2 * value)),
        )
      : share(id, values.filter((value) => value < 0.8).length, values.length);
  };
  let alarms = 0;
  for (let run = 0; run < 400; run++)
    if (told(ids.map((id) => weeks(id, week(id), week(id)))).length > 0) alarms++;
  expect(alarms).toBeLessThanOrEqual(20);
});

test('suggests one thing: what got worse before a target, quality before any speed, and never a speed unasked', () => {
  const quiet = weeks('csat', share('csat', 50, 60), share('csat', 50, 60));
  const slower = weeks(
    'agent-reply-clock',
    times(
      'agent-reply-clock',
      Array.from({ length: 40 }, (_, i) => 60 + i),
    ),
    times(
      'agent-reply-clock',
      Array.from({ length: 40 }, (_, i) => 6000 + i),
    ),
  );
  const worse = weeks('reopen-rate', share('reopen-rate', 3, 60), share('reopen-rate', 30, 60));
  const better = weeks('ownership', share('ownership', 20, 60), share('ownership', 58, 60));
  const tip = (series: readonly KpiWeeks[], wanting: readonly string[] = []) =>
    tipOf(reviewOfWeeks(series), series, wanting);
  expect(tip([slower, worse, quiet], ['csat'])).toEqual({ kpi: 'reopen-rate', kind: 'held' });
  expect(tip([slower, quiet])).toEqual({ kpi: 'agent-reply-clock', kind: 'pace' });
  expect(tip([better, quiet], ['csat'])).toEqual({ kpi: 'csat', kind: 'answers' });
  expect(tip([better, quiet])).toEqual({ kpi: 'ownership', kind: 'keep' });
  expect(tip([quiet])).toEqual({ kpi: 'csat', kind: 'answers' });
  const steady = times('agent-reply-clock', [60, 70, 80, 90, 100, 110, 120]);
  expect(tip([weeks('agent-reply-clock', steady, steady)])).toBeNull();
  expect(tip([])).toBeNull();
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
