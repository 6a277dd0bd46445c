/** How a log's mapping says that times are written. */

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
  Z: '(?<offset>[Zz]|(?:UTC|GMT)?[+-](?:0?\\d|1[0-4])(?::?[0-5]\\d)?|UTC|GMT)',
};
const TOKEN = /YYYY|YY|MMMM|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|SSS|A|Z/g;
/** A pattern's token, a literal T, or anything that is no letter. */
const PART = new RegExp(`${TOKEN.source}|T|[^A-Za-z]`, 'g');

/** ISO 8601, extended or basic, as databases, frameworks and spreadsheets write it too: `+01`, `+0100`, ` UTC`, `GMT+1`, a small z, slashes, one-digit hours, AM and PM, `[Europe/Madrid]` after the offset. */
const ISO =
  /^(?<year>\d{4})(?:(?<mark>[-/.])(?<month>\d\d?)\k<mark>(?<day>\d\d?)|(?<month>\d\d)(?<day>\d\d))(?:(?:[Tt]|,? ) *(?:(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<milli>\d{1,9}))?)?(?: ?(?<half>[AaPp]\.? ?[Mm]\.?))?|(?<hour>\d\d)(?<minute>\d\d)(?:(?<second>\d\d)(?:[.,](?<milli>\d{1,9}))?)?))? *(?:\(?(?<offset>[Zz]|(?:UTC|GMT)?[+-](?:0?\d|1[0-4])(?::?[0-5]\d)?|UTC|GMT)\)?(?:\[[\w/+-]+\])?)?$/;

/** Patterns that are plain numbers: units of so many milliseconds, and the one they are mistaken for. */
export const NUMBERED: Readonly<Record<string, { readonly scale: number; readonly other: string }>> = {
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

/**
 * `iso`, or a pattern such as `DD.MM.YYYY HH:mm`, as a regular expression whose groups are the fields; everything else in it
 * stands for itself.
 */
export function shapeOf(pattern: string): RegExp {
  if (pattern === 'iso') return ISO;
  const source = pattern.replace(
    PART,
    (part) => FIELDS[part] ?? part.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&'),
  );
  // "9:00AM" and "9:00 AM" are one.
  return new RegExp(`^${source.replace(' (?<half>', ' ?(?<half>')}$`, 'u');
}
