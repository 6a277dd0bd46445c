import { describe, expect, it } from 'vitest';
import { isTimePattern, timeReader } from '../../../../shared/session/import/timestamps.ts';

describe('timestamps', () => {
  it.each([
    ['iso', 'UTC', '2026-03-29T02:30:00Z', '2026-03-29T02:30:00.000Z'],
    ['iso', 'Europe/Madrid', '2026-03-29T02:30:00+05:30', '2026-03-28T21:00:00.000Z'],
    ['iso', 'Europe/Madrid', '2026-07-01 09:00', '2026-07-01T07:00:00.000Z'],
    ['iso', 'UTC', '2026-07-01', '2026-07-01T00:00:00.000Z'],
    ['iso', 'UTC', '2026-07-01T09:00:00.123456', '2026-07-01T09:00:00.123Z'],
    ['YYYY/MM/DD HH:mm:ss.SSS', 'UTC', '2012/10/09 14:50:17.570', '2012-10-09T14:50:17.570Z'],
    ['YYYY/MM/DD HH:mm:ss.SSS', 'Europe/Rome', '2012/10/09 14:50:17.000', '2012-10-09T12:50:17.000Z'],
    ['DD.MM.YYYY HH:mm', 'Australia/Lord_Howe', '04.10.2026 05:00', '2026-10-03T18:00:00.000Z'],
    ['unix', 'UTC', '1350000000', '2012-10-12T00:00:00.000Z'],
    ['unix-ms', 'UTC', '1350000000123', '2012-10-12T00:00:00.123Z'],
  ])('%s in %s reads %s as %s', (pattern, zone, text, instant) => {
    expect(timeReader(pattern, zone)(text)).toBe(Date.parse(instant));
  });

  it.each([
    ['iso', '2026-02-30'],
    ['iso', '2026-13-01'],
    ['iso', 'yesterday'],
    ['iso', ''],
    ['DD.MM.YYYY', '1.2.2026'],
    ['DD.MM.YYYY', '01x02x2026'],
    ['YYYY-MM-DD HH:mm', '2026-01-01 24:30'],
    ['unix', '-5'],
  ])('%s does not read %j', (pattern, text) => {
    expect(timeReader(pattern, 'UTC')(text)).toBeNull();
  });

  it('knows a pattern when it sees one', () => {
    expect(['iso', 'unix', 'DD/MM/YYYY HH:mm'].every(isTimePattern)).toBe(true);
    expect(['', 'HH:mm', 'YYYY-MM', 'YYYY-MM-DD DD'].some(isTimePattern)).toBe(false);
  });
});
