import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessClock, lasting } from '../../../shared/session/clock.ts';
import { Schedule } from '../../../shared/session/schedule.ts';
import vectors from '../../fixtures/measurement/vectors.json' with { type: 'json' };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The vectors count weekdays from Monday = 0. */
function scheduleOf(name: string): Schedule {
  const found = Object.entries(vectors.business_hours.schedules).find(([key]) => key === name)?.[1];
  if (!found) throw new Error(`no schedule ${name}`);
  const week = Object.fromEntries(Object.entries(found.week).map(([day, spans]) => [Number(day) + 1, spans]));
  return Schedule.parse({ zone: found.tz, week, holidays: found.holidays });
}

const everyDay = (...spans: [string, string][]): Schedule['week'] =>
  Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, spans]));

const always = (schedule: Schedule) => businessClock([{ from: 0, schedule }]);

describe('business time', () => {
  it.each(vectors.business_hours.cases)('$schedule, $note', (c) => {
    const from = Date.parse(c.start);
    const to = Date.parse(c.end);
    expect(lasting([{ from, to }], always(scheduleOf(c.schedule)))).toEqual({
      calendar: c.calendar_seconds,
      business: c.business_seconds,
    });
  });

  it('follows schedules that were in force one after another (dbt_zendesk, ticket 941606)', () => {
    const v = vectors.business_hours.schedule_history;
    const clockTime = (minutes: number): string =>
      `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const fromUtcMinutes = (spans: number[][]): Schedule => {
      const week: Record<string, [string, string][]> = {};
      for (const [start = 0, end = 0] of spans) {
        const day = String(Math.floor(start / 1440) || 7);
        week[day] = [[clockTime(start), clockTime(end)]];
      }
      return Schedule.parse({ zone: 'UTC', week });
    };
    const first = fromUtcMinutes(v.schedule1_utc_minutes_from_sunday);
    const second = fromUtcMinutes(v.schedule2_utc_minutes_from_sunday);
    const stretch = { from: Date.parse(v.created), to: Date.parse(v.first_public_reply) };
    const both = businessClock([
      { from: 0, schedule: first },
      { from: Date.parse(v.schedule_change), schedule: second },
    ]);
    expect(lasting([stretch], both).business).toBe(v.exact_business_seconds_all_schedules);
    expect(lasting([stretch], always(second)).business).toBe(v.zendesk_style_last_schedule_only_seconds);
  });

  it('is unknown, not 0, without a schedule or before the first one', () => {
    const stretch = { from: 1_000_000_000_000, to: 1_000_000_100_999 };
    expect(lasting([stretch], null)).toEqual({ calendar: 100, business: null });
    expect(lasting([stretch], businessClock([])).business).toBeNull();
    const late = businessClock([{ from: stretch.from + 1, schedule: scheduleOf('ro_24x7') }]);
    expect(lasting([stretch], late).business).toBeNull();
    expect(late.after(stretch.from, 1)).toBeNull();
  });

  it('counts a shift over midnight once, on the day it starts, and a holiday takes it whole', () => {
    const night = {
      zone: 'Europe/Madrid',
      week: everyDay(['22:00', '06:00'], ['05:00', '07:00']),
      holidays: [],
    };
    const from = Date.parse('2026-03-02T12:00:00Z');
    expect(always(night).worked(from, from + 24 * HOUR)).toBe(9 * HOUR);
    const closed = { ...night, holidays: ['2026-03-02'] };
    // Madrid is UTC+1: what is left is the next morning's 05:00–07:00.
    expect(always(closed).worked(from, from + 18 * HOUR)).toBe(2 * HOUR);
  });

  it('keeps other hours on a date: half a day, or a day that is closed in the week', () => {
    const schedule = Schedule.parse({
      zone: 'Europe/Madrid',
      week: { '4': [['09:00', '18:00']] },
      dates: { '2026-12-24': [['09:00', '13:00']], '2026-12-26': [['10:00', '12:00']] },
    });
    const from = Date.parse('2026-12-24T00:00:00+01:00');
    expect(always(schedule).worked(from, from + 24 * HOUR)).toBe(4 * HOUR);
    expect(always(schedule).worked(from, from + 72 * HOUR)).toBe(6 * HOUR);
  });

  it('never counts overlapping spans twice', () => {
    const schedule = {
      zone: 'UTC',
      week: everyDay(['09:00', '12:00'], ['10:00', '11:00'], ['11:30', '13:00']),
      holidays: [],
    };
    expect(always(schedule).worked(0, 24 * HOUR)).toBe(4 * HOUR);
  });

  it('says when a promise falls due: the same stretch lasts that long', () => {
    const names = Object.keys(vectors.business_hours.schedules);
    const clocks = new Map(names.map((name) => [name, always(scheduleOf(name))]));
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.integer({ min: 1_767_225_600_000, max: 1_798_761_600_000 }),
        fc.integer({ min: 1, max: 400 * HOUR }),
        (name, from, promised) => {
          const clock = clocks.get(name);
          const due = clock?.after(from, promised) ?? Number.NaN;
          expect(clock?.worked(from, due)).toBe(promised);
          expect(clock?.worked(from, due - 1)).toBe(promised - 1);
        },
      ),
    );
    expect(always({ zone: 'UTC', week: {}, holidays: [] }).after(0, 1)).toBeNull();
  });
});

/** Minute by minute: is the wall clock of this zone inside a span, with the shift that began yesterday? */
function naiveMinutes(schedule: Schedule, from: number, to: number): number {
  const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const spansOn = (date: Temporal.PlainDate): readonly (readonly [string, string])[] =>
    schedule.holidays.includes(date.toString()) ? [] : (schedule.week[`${date.dayOfWeek}` as '1'] ?? []);
  let minutes = 0;
  for (let at = from; at < to; at += MINUTE) {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(schedule.zone);
    const now = local.hour * 60 + local.minute;
    const today = local.toPlainDate();
    const open =
      spansOn(today).some(([start, end]) => {
        const [a, b] = [minuteOf(start), minuteOf(end)];
        return now >= a && (b < a || now < b);
      }) ||
      spansOn(today.subtract({ days: 1 })).some(([start, end]) => {
        const [a, b] = [minuteOf(start), minuteOf(end)];
        return b < a && now < b;
      });
    if (open) minutes++;
  }
  return minutes;
}

describe('business time against a minute-by-minute count', { timeout: 60_000 }, () => {
  // Boundaries keep clear of 00:01–03:59, where a local time may occur twice or never and a wall-clock reading is ambiguous.
  const boundary = fc.integer({ min: 16, max: 95 }).map((quarter) => {
    const minutes = quarter * 15;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });
  const span = fc.tuple(boundary, boundary).filter(([a, b]) => a !== b);
  const schedules = fc.record({
    zone: fc.constantFrom(
      'Europe/Madrid',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'Pacific/Kiritimati',
      'America/St_Johns',
      'UTC',
    ),
    week: fc.record({
      '1': fc.array(span, { maxLength: 3 }),
      '2': fc.array(span, { maxLength: 3 }),
      '3': fc.array(span, { maxLength: 3 }),
      '4': fc.array(span, { maxLength: 3 }),
      '5': fc.array(span, { maxLength: 3 }),
      '6': fc.array(span, { maxLength: 3 }),
      '7': fc.array(span, { maxLength: 3 }),
    }),
    holidays: fc.constantFrom<string[]>([], ['2026-03-29'], ['2026-10-25', '2026-11-01', '2026-04-05']),
  });
  /** Days around the clock changes of the year, so that they are met often. */
  const starts = fc.constantFrom(
    '2026-03-07',
    '2026-03-28',
    '2026-04-04',
    '2026-10-03',
    '2026-10-24',
    '2026-10-31',
    '2026-06-10',
  );

  it('gives the same minutes on any schedule and zone, also when clocks change', () => {
    fc.assert(
      fc.property(
        schedules,
        starts,
        fc.nat({ max: 1440 }),
        fc.integer({ min: 1, max: 3000 }),
        (schedule, day, offset, length) => {
          const from = Date.parse(`${day}T00:00:00Z`) + offset * MINUTE;
          const to = from + length * MINUTE;
          expect(always(schedule).worked(from, to)).toBe(naiveMinutes(schedule, from, to) * MINUTE);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a schedule', () => {
  const good = { zone: 'Europe/Madrid', week: { '1': [['09:00', '18:00']] } };

  it.each([
    [{ ...good, zone: 'Mars/Olympus' }, 'not a time zone'],
    [{ ...good, week: { '1': [['9:00', '18:00']] } }, 'HH:MM'],
    [{ ...good, week: { '1': [['09:00', '09:00']] } }, 'needs a length'],
    [{ ...good, week: { '8': [] } }, 'unrecognized_keys'],
    [{ ...good, holidays: ['6 January'] }, 'YYYY-MM-DD'],
  ])('%j is refused with its reason', (bad, reason) => {
    expect(() => Schedule.parse(bad)).toThrow(reason);
  });

  it('has no holidays unless told', () => {
    expect(Schedule.parse(good).holidays).toEqual([]);
  });
});
