import { describe, expect, it } from 'vitest';
import { isTimePattern } from '../../../../collector/event-import/time-patterns.ts';
import { timeReader } from '../../../../collector/event-import/timestamps.ts';
import { patternsOf } from '../../../../collector/event-import/usual-patterns.ts';

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
    // What browsers, spreadsheets, Java and agents of other languages write.
    ['iso', 'UTC', '2026-01-01 9:12:58 AM', '2026-01-01T09:12:58.000Z'],
    ['iso', 'UTC', '2026-01-01 12:01 am', '2026-01-01T00:01:00.000Z'],
    ['iso', 'UTC', '2026/03/02 09:00', '2026-03-02T09:00:00.000Z'],
    ['iso', 'UTC', '2026-03-02\u00a009:00', '2026-03-02T09:00:00.000Z'],
    ['iso', 'UTC', '2026-03-02T09:00:00+01:00[Europe/Madrid]', '2026-03-02T08:00:00.000Z'],
    ['iso', 'UTC', '2026-03-02 09:00:00 GMT+1', '2026-03-02T08:00:00.000Z'],
    ['iso', 'UTC', '2026-03-02T09:00:00\u221201:00', '2026-03-02T10:00:00.000Z'],
    ['DD/MMM/YY h:mm A', 'UTC', '02/Mar/26 9:00\u202fPM', '2026-03-02T21:00:00.000Z'],
    ['DD/MMM/YY h:mm A', 'UTC', '02/mar/26 9:00 p. m.', '2026-03-02T21:00:00.000Z'],
    ['DD/MMM/YY H:mm', 'UTC', '02/Mrz/26 9:00', '2026-03-02T09:00:00.000Z'],
    ['D MMM YYYY H:mm', 'UTC', '2 févr. 2026 9:00', '2026-02-02T09:00:00.000Z'],
    ['D. MMMM YYYY H:mm', 'UTC', '2. März 2026 9:00', '2026-03-02T09:00:00.000Z'],
    ['D MMM YYYY', 'UTC', '2 ene 2026', '2026-01-02T00:00:00.000Z'],
    ['M/D/YYYY, h:mm:ss A', 'UTC', '3/2/2026, 9:00:00 PM', '2026-03-02T21:00:00.000Z'],
    ['iso', 'UTC', '2026.03.02 09:00', '2026-03-02T09:00:00.000Z'],
    ['iso', 'UTC', '2026-03-02, 09:00', '2026-03-02T09:00:00.000Z'],
    ['iso', 'UTC', "'2026-03-02 09:00", '2026-03-02T09:00:00.000Z'],
    ['iso', 'UTC', '٢٠٢٦-٠٣-٠٢ ٠٩:٠٠', '2026-03-02T09:00:00.000Z'],
    ['D MMM YYYY H:mm:ss Z', 'UTC', 'Mon, 02 Mar 2026 09:00:00 +0100', '2026-03-02T08:00:00.000Z'],
    ['D MMM YYYY H:mm', 'UTC', 'lunes, 2 de marzo de 2026 9:00', '2026-03-02T09:00:00.000Z'],
    ['D MMM YYYY H:mm', 'UTC', '2 de marzo de 2026 a las 9:00', '2026-03-02T09:00:00.000Z'],
    ['D MMM YYYY H:mm', 'UTC', 'lun. 2 mars 2026 à 9:00', '2026-03-02T09:00:00.000Z'],
    ['D MMM YYYY H:mm', 'UTC', 'lunedì 2 marzo 2026 alle ore 9:00', '2026-03-02T09:00:00.000Z'],
    ['D MMM YYYY H:mm', 'UTC', 'segunda-feira, 2 de março de 2026 9:00', '2026-03-02T09:00:00.000Z'],
    ['MMM D YYYY H:mm', 'UTC', 'Mar 2 2026 9:00', '2026-03-02T09:00:00.000Z'],
    ['iso', 'UTC', 'Mon 2026-03-02 09:00:00', '2026-03-02T09:00:00.000Z'],
    ['iso', 'UTC', '2026-03-02 09:00:00 (UTC+01:00)', '2026-03-02T08:00:00.000Z'],
    ['M/D/YYYY h:mm A', 'UTC', '3/2/2026 9:00pm', '2026-03-02T21:00:00.000Z'],
    ['D MMM YYYY H:mm', 'UTC', '2 martie 2026 la 9:00', '2026-03-02T09:00:00.000Z'],
    ['D. MMM YYYY H:mm', 'UTC', 'Montag, 2. März 2026 um 9:00', '2026-03-02T09:00:00.000Z'],
    ['MMM D, YYYY h:mm A', 'UTC', 'March 2nd, 2026 at 9:00 AM', '2026-03-02T09:00:00.000Z'],
    ['D/M/YYYY h:mm A', 'UTC', '٢/٣/٢٠٢٦ ٩:٠٠ م', '2026-03-02T21:00:00.000Z'],
    ['D/M/YYYY h:mm A', 'UTC', '2/3/2026 12:30 ص', '2026-03-02T00:30:00.000Z'],
    ['excel', 'UTC', '46083.375', '2026-03-02T09:00:00.000Z'],
    ['excel', 'Europe/Madrid', '46083,375', '2026-03-02T08:00:00.000Z'],
    ['excel', 'UTC', '46083', '2026-03-02T00:00:00.000Z'],
    // The end of a day, what the Arabic, French and German write, and Perl.
    ['iso', 'Europe/Madrid', '2026-03-02 24:00', '2026-03-02T23:00:00.000Z'],
    ['iso', 'UTC', '2026-12-31T24:00:00Z', '2027-01-01T00:00:00.000Z'],
    ['iso', 'UTC', '2026-03-02T09:00:00+14:00', '2026-03-01T19:00:00.000Z'],
    ['D/M/YYYY, h:mm:ss A', 'UTC', '٢\u200f/٣\u200f/٢٠٢٦، ٩:٠٠:٠٠ م', '2026-03-02T21:00:00.000Z'],
    ['D/M/YYYY H:mm', 'UTC', '2/3/2026 9h05', '2026-03-02T09:05:00.000Z'],
    ['D. MMMM YYYY H:mm', 'UTC', '2. März 2026 9:00 Uhr', '2026-03-02T09:00:00.000Z'],
    ['MMM D H:mm:ss YYYY', 'UTC', 'Mon Mar  2 09:00:00 2026', '2026-03-02T09:00:00.000Z'],
    ['unix', 'UTC', '1350000000,5', '2012-10-12T00:00:00.500Z'],
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
    ['DD/MMM/YY h:mm A', '02/Mzr/26 9:00 AM'],
    // June or July.
    ['D MMM YYYY', '2 jui 2026'],
    ['iso', '2026-03/02'],
    ['iso', '2026-03-02 24:00:01'],
    // No place on earth is so far from Greenwich.
    ['iso', '2026-03-02T09:00:00+99:99'],
    ['iso', '2026-03-02T09:00:00+15:00'],
    ['D/M/YYYY H:mm Z', '2/3/2026 9:00 +02:75'],
    ['iso', '2026.03-02'],
    // Whose CST: Chicago's or China's?
    ['iso', '2026-03-02 09:00 CST'],
    ['D MMM YYYY H:mm', 'marzo, de'],
    ['iso', '2026-03-02 13:00 PM'],
    ['excel', '2026-03-02'],
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
    expect(patternsOf('2-mar-2026 9:00', { zone: 'UTC', now })).toEqual(['D-MMM-YYYY H:mm']);
    expect(patternsOf('25/3/26 9:00', { zone: 'UTC', now })).toEqual(['D/M/YY H:mm']);
    expect(patternsOf('20260302090000', { zone: 'UTC', now })).toEqual(['YYYYMMDDHHmmss']);
    expect(patternsOf('soon', { zone: 'UTC', now })).toEqual([]);
  });
});
