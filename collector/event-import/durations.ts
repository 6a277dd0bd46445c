/** Reads how long something took, as tools write it. */

/** `1 day, 2:03:04`; .NET writes `1.02:03:04`. */
const CLOCK =
  /^(?:(?<days>\d+)(?:\s*d(?:ays?)?,?\s+|\.))?(?<hours>\d+):(?<minutes>[0-5]\d)(?::(?<seconds>[0-5]\d)(?:[.,]\d+)?)?$/;
/** `5:30`: five and a half minutes. */
const MINUTES = /^(?<minutes>\d+):(?<seconds>[0-5]\d)(?:[.,]\d+)?$/;
/** `2h 5m 3s`, `1 day 2 hours`, `2 ore 5 minute`, and ISO 8601's `PT5M30S`. */
const SPELT =
  /^(?:p(?=\w))?(?:(?<days>\d+)\s*(?:d(?:ays?|[ií]as?)?|zile?|zi|tage?|jours?|giorn[oi]))?[ ,t]*(?:(?<hours>\d+)\s*(?:h(?:(?:ou)?rs?|oras?|eures?)?|or[aăe]|std\.?|stunden?))?[ ,]*(?:(?<minutes>\d+)\s*m(?:in(?:ut[eoi]?[ns]?|s)?\.?)?)?[ ,]*(?:(?<seconds>\d+)(?:[.,]\d+)?\s*s(?:ec(?:ond)?s?|ec(?:und[aăe]|ondi)|eg(?:undos?)?|ek(?:unden?)?)?\.?)?$/iu;

const UNITS = { milliseconds: 0.001, seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
export type DurationUnit = keyof typeof UNITS | 'h:mm:ss' | 'm:ss';
export const DURATION_UNITS = [...(Object.keys(UNITS) as (keyof typeof UNITS)[]), 'h:mm:ss', 'm:ss'] as const;

/** A number with a decimal point or comma. `1,234` may be a thousand or one and a bit: it is none. */
const NUMBER = /^(?:\d+|\d*\.\d+|\d+\.|\d+,\d{1,2}|\d+,\d{4,}|0,\d+)$/;

/**
 * A duration in milliseconds: `h:mm:ss` (or h:mm, with days before it), `m:ss` (or with hours), spelt out, or a number
 * of a unit (also what says its own units, whatever the column's); null when it is none.
 */
export function readDuration(text: string, unit: DurationUnit): number | null {
  const isClock = unit === 'm:ss' || unit === 'h:mm:ss';
  if (!isClock && NUMBER.test(text)) return Math.round(Number(text.replace(',', '.')) * UNITS[unit] * 1000);
  // `1:30` in a column of seconds may mean either.
  if (!/\d/.test(text) || (!isClock && /^\d+:\d+$/.test(text))) return null;
  const shapes = unit === 'm:ss' ? [MINUTES, CLOCK, SPELT] : [CLOCK, SPELT];
  const fields = shapes.map((shape) => shape.exec(text)?.groups).find((each) => each !== undefined);
  if (!fields) return null;
  const number = (name: string): number => Number(fields[name] ?? 0);
  return (
    1000 * (86_400 * number('days') + 3600 * number('hours') + 60 * number('minutes') + number('seconds'))
  );
}
