import { describe, expect, it } from 'vitest';
import { changesAt, isOpen } from '../../../shared/routing/hours.ts';
import { Schedule } from '../../../shared/session/schedule.ts';

const utc = (text: string) => Date.parse(`${text}Z`);
const madrid = Schedule.parse({
  zone: 'Europe/Madrid',
  week: {
    '1': [
      ['09:00', '14:00'],
      ['16:00', '18:00'],
    ],
    '5': [['22:00', '06:00']],
    '7': [['00:00', '24:00']],
  },
  holidays: ['2026-03-09'],
});

describe('isOpen', () => {
  it('reads the wall clock of the schedule, on both sides of a change of clocks', () => {
    // 2026-03-29 clocks go forward: 09:00 in Madrid is 08:00 UTC before, 07:00 UTC after.
    expect(isOpen(madrid, utc('2026-03-02T08:00'))).toBe(true);
    expect(isOpen(madrid, utc('2026-03-02T07:59'))).toBe(false);
    expect(isOpen(madrid, utc('2026-03-30T07:00'))).toBe(true);
  });

  it('closes at the end of a span, at lunch and on holidays', () => {
    expect(isOpen(madrid, utc('2026-03-02T13:00'))).toBe(false);
    expect(isOpen(madrid, utc('2026-03-09T09:00'))).toBe(false);
  });

  it('runs a night shift over midnight', () => {
    expect(isOpen(madrid, utc('2026-03-07T03:00'))).toBe(true);
    expect(isOpen(madrid, utc('2026-03-07T05:00'))).toBe(false);
  });

  it('is always open without a schedule', () => {
    expect(isOpen(undefined, 0)).toBe(true);
    expect(changesAt(undefined, 0)).toBeNull();
  });
});

describe('changesAt', () => {
  it('tells when an open desk closes and a closed one opens', () => {
    expect(changesAt(madrid, utc('2026-03-02T09:00'))).toBe(utc('2026-03-02T13:00'));
    expect(changesAt(madrid, utc('2026-03-02T13:00'))).toBe(utc('2026-03-02T15:00'));
  });

  it('skips holidays', () => {
    expect(changesAt(madrid, utc('2026-03-08T23:30'))).toBe(utc('2026-03-13T21:00'));
  });

  it('takes spans that touch at midnight for one', () => {
    const both = Schedule.parse({
      ...madrid,
      week: { '6': [['12:00', '24:00']], '7': [['00:00', '02:00']] },
    });
    expect(changesAt(both, utc('2026-03-07T12:00'))).toBe(utc('2026-03-08T01:00'));
  });

  it('knows no change for a desk that never opens or never closes', () => {
    expect(changesAt(Schedule.parse({ zone: 'UTC', week: {} }), 0)).toBeNull();
    const days = ['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, [['00:00', '24:00']]]);
    expect(changesAt(Schedule.parse({ zone: 'UTC', week: Object.fromEntries(days) }), 0)).toBeNull();
  });
});
