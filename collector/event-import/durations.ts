import { latinDigits } from './latin-digits.ts';

/** Reads how long something took, as tools write it. */

const AMOUNT = '\\d[\\d.,]*';
const WEEK = 'w(?:(?:ee)?ks?)?|wochen?|semaines?|semanas?|settiman[ae]|săptămân[ăi]|أسابيع|أسبوع';
const DAY = 'd(?:ays?|[ií]as?)?|zile?|zi|tage?n?|jours?|giorn[oi]|أيام|يوم';
const HOUR = 'h(?:(?:ou)?rs?|oras?|eures?)?|or[aăe]|std\\.?|stunden?|ساعات|ساعة';
const MIN = 'm(?:in(?:ut[eoi]?[ns]?|s)?\\.?)?|دقائق|دقيقة';
const SECOND = 's(?:ec(?:ond)?s?|ec(?:und[aăe]|ondi)|eg(?:undos?)?|ek(?:unden?)?)?\\.?|ثوان[ٍي]?|ثانية';
const BETWEEN = '(?:[ ,t]|and |und |et |y |e |și )*';
const part = (name: string, unit: string): string => `(?<${name}>${AMOUNT})\\s*(?:${unit})`;
/** With what stands between it and the part before; by itself that is no part, or a long one would be read in every way there is. */
const next = (name: string, unit: string): string => `(?:${BETWEEN}${part(name, unit)})?`;

/** `1 day, 2:03:04`; .NET writes `1.02:03:04`. */
const CLOCK = new RegExp(
  `^(?:(?<days>\\d+)(?:\\s*(?:${DAY}),?\\s+|\\.))?(?<hours>\\d+):(?<minutes>[0-5]\\d)(?::(?<seconds>[0-5]\\d)(?:[.,]\\d+)?)?$`,
  'iu',
);
/** `5:30`: five and a half minutes. */
const MINUTES = /^(?<minutes>\d+):(?<seconds>[0-5]\d)(?:[.,]\d+)?$/;
/** `2h 5m 3s`, `1 day and 2 hours`, `2 ore 5 minute`, `1.5h`, and ISO 8601's `PT5M30S`. */
const SPELT = new RegExp(
  `^(?:p(?=\\w))?(?:${part('weeks', WEEK)})?${[
    next('days', DAY),
    next('hours', HOUR),
    next('minutes', MIN),
    next('seconds', SECOND),
  ].join('')}${BETWEEN}$`,
  'iu',
);
/** `1h30`, as the French write it. */
const HOURS_AND = /^(?<hours>\d+) ?h ?(?<minutes>[0-5]\d)$/i;

const UNITS = { milliseconds: 0.001, seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
export type DurationUnit = keyof typeof UNITS | 'h:mm:ss' | 'm:ss';
export const DURATION_UNITS = [...(Object.keys(UNITS) as (keyof typeof UNITS)[]), 'h:mm:ss', 'm:ss'] as const;

/** A number with a decimal point or comma. `1,234` may be a thousand or one and a bit: it is none. */
const NUMBER = /^(?:\d+|\d*\.\d+|\d+\.|\d+,\d{1,2}|\d+,\d{4,}|0,\d+)$/;
const numberIn = (text: string): number => (NUMBER.test(text) ? Number(text.replace(',', '.')) : Number.NaN);

/** Thousands set apart where nothing else can be meant: by blanks or apostrophes, by a mark that comes twice, or beside the other mark. */
const GROUPED =
  /^\d{1,3}(?:(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?|(?:,\d{3})+\.\d+|(?:\.\d{3})+,\d+|(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/;

/** `1 234,5` and `1,234.50` as `1234.5`; all else as it stands. */
function withoutGroups(text: string): string {
  if (!GROUPED.test(text)) return text;
  const parts = text.split(/[ \u00a0\u202f'’.,]/);
  const last = /[.,](?=\d+$)/.exec(text)?.[0];
  const isDecimal = last !== undefined && text.split(last).length === 2;
  return isDecimal ? `${parts.slice(0, -1).join('')}.${parts.at(-1)}` : parts.join('');
}

/** ISO 8601 before its T has no minutes: there M is a month, which is no time that can be told. */
const ISO = /^p(?:[\d.,]+w)?(?:[\d.,]+d)?(?:t(?=\d)[\d.,hms]*)?$/i;
const MILLISECONDS =
  /^(?<milliseconds>\d[\d.,]*) ?(?:ms|msec|milli(?:second|sekunde|second[oe]|segundo|secund[aăe])(?:e?[sn])?)$/iu;

/**
 * A duration in milliseconds: `h:mm:ss` (or h:mm, with days before it), `m:ss` (or with hours), spelt out, or a number
 * of a unit (also what says its own units, whatever the column's); null when it is none.
 */
export function readDuration(written: string, unit: DurationUnit): number | null {
  const text = withoutGroups(latinDigits(written));
  const isClock = unit === 'm:ss' || unit === 'h:mm:ss';
  if (!isClock && NUMBER.test(text)) return Math.round(numberIn(text) * UNITS[unit] * 1000);
  // `1:30` in a column of seconds may mean either.
  if (!/\d/.test(text) || (!isClock && /^\d+:\d+$/.test(text))) return null;
  if (/^p/i.test(text) && !ISO.test(text)) return null;
  const shapes = [MILLISECONDS, ...(unit === 'm:ss' ? [MINUTES] : []), CLOCK, HOURS_AND, SPELT];
  const fields = shapes.map((shape) => shape.exec(text)?.groups).find((each) => each !== undefined);
  if (!fields) return null;
  const number = (name: string): number => numberIn(fields[name] ?? '0');
  const days = 7 * number('weeks') + number('days');
  const seconds =
    86_400 * days +
    3600 * number('hours') +
    60 * number('minutes') +
    number('seconds') +
    number('milliseconds') / 1000;
  return Number.isNaN(seconds) ? null : Math.round(1000 * seconds);
}
