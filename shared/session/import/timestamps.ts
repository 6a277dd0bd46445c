/** Reads the timestamps of a log as its mapping says they are written. */

const FIELDS = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  DD: '(?<day>\\d{2})',
  HH: '(?<hour>\\d{2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  SSS: '(?<milli>\\d{1,3})',
} as const;

const ISO =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<milli>\d{1,9}))?)?)?(?<offset>Z|[+-]\d\d:?\d\d)?$/;

/** A pattern such as `DD.MM.YYYY HH:mm` as a regular expression; everything else in it stands for itself. */
function compile(pattern: string): RegExp {
  const source = pattern.replace(/YYYY|SSS|MM|DD|HH|mm|ss|[^A-Za-z0-9]|./g, (part) =>
    part in FIELDS ? FIELDS[part as keyof typeof FIELDS] : part.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&'),
  );
  return new RegExp(`^${source}$`);
}

/** Is this a pattern timestamps can be read by? It needs at least year, month and day, each field once. */
export function isTimePattern(pattern: string): boolean {
  if (pattern === 'iso' || pattern === 'unix' || pattern === 'unix-ms') return true;
  return ['YYYY', 'MM', 'DD'].every((field) => pattern.includes(field)) && isOnce(pattern);
}

function isOnce(pattern: string): boolean {
  const fields = pattern.match(/YYYY|SSS|MM|DD|HH|mm|ss/g) ?? [];
  return new Set(fields).size === fields.length;
}

/**
 * Makes the reader of a pattern: `iso` (ISO 8601), `unix` (seconds), `unix-ms`, or fields YYYY MM DD HH mm ss SSS.
 * Local times are those of `zone`; one that occurs twice or never is read as Temporal's `compatible`.
 * The reader gives UTC milliseconds, or null for what is no such time (30 February included).
 */
export function timeReader(pattern: string, zone: string): (text: string) => number | null {
  if (pattern === 'unix' || pattern === 'unix-ms') {
    const scale = pattern === 'unix' ? 1000 : 1;
    return (text) => (/^\d{1,15}(?:\.\d+)?$/.test(text) ? Math.round(Number(text) * scale) : null);
  }
  const shape = pattern === 'iso' ? ISO : compile(pattern);
  return (text) => {
    const fields = shape.exec(text.trim())?.groups;
    if (!fields) return null;
    const { milli: fraction, offset } = fields;
    const number = (name: string): number => Number(fields[name] ?? 0);
    const year = number('year');
    const month = number('month');
    const day = number('day');
    const milli = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
    const utc = Date.UTC(year, month - 1, day, number('hour'), number('minute'), number('second'), milli);
    const date = new Date(utc);
    const real =
      date.getUTCFullYear() === year &&
      date.getUTCMonth() === month - 1 &&
      date.getUTCDate() === day &&
      date.getUTCHours() === number('hour') &&
      date.getUTCMinutes() === number('minute') &&
      date.getUTCSeconds() === number('second');
    if (!real) return null;
    if (offset === 'Z' || (offset === undefined && zone === 'UTC')) return utc;
    if (offset === undefined) {
      return Temporal.Instant.fromEpochMilliseconds(utc)
        .toZonedDateTimeISO('UTC')
        .toPlainDateTime()
        .toZonedDateTime(zone).epochMilliseconds;
    }
    const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
    return utc - (offset.startsWith('-') ? -1 : 1) * minutes * 60_000;
  };
}
