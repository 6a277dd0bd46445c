import { describe, expect, it } from 'vitest';
import {
  isTimePattern,
  patternsOf,
  readDuration,
  timeReader,
} from '../../../../../collector/cli/import/timestamps.ts';

const now = Date.UTC(2026, 10, 28);
const read = (pattern: string, text: string, zone = 'UTC') => timeReader(pattern, { zone, now })(text);

describe('timestamps', () => {
  it.each([
    ['iso', 'UTC', '2026-03-29T02:30:00Z', '2026-03-29T02:30:00.000Z'],
    ['iso', 'Europe/Madrid', '2026-03-29T02:30:00+05:30', '2026-03-28T21:00:00.000Z'],
    ['iso', 'Europe/Madrid', '2026-07-01 09:00', '2026-07-01T07:00:00.000Z'],
    ['iso', 'UTC', '2026-07-01', '2026-07-01T00:00:00.000Z'],
    ['iso', 'UTC', '2026-07-01T09:00:00.123456', '2026-07-01T09:00:00.123Z'],
    ['iso', 'UTC', '2026-03-02 09:00:00+01', '2026-03-02T08:00:00.000Z'],
    ['iso', 'UTC', '2026-03-02 09:00:00.123+01', '2026-03-02T08:00:00.123Z'],
    ['iso', 'Europe/Madrid', '2026-03-02 09:00:00 UTC', '2026-03-02T09:00:00.000Z'],
    ['iso', 'UTC', '2026-03-02 09:00:00 +0100', '2026-03-02T08:00:00.000Z'],
    ['iso', 'UTC', '2026-03-02 09:00:00 -0330', '2026-03-02T12:30:00.000Z'],
    ['iso', 'Europe/Madrid', '2026-03-02t09:00:00z', '2026-03-02T09:00:00.000Z'],
    ['iso', 'Europe/Madrid', '20260302T090000Z', '2026-03-02T09:00:00.000Z'],
    ['iso', 'UTC', '20260302', '2026-03-02T00:00:00.000Z'],
    ['iso', 'UTC', '2026-03-02 9:00:00', '2026-03-02T09:00:00.000Z'],
    ['M/D/YYYY H:mm', 'UTC', '3/2/2026 9:00', '2026-03-02T09:00:00.000Z'],
    ['M/D/YYYY H:mm', 'UTC', '12/31/2026 23:59', '2026-12-31T23:59:00.000Z'],
    ['DD/MMM/YY h:mm A', 'UTC', '02/Mar/26 9:00 AM', '2026-03-02T09:00:00.000Z'],
    ['DD/MMM/YY h:mm A', 'UTC', '02/Mar/26 12:05 AM', '2026-03-02T00:05:00.000Z'],
    ['MM/DD/YYYY hh:mm A', 'UTC', '03/02/2026 12:30 pm', '2026-03-02T12:30:00.000Z'],
    ['D MMMM YYYY H:mm', 'UTC', '2 September 2026 9:00', '2026-09-02T09:00:00.000Z'],
    ['MMM D, YYYY h:mm A', 'UTC', 'Sept. 2, 2026 1:00 p.m.', '2026-09-02T13:00:00.000Z'],
    ['D.M.YY', 'UTC', '2.3.85', '1985-03-02T00:00:00.000Z'],
    ['YYYY-MM-DD HH:mm:ss Z', 'Europe/Madrid', '2026-03-02 09:00:00 +0200', '2026-03-02T07:00:00.000Z'],
    ['YYYY-MM-DDTHH:mm', 'UTC', '2026-03-02T09:00', '2026-03-02T09:00:00.000Z'],
    ['YYYY/MM/DD HH:mm:ss.SSS', 'UTC', '2012/10/09 14:50:17.570', '2012-10-09T14:50:17.570Z'],
    ['YYYY/MM/DD HH:mm:ss.SSS', 'Europe/Rome', '2012/10/09 14:50:17.000', '2012-10-09T12:50:17.000Z'],
    ['DD.MM.YYYY HH:mm', 'Australia/Lord_Howe', '04.10.2026 05:00', '2026-10-03T18:00:00.000Z'],
    ['unix', 'UTC', '1350000000', '2012-10-12T00:00:00.000Z'],
    ['unix-ms', 'UTC', '1350000000123', '2012-10-12T00:00:00.123Z'],
  ])('%s in %s reads %s as %s', (pattern, zone, text, instant) => {
    expect(read(pattern, text, zone)).toEqual({ at: Date.parse(instant) });
  });

  it.each([
    ['iso', '2026-02-30'],
    ['iso', '2026-13-01'],
    ['iso', 'yesterday'],
    ['iso', ''],
    ['DD.MM.YYYY', '1.2.2026'],
    ['DD.MM.YYYY', '01x02x2026'],
    ['YYYY-MM-DD HH:mm', '2026-01-01 24:30'],
    ['DD/MMM/YY h:mm A', '02/Mrz/26 9:00 AM'],
    ['DD/MMM/YY h:mm A', '02/Mar/26 13:00 PM'],
    ['unix', '-5'],
    ['unix-ms', '999999999999999'],
  ])('%s does not read %j', (pattern, text) => {
    expect(read(pattern, text)).toEqual({ problem: expect.any(String) });
  });

  it.each([
    ['unix', '1772442000000', 'is in the year 58136; is the column in unix-ms?'],
    ['unix-ms', '1772442000', 'is in the year 1970; is the column in unix?'],
    ['iso', '1899-12-30', 'is in the year 1899'],
    ['iso', '2096-03-02', 'is in the year 2096'],
  ])('%s refuses %s, in a year in which nothing happened', (pattern, text, reason) => {
    expect(read(pattern, text)).toEqual({ problem: expect.stringContaining(reason) });
  });

  it('knows a pattern when it sees one', () => {
    const good = ['iso', 'unix', 'DD/MM/YYYY HH:mm', 'MM/DD/YYYY hh:mm A', 'D MMM YY H:mm', 'DDMMYYYY'];
    const bad = [
      '',
      'HH:mm',
      'YYYY-MM',
      'YYYY-MM-DD DD',
      'YYYY-MM-DD hh:mm',
      'YYYY-MM-DD HH:mm A',
      'YYYY-MM-DD H:MM',
      'YYYY-MM-DD mm',
      'YY/YYYY/MM/DD',
      'DD/MM/YYYY at HH:mm',
    ];
    expect(good.filter((pattern) => !isTimePattern(pattern))).toEqual([]);
    expect(bad.filter(isTimePattern)).toEqual([]);
  });

  it('names patterns that would fit', () => {
    expect(patternsOf('3/2/2026 9:00', { zone: 'UTC', now })).toEqual(['M/D/YYYY H:mm', 'D/M/YYYY H:mm']);
    expect(patternsOf('1772442000', { zone: 'UTC', now })).toEqual(['unix']);
    expect(patternsOf('soon', { zone: 'UTC', now })).toEqual([]);
  });
});

describe('durations', () => {
  it.each([
    ['h:mm:ss', '0:02:23', 143],
    ['h:mm:ss', '125:00:01', 450_001],
    ['h:mm:ss', '1:30', 5400],
    ['h:mm:ss', '2 days, 1:00:00', 176_400],
    ['minutes', '1.5', 90],
    ['seconds', '45', 45],
    ['hours', '2', 7200],
    ['days', '1', 86_400],
    ['milliseconds', '1500', 1.5],
  ] as const)('in %s reads %s', (unit, text, seconds) => {
    expect(readDuration(text, unit)).toBe(seconds * 1000);
  });

  it.each([
    ['h:mm:ss', '45'],
    ['h:mm:ss', '0:75:00'],
    ['seconds', '-3'],
    ['seconds', 'none'],
  ] as const)('in %s does not read %s', (unit, text) => {
    expect(readDuration(text, unit)).toBeNull();
  });
});
