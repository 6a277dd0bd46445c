import { describe, expect, it } from 'vitest';
import { businessClock, lasting, openWithin } from '../../../shared/session/clock.ts';
import { isZone, Schedule } from '../../../shared/session/schedule.ts';

/** Working hours at the very instants that decide, and what is a time of day at all. */

const HOUR = 3_600_000;
const everyDay = (...spans: [string, string][]): Schedule['week'] =>
  Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, spans]));
const always = (schedule: Schedule) => businessClock([{ from: 0, schedule }]);

describe('working hours to the millisecond', () => {
  const nine = 9 * HOUR;
  const daily = { zone: 'UTC', week: everyDay(['09:00', '17:00']), holidays: [] };
  const open = (from: number, to: number) => [...openWithin(daily, from, to)];

  it('begin with their first instant and end before their last', () => {
    expect(open(nine - 1, nine)).toEqual([]);
    expect(open(nine, nine + 1)).toEqual([{ from: nine, to: nine + 1 }]);
    expect(open(17 * HOUR - 1, 17 * HOUR)).toHaveLength(1);
    expect(open(17 * HOUR, 17 * HOUR + 1)).toEqual([]);
    expect(open(0, 24 * HOUR)).toEqual([{ from: nine, to: 17 * HOUR }]);
  });

  it('a promise of a whole day falls due at its end, not on the next morning', () => {
    expect(always(daily).after(nine, 8 * HOUR)).toBe(17 * HOUR);
    expect(always(daily).after(nine, 8 * HOUR + 1)).toBe(24 * HOUR + nine + 1);
  });

  it('are known from the very instant of the first schedule, each until the next', () => {
    const clock = businessClock([
      { from: 10 * HOUR, schedule: daily },
      { from: 12 * HOUR, schedule: { ...daily, week: everyDay(['16:00', '18:00']) } },
    ]);
    expect(clock.worked(10 * HOUR, 24 * HOUR)).toBe(4 * HOUR);
    expect(clock.worked(10 * HOUR - 1, 24 * HOUR)).toBeNull();
    expect(clock.after(10 * HOUR, 3 * HOUR)).toBe(17 * HOUR);
    expect(clock.after(10 * HOUR - 1, HOUR)).toBeNull();
    const late = (...froms: number[]) =>
      lasting(
        froms.map((from) => ({ from: from * HOUR, to: (from + 1) * HOUR })),
        clock,
      ).business;
    // Once part of it is unknown, all of it is.
    expect([late(9, 16), late(10, 16), late(10, 9, 16)]).toEqual([null, 7200, null]);
  });

  it('last nothing where nothing lies between, or clocks disagree', () => {
    const clock = businessClock([{ from: 10 * HOUR, schedule: daily }]);
    const nothing = { calendar: 0, business: 0 };
    expect(lasting([{ from: HOUR, to: HOUR }], clock)).toEqual(nothing);
    expect(lasting([{ from: 12 * HOUR, to: 11 * HOUR }], clock)).toEqual(nothing);
  });
});

describe('a schedule', () => {
  const good = { zone: 'Europe/Madrid', week: {} };

  it.each(['109:00', '09:000', '9:00', '24:01', '24:009', '124:00', '25:00', '29:00', '23:60', '09-00', ''])(
    'has no time of day %s',
    (time) => {
      expect(Schedule.safeParse({ ...good, week: { '1': [['08:00', time]] } }).success).toBe(false);
      expect(Schedule.safeParse({ ...good, week: { '1': [[time, '08:00']] } }).success).toBe(false);
    },
  );

  it.each(['00:00', '09:59', '19:00', '20:00', '23:59', '24:00'])('has a time of day %s', (time) => {
    expect(Schedule.safeParse({ ...good, week: { '1': [['08:00', time]] } }).success).toBe(true);
  });

  it('knows zones by their IANA name', () => {
    expect([isZone('Europe/Madrid'), isZone('UTC')]).toEqual([true, true]);
    expect([isZone('Mars/Olympus'), isZone('')]).toEqual([false, false]);
  });
});
