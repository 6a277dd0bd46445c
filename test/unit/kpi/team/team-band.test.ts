import { describe, expect, it } from 'vitest';
import type { DaySum } from '../../../../shared/kpi/team/daily-sums.ts';
import { type PublishedBand, teamBand } from '../../../../shared/kpi/team/team-band.ts';
import { newestBandWeek } from '../../../../shared/kpi/team/week.ts';
import { bucketOf } from '../../../../shared/stats/log-buckets.ts';

const NOW = Date.UTC(2026, 5, 17, 9);
const week = newestBandWeek(NOW, 'Europe/Madrid');
type Sums = readonly (DaySum & { readonly agent: string })[];

/** Each agent's tickets and successes on the week's Tuesday. */
const shares = (parts: Record<string, readonly [n: number, sum: number]>): Sums =>
  Object.entries(parts).map(([agent, [n, sum]]) => ({
    agent,
    day: '2026-06-02',
    kpi: 'reopen-rate',
    n,
    sum,
  }));
const six = { a: [5, 1], b: [5, 0], c: [5, 1], d: [5, 0], e: [5, 1], f: [5, 0] } as const;
const band = (sums: Sums, more: { kpi?: string; now?: number; published?: readonly PublishedBand[] } = {}) =>
  teamBand({ kpi: 'reopen-rate', week, now: NOW, sums, published: [], besides: [], ...more });

describe('the week a band speaks of', () => {
  it('is the newest Monday to Sunday that ended at least a week ago, in the site’s zone', () => {
    expect(week).toEqual({
      firstDay: '2026-06-01',
      dayAfter: '2026-06-08',
      from: Date.UTC(2026, 4, 31, 22),
      to: Date.UTC(2026, 5, 7, 22),
    });
  });

  it('has 167 hours when the clocks go forward in it', () => {
    const spring = newestBandWeek(Date.UTC(2026, 3, 8), 'Europe/Madrid');
    expect(spring.firstDay).toBe('2026-03-23');
    expect(spring.to - spring.from).toBe(167 * 3_600_000);
  });
});

describe('the team band', () => {
  it('pools a crowd of six with thirty tickets, rounded to whole per cent', () => {
    expect(band(shares(six))).toEqual({
      band: {
        kpi: 'reopen-rate',
        from: week.from,
        to: week.to,
        low: 0.03,
        middle: 0.1,
        high: 0.26,
        agents: 6,
        reason: null,
      },
      crowd: ['a', 'b', 'c', 'd', 'e', 'f'],
    });
  });

  it.each([
    ['five agents', { a: [9, 0], b: [9, 0], c: [9, 0], d: [9, 0], e: [9, 0] }, 'crowd too small'],
    ['29 tickets', { ...six, f: [4, 0] }, 'crowd too small'],
    ['a sixth who did nothing', { ...six, e: [10, 0], f: [0, 0] }, 'crowd too small'],
    ['one agent with more than 40 %', { ...six, a: [17, 0] }, 'one agent dominates'],
  ] as const)('shows nothing of %s', (_, parts, reason) => {
    expect(band(shares(parts))).toMatchObject({
      band: { reason, low: null, middle: null, high: null, agents: null },
      crowd: [],
    });
  });

  it('allows exactly 40 %', () => {
    expect(
      band(shares({ a: [20, 0], b: [6, 0], c: [6, 0], d: [6, 0], e: [6, 0], f: [6, 0] })).band.reason,
    ).toBeNull();
  });

  it('is not ripe until the week is a week old', () => {
    expect(band(shares(six), { now: week.to + 7 * 86_400_000 - 1 }).band.reason).toBe('not ripe');
    expect(band(shares(six), { now: week.to + 7 * 86_400_000 }).band.reason).toBeNull();
  });

  it('leaves other days, other KPIs and sums that cannot be aside', () => {
    const noise: Sums = [
      { agent: 'g', day: '2026-05-31', kpi: 'reopen-rate', n: 9, sum: 9 },
      { agent: 'g', day: '2026-06-08', kpi: 'reopen-rate', n: 9, sum: 9 },
      { agent: 'g', day: '2026-06-02', kpi: 'csat/csat.faces.5', n: 9, sum: 9 },
      { agent: 'g', day: '2026-06-02', kpi: 'reopen-rate', n: 5, sum: 6 },
    ];
    expect(band([...shares(six), ...noise])).toEqual(band(shares(six)));
  });

  it('gives a published week again as it was, whoever left or sent sums since', () => {
    const first = band(shares(six));
    const { a: _, ...left } = six;
    for (const sums of [shares(left), shares({ ...six, g: [9, 9] }), []])
      expect(band(sums, { published: [first], now: NOW + 90 * 86_400_000 })).toBe(first);
  });

  it('gives times as quartiles of two digits', () => {
    const times = Object.keys(six).map((agent, index) => ({
      agent,
      day: '2026-06-03',
      kpi: 'agent-reply-clock',
      n: 5,
      sum: 0,
      buckets: { [bucketOf(1234 * (index + 1))]: 5 },
    }));
    const { low, middle, high } = band(times, { kpi: 'agent-reply-clock' }).band;
    // Type 7 of 5 × 1234, 2468, … 7404 s: 2468, 4319 and 6170.
    expect([low, middle, high]).toEqual([2500, 4300, 6200]);
  });

  it('gives a net score with the widest interval its spread allows', () => {
    // 24 promoters less 12 detractors of 60: 0.2 ± 1.96 √((1.2 · 0.8) / 60), and −1 to 1 at most.
    const sums = (sum: number) =>
      Object.keys(six).map((agent) => ({ agent, day: '2026-06-02', kpi: 'nps/nps.11', n: 10, sum }));
    expect(band(sums(2), { kpi: 'nps/nps.11' }).band).toMatchObject({ low: -5, middle: 20, high: 45 });
    expect(band(sums(10), { kpi: 'nps/nps.11' }).band).toMatchObject({ low: 100, middle: 100, high: 100 });
  });

  it('refuses a KPI there is none of', () => {
    expect(() => band([], { kpi: 'best-agent' })).toThrow(RangeError);
  });
});
