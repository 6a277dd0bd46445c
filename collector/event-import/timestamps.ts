import { DAY, MINUTE } from '../../shared/time/durations.ts';
import { latinDigits } from './latin-digits.ts';
import { monthNamed } from './month-names.ts';
import { NUMBERED, shapeOf } from './time-patterns.ts';

/** Reads the timestamps of a log as its mapping says they are written. */

/** What a text says: an instant in UTC milliseconds, or why it says none. */
export type ReadTime = { readonly at: number } | { readonly problem: string };

export interface TimeOptions {
  /** Whose local times those are that do not say: an IANA zone. One that occurs twice or never is read as Temporal's `compatible`. */
  readonly zone: string;
  /** The present, UTC milliseconds: nothing happened after next year. */
  readonly now: number;
}

/**
 * A time without what says nothing more: the apostrophe that keeps a spreadsheet from reading it, a weekday and its
 * comma, the small words of a date in full ("2 de marzo de 2026 a las 9:00", "2. März 2026 9:00 Uhr", "2 mars 2026 9h00").
 */
const withoutTrimmings = (text: string): string =>
  text
    .replace(
      /^'|^[\p{L}\p{M}]{2,12}(?:-feira)?(?:\.?, | (?=\p{L})|\.? (?=\d{4}[-/.]|\d\d?\.? (?:de )?\p{L}{3}))/u,
      '',
    )
    .replace(/ de (?=[\p{L}\d])/gu, ' ')
    .replace(/(?<=\d)(?:st|nd|rd|th)(?=[ ,])/g, '')
    .replace(/(?<=\d)(?: Uhr| h)$/i, '')
    .replace(/(?<= \d\d?)h(?=\d\d$)/, ':')
    .replace(/,? (?:at|um|à|a las?|la|às|alle(?: ore)?) (?=\d)/gu, ' ');

/** Spreadsheets and browsers put narrow and unbreakable blanks, a true minus, Arabic commas and marks of direction. */
const plain = (text: string): string =>
  text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .replaceAll('−', '-')
    .replaceAll('،', ',');

const EARLIEST = 1980;

/**
 * Makes the reader of a pattern: `iso`, `unix` (seconds), `unix-ms`, `excel` (days since the end of 1899), or fields YYYY YY MM M MMM MMMM DD D HH H hh h mm ss
 * SSS A Z. What is no such time (30 February included), and what lies before 1980 or after next year, is a problem.
 */
export function timeReader(pattern: string, options: TimeOptions): (text: string) => ReadTime {
  const read = readerOf(pattern, options.zone);
  const latest = new Date(options.now).getUTCFullYear() + 1;
  return (text) => {
    const at = read(withoutTrimmings(latinDigits(plain(text))));
    if (at === null) return { problem: `"${text}" is not a time written as ${pattern}` };
    const year = new Date(at).getUTCFullYear();
    if (year >= EARLIEST && year <= latest) return { at };
    const other = NUMBERED[pattern]?.other;
    const hint = other === undefined ? '' : `; is the column in ${other}?`;
    return { problem: `"${text}" read as ${pattern} is in the year ${year}${hint}` };
  };
}

function readerOf(pattern: string, zone: string): (text: string) => number | null {
  if (pattern === 'excel') return serial(zone);
  return pattern in NUMBERED ? numbered(pattern) : written(pattern, zone);
}

/** Days since the end of 1899, as a spreadsheet holds a local time; 1 March 1900 is the first that all count alike. */
function serial(zone: string): (text: string) => number | null {
  const start = Date.UTC(1899, 11, 30);
  return (text) => {
    if (!/^\d{2,6}(?:[.,]\d+)?$/.test(text)) return null;
    const days = Number(text.replace(',', '.'));
    return inZone(start + Math.round(days * 86_400) * 1000, undefined, zone);
  };
}

function numbered(pattern: string): (text: string) => number | null {
  const scale = NUMBERED[pattern]?.scale ?? 1;
  return (text) => {
    if (!/^\d{1,15}(?:[.,]\d+)?$/.test(text)) return null;
    const at = Math.round(Number(text.replace(',', '.')) * scale);
    return Number.isFinite(new Date(at).getTime()) ? at : null;
  };
}

function written(pattern: string, zone: string): (text: string) => number | null {
  const shape = shapeOf(pattern);
  return (text) => {
    const fields = shape.exec(text)?.groups;
    if (!fields) return null;
    const number = (name: string): number => Number(fields[name] ?? 0);
    const year = fields['year']?.length === 2 ? centuryOf(number('year')) : number('year');
    const month = fields['name'] === undefined ? number('month') : monthNamed(fields['name']);
    // The end of a day is the beginning of the next.
    const isDayEnd = number('hour') === 24 && number('minute') + number('second') + number('milli') === 0;
    const hour = isDayEnd ? 0 : hourOf(number('hour'), fields['half']);
    if (hour === null || month === 0) return null;
    const milli = Number((fields['milli'] ?? '').slice(0, 3).padEnd(3, '0'));
    const utc = Date.UTC(year, month - 1, number('day'), hour, number('minute'), number('second'), milli);
    const date = new Date(utc);
    const real =
      date.getUTCFullYear() === year &&
      date.getUTCMonth() === month - 1 &&
      date.getUTCDate() === number('day') &&
      date.getUTCHours() === hour &&
      date.getUTCMinutes() === number('minute') &&
      date.getUTCSeconds() === number('second');
    return real ? inZone(isDayEnd ? utc + DAY : utc, fields['offset'], zone) : null;
  };
}

/** Two digits: 80–99 are the last century's. */
const centuryOf = (year: number): number => year + (year >= 80 ? 1900 : 2000);

/** An hour of 24; null for one that a half of the day does not have. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/^[pم]/i.test(half) ? 12 : 0);
}

function inZone(utc: number, offset: string | undefined, zone: string): number {
  if (offset === undefined && zone !== 'UTC') {
    return Temporal.Instant.fromEpochMilliseconds(utc)
      .toZonedDateTimeISO('UTC')
      .toPlainDateTime()
      .toZonedDateTime(zone).epochMilliseconds;
  }
  const [, sign, hours, minutes] = /([+-])(\d\d?):?(\d\d)?$/.exec(offset ?? '') ?? [];
  return utc - (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE;
}
