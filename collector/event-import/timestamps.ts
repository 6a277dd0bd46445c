import { MINUTE } from '../../shared/time/durations.ts';
import { latinDigits } from './latin-digits.ts';
import { monthNamed } from './month-names.ts';

/** Reads the timestamps of a log as its mapping says they are written. */

const FIELDS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<year>\\d{2})',
  MMMM: '(?<name>[\\p{L}\\p{M}]{3,12})\\.?',
  MMM: '(?<name>[\\p{L}\\p{M}]{3,12})\\.?',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<hour>\\d{2})',
  h: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  SSS: '(?<milli>\\d{1,9})',
  A: '(?<half>[AaPp]\\.? ?[Mm]\\.?|[صم])',
  Z: '(?<offset>[Zz]|(?:UTC|GMT)?[+-]\\d\\d?(?::?\\d\\d)?|UTC|GMT)',
};
const TOKEN = /YYYY|YY|MMMM|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|SSS|A|Z/g;
/** A pattern's token, a literal T, or anything that is no letter. */
const PART = new RegExp(`${TOKEN.source}|T|[^A-Za-z]`, 'g');

/** ISO 8601, extended or basic, as databases, frameworks and spreadsheets write it too: `+01`, `+0100`, ` UTC`, `GMT+1`, a small z, slashes, one-digit hours, AM and PM, `[Europe/Madrid]` after the offset. */
const ISO =
  /^(?<year>\d{4})(?:(?<mark>[-/.])(?<month>\d\d?)\k<mark>(?<day>\d\d?)|(?<month>\d\d)(?<day>\d\d))(?:(?:[Tt]|,? ) *(?:(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<milli>\d{1,9}))?)?(?: ?(?<half>[AaPp]\.? ?[Mm]\.?))?|(?<hour>\d\d)(?<minute>\d\d)(?:(?<second>\d\d)(?:[.,](?<milli>\d{1,9}))?)?))? *(?:(?<offset>[Zz]|(?:UTC|GMT)?[+-]\d\d?(?::?\d\d)?|UTC|GMT)(?:\[[\w/+-]+\])?)?$/;

const NUMBERED: Readonly<Record<string, { readonly scale: number; readonly other: string }>> = {
  unix: { scale: 1000, other: 'unix-ms' },
  'unix-ms': { scale: 1, other: 'unix' },
};

/** A field under any of its names: what `YY` and `YYYY` have in common. */
const fieldOf = (token: string): string => {
  if (/^M{1,4}$/.test(token)) return 'month';
  return /^[Hh]{1,2}$/.test(token) ? 'hour' : (token[0] ?? '');
};

/** Is this a pattern timestamps can be read by? It needs year, month and day, each field once; 12 hours need AM or PM. */
export function isTimePattern(pattern: string): boolean {
  if (pattern === 'iso' || pattern === 'excel' || Object.hasOwn(NUMBERED, pattern)) return true;
  if (pattern.replace(PART, '') !== '') return false;
  const tokens: readonly string[] = pattern.match(TOKEN) ?? [];
  const fields = tokens.map(fieldOf);
  if (new Set(fields).size !== fields.length) return false;
  if (!['Y', 'month', 'D'].every((field) => fields.includes(field))) return false;
  const twelve = tokens.some((token) => token.startsWith('h'));
  return twelve === tokens.includes('A') && !(fields.includes('m') && !fields.includes('hour'));
}

/** A pattern such as `DD.MM.YYYY HH:mm` as a regular expression; everything else in it stands for itself. */
function compile(pattern: string): RegExp {
  const source = pattern.replace(
    PART,
    (part) => FIELDS[part] ?? part.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&'),
  );
  return new RegExp(`^${source}$`, 'u');
}

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
 * comma, the small words of a date in full ("2 de marzo de 2026 a las 9:00", "March 2nd, 2026 at 9:00 AM").
 */
const withoutTrimmings = (text: string): string =>
  text
    .replace(/^'|^[\p{L}\p{M}]{2,12}\.?, /u, '')
    .replace(/ de (?=[\p{L}\d])/gu, ' ')
    .replace(/(?<=\d)(?:st|nd|rd|th)(?=[ ,])/g, '')
    .replace(/,? (?:at|um|à|a las?|la|às|alle(?: ore)?) (?=\d)/gu, ' ');

const EARLIEST = 1980;

/**
 * Makes the reader of a pattern: `iso`, `unix` (seconds), `unix-ms`, `excel` (days since the end of 1899), or fields YYYY YY MM M MMM MMMM DD D HH H hh h mm ss
 * SSS A Z. What is no such time (30 February included), and what lies before 1980 or after next year, is a problem.
 */
export function timeReader(pattern: string, options: TimeOptions): (text: string) => ReadTime {
  const read = readerOf(pattern, options.zone);
  const latest = new Date(options.now).getUTCFullYear() + 1;
  return (text) => {
    // Spreadsheets and browsers put narrow and unbreakable blanks, and a true minus.
    const at = read(withoutTrimmings(latinDigits(text.trim().replace(/\s+/g, ' ').replaceAll('−', '-'))));
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
    if (!/^\d{1,15}(?:\.\d+)?$/.test(text)) return null;
    const at = Math.round(Number(text) * scale);
    return Number.isFinite(new Date(at).getTime()) ? at : null;
  };
}

function written(pattern: string, zone: string): (text: string) => number | null {
  const shape = pattern === 'iso' ? ISO : compile(pattern);
  return (text) => {
    const fields = shape.exec(text)?.groups;
    if (!fields) return null;
    const number = (name: string): number => Number(fields[name] ?? 0);
    const year = fields['year']?.length === 2 ? centuryOf(number('year')) : number('year');
    const month = fields['name'] === undefined ? number('month') : monthNamed(fields['name']);
    const hour = hourOf(number('hour'), fields['half']);
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
    return real ? inZone(utc, fields['offset'], zone) : null;
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

/** Ways in which people's tools write times, to name one that fits a text which could not be read. */
const USUAL = [
  'iso',
  'unix',
  'unix-ms',
  'M/D/YYYY H:mm',
  'M/D/YYYY h:mm A',
  'M/D/YYYY h:mm:ss A',
  'D/M/YYYY H:mm',
  'D/M/YYYY H:mm:ss',
  'D.M.YYYY H:mm',
  'D.M.YYYY H:mm:ss',
  'DD/MMM/YY h:mm A',
  'D MMM YYYY H:mm',
  'D. MMM YYYY H:mm',
  'D MMM YYYY, H:mm:ss',
  'M/D/YYYY, h:mm:ss A',
  'D/M/YYYY h:mm A',
  'D/M/YYYY h:mm:ss A',
  'MMM D, YYYY h:mm A',
  'MMM D, YYYY, h:mm A',
  'D MMM YYYY H:mm:ss Z',
  'excel',
];

/** The usual patterns a text can be read by. */
export function patternsOf(text: string, options: TimeOptions): string[] {
  return USUAL.filter((pattern) => 'at' in timeReader(pattern, options)(text));
}
