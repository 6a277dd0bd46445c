/** Reads the timestamps of a log as its mapping says they are written. */

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const FIELDS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<year>\\d{2})',
  MMMM: '(?<name>[A-Za-z]{3,9})\\.?',
  MMM: '(?<name>[A-Za-z]{3,9})\\.?',
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
  A: '(?<half>[AaPp]\\.?[Mm]\\.?)',
  Z: '(?<offset>[Zz]|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)',
};
const TOKEN = /YYYY|YY|MMMM|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|SSS|A|Z/g;
/** A pattern's token, a literal T, or anything that is no letter. */
const PART = new RegExp(`${TOKEN.source}|T|[^A-Za-z]`, 'g');

/** ISO 8601, extended or basic, as databases and web frameworks write it too: `+01`, `+0100`, ` UTC`, a small z, one-digit hours. */
const ISO =
  /^(?<year>\d{4})(?:-(?<month>\d\d?)-(?<day>\d\d?)|(?<month>\d\d)(?<day>\d\d))(?:[Tt ]\s*(?:(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<milli>\d{1,9}))?)?|(?<hour>\d\d)(?<minute>\d\d)(?:(?<second>\d\d)(?:[.,](?<milli>\d{1,9}))?)?))?\s*(?<offset>[Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/;

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
  if (pattern === 'iso' || pattern in NUMBERED) return true;
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
    (part) => FIELDS[part] ?? part.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&'),
  );
  return new RegExp(`^${source}$`);
}

/** What a text says: an instant in UTC milliseconds, or why it says none. */
export type ReadTime = { readonly at: number } | { readonly problem: string };

export interface TimeOptions {
  /** Whose local times those are that do not say: an IANA zone. One that occurs twice or never is read as Temporal's `compatible`. */
  readonly zone: string;
  /** The present, UTC milliseconds: nothing happened after next year. */
  readonly now: number;
}

const EARLIEST = 1980;

/**
 * Makes the reader of a pattern: `iso`, `unix` (seconds), `unix-ms`, or fields YYYY YY MM M MMM MMMM DD D HH H hh h mm ss
 * SSS A Z. What is no such time (30 February included), and what lies before 1980 or after next year, is a problem.
 */
export function timeReader(pattern: string, options: TimeOptions): (text: string) => ReadTime {
  const read = pattern in NUMBERED ? numbered(pattern) : written(pattern, options.zone);
  const latest = new Date(options.now).getUTCFullYear() + 1;
  return (text) => {
    const at = read(text.trim());
    if (at === null) return { problem: `"${text}" is not a time written as ${pattern}` };
    const year = new Date(at).getUTCFullYear();
    if (year >= EARLIEST && year <= latest) return { at };
    const other = NUMBERED[pattern]?.other;
    const hint = other === undefined ? '' : `; is the column in ${other}?`;
    return { problem: `"${text}" read as ${pattern} is in the year ${year}${hint}` };
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

/** A month by the first letters of its English name, three at least; 0 for none. */
function monthNamed(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}

/** An hour of 24; null for one that a half of the day does not have. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

function inZone(utc: number, offset: string | undefined, zone: string): number {
  if (offset === undefined && zone !== 'UTC') {
    return Temporal.Instant.fromEpochMilliseconds(utc)
      .toZonedDateTimeISO('UTC')
      .toPlainDateTime()
      .toZonedDateTime(zone).epochMilliseconds;
  }
  if (offset === undefined || /^[A-Za-z]/.test(offset)) return utc;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(':', '') || 0);
  return utc - (offset.startsWith('-') ? -1 : 1) * minutes * 60_000;
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
  'MMM D, YYYY h:mm A',
  'YYYY/MM/DD HH:mm:ss',
];

/** The usual patterns a text can be read by. */
export function patternsOf(text: string, options: TimeOptions): string[] {
  return USUAL.filter((pattern) => 'at' in timeReader(pattern, options)(text));
}

const CLOCK =
  /^(?:(?<days>\d+)\s*d(?:ays?)?,?\s+)?(?<hours>\d+):(?<minutes>[0-5]\d)(?::(?<seconds>[0-5]\d)(?:[.,]\d+)?)?$/;
const UNITS = { milliseconds: 0.001, seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
export type DurationUnit = keyof typeof UNITS | 'h:mm:ss';
export const DURATION_UNITS = [...(Object.keys(UNITS) as (keyof typeof UNITS)[]), 'h:mm:ss'] as const;

/** A duration in milliseconds: `h:mm:ss` (or h:mm, with days before it), or a number of a unit; null when it is none. */
export function readDuration(text: string, unit: DurationUnit): number | null {
  if (unit !== 'h:mm:ss')
    return /^\d+(?:\.\d+)?$/.test(text) ? Math.round(Number(text) * UNITS[unit] * 1000) : null;
  const fields = CLOCK.exec(text)?.groups;
  if (!fields) return null;
  const number = (name: string): number => Number(fields[name] ?? 0);
  return (
    1000 * (86_400 * number('days') + 3600 * number('hours') + 60 * number('minutes') + number('seconds'))
  );
}
