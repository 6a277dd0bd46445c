import { describe, expect, it } from 'vitest';
import {
  daysOf,
  earlierPeriods,
  periodOf,
  targetDays,
  weeksOf,
} from '../../../../extension/numbers/period.ts';
import { runningPeriod } from '../../../../shared/kpi/targets/running-period.ts';

const zone = 'Europe/Madrid';
/** Saturday, 21 November 2026, half past midnight in Madrid: still Friday in UTC. */
const now = Temporal.ZonedDateTime.from('2026-11-21T00:30[Europe/Madrid]').epochMilliseconds;
const dayOf = (at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toString().slice(0, 16);
const told = ({ from, to }: { from: number; to: number }) => [dayOf(from), dayOf(to)];

describe('the period a target runs in', () => {
  it.each([
    ['week', '2026-11-16T00:00', '2026-11-23T00:00'],
    ['month', '2026-11-01T00:00', '2026-12-01T00:00'],
    ['quarter', '2026-10-01T00:00', '2027-01-01T00:00'],
    ['half-year', '2026-07-01T00:00', '2027-01-01T00:00'],
  ] as const)('is the calendar %s, by the agent’s own midnight', (id, from, to) => {
    expect(told(runningPeriod(id, now, zone))).toEqual([from, to]);
  });

  it('has whole periods before it, oldest first, each ending where the next begins', () => {
    for (const id of ['week', 'month', 'quarter', 'half-year'] as const) {
      const all = [...earlierPeriods(id, now, zone), runningPeriod(id, now, zone)];
      expect(all.length).toBeGreaterThanOrEqual(5);
      for (const [index, period] of all.entries()) {
        expect(runningPeriod(id, period.from, zone)).toEqual(period);
        if (index > 0) expect(all[index - 1]?.to).toBe(period.from);
      }
      const first = all[0]?.from ?? 0;
      expect((runningPeriod(id, now, zone).to - first) / 86_400_000).toBeLessThanOrEqual(targetDays(id));
    }
    expect(told(earlierPeriods('month', now, zone)[0] ?? { from: 0, to: 0 })).toEqual([
      '2026-06-01T00:00',
      '2026-07-01T00:00',
    ]);
  });
});

describe('free dates', () => {
  const over = { first: '2026-10-20', last: '2026-10-26' };

  it('are whole days of the agent’s own calendar, over a clock change too', () => {
    expect(told(periodOf(over, now, zone))).toEqual(['2026-10-20T00:00', '2026-10-27T00:00']);
    expect(daysOf(over, now, zone)).toEqual(over);
    expect(daysOf('week', now, zone)).toEqual({ first: '2026-11-15', last: '2026-11-21' });
  });

  it('have weeks that end with the last day: as many as for the ready periods', () => {
    const weeks = weeksOf(over, now, zone);
    expect([weeks.length, told(weeks.at(-1) ?? expect.unreachable())]).toEqual([
      8,
      ['2026-10-20T00:00', '2026-10-27T00:00'],
    ]);
    expect(weeksOf({ first: '2020-01-01', last: '2026-10-26' }, now, zone)).toHaveLength(26);
  });
});
