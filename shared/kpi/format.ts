import { directionOf } from '../locales/direction.ts';
import type { StateWords } from '../locales/en/kpi.ts';
import { fill } from '../locales/fill.ts';
import type { Interval, KpiResult, Unit } from './kpi.ts';
import type { Method } from './method.ts';

/** Figures as a person reads them, in the numbers of a locale. Where it is read from left to right, units stay the symbols d, h, min, s. */

const formats = new Map<string, Intl.NumberFormat>();

/** Building a number format costs more than using it a thousand times. */
function numbers(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, known);
  return known;
}

const NBSP = '\u00a0';
const UNITS = [
  { symbol: 'd', unit: 'day', seconds: 86_400 },
  { symbol: 'h', unit: 'hour', seconds: 3_600 },
  { symbol: 'min', unit: 'minute', seconds: 60 },
  { symbol: 's', unit: 'second', seconds: 1 },
] as const;

/** A duration in its two largest units: 7 500 → "2 h 5 min", 45 → "45 s"; 0 s for one that ended before it began. */
export function formatDuration(seconds: number, locale: string): string {
  const whole = Math.max(0, Math.round(seconds));
  const smallest = UNITS[largestIn(whole) + 1]?.seconds ?? 1;
  let rest = Math.round(whole / smallest) * smallest;
  const parts: string[] = [];
  const largest = largestIn(rest);
  for (const unit of UNITS.slice(largest, largest + 2)) {
    const count = Math.floor(rest / unit.seconds);
    rest -= count * unit.seconds;
    if (count > 0 || whole === 0) parts.push(countedIn(unit, count, locale));
  }
  return parts.join(NBSP);
}

/** From right to left a Latin symbol would change places with its number: the language's own follows it. */
const countedIn = ({ symbol, unit }: (typeof UNITS)[number], count: number, locale: string): string =>
  directionOf(locale) === 'ltr'
    ? `${numbers(locale, {}).format(count)}${NBSP}${symbol}`
    : numbers(locale, { style: 'unit', unit, unitDisplay: 'narrow' }).format(count).replaceAll(' ', NBSP);

/** The index of the largest unit a duration has one of; seconds when it has none. */
function largestIn(seconds: number): number {
  const index = UNITS.findIndex((unit) => seconds >= unit.seconds);
  return index === -1 ? UNITS.length - 1 : index;
}

/** More decimals than this say nothing to anybody. */
const MOST_DECIMALS = 6;

/** A share as whole per cent; as many decimals as it takes where rounding would claim all or nothing (99.6 %, not 100 %). */
function formatShare(value: number, locale: string): string {
  const whole = Math.round(100 * value);
  const short = 100 * Math.min(value, 1 - value);
  const claims = short > 0 && (whole === 100 || whole === 0);
  const decimals = claims ? Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(short))) : 0;
  return numbers(locale, { style: 'percent', maximumFractionDigits: decimals }).format(value);
}

/** A KPI's value in its unit: "2 h 5 min", "86 %", "+41", "52.97". `currency` (ISO 4217) is used for money only. */
export function formatValue(value: number, unit: Unit, locale: string, currency?: string): string {
  switch (unit) {
    case 'seconds':
      return formatDuration(value, locale);
    case 'share':
      return formatShare(value, locale);
    case 'points':
      return numbers(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(value);
    case 'tickets':
      return numbers(locale, { maximumFractionDigits: 0 }).format(value);
    case 'score':
      return numbers(locale, { maximumFractionDigits: 1 }).format(value);
    case 'money':
      return numbers(
        locale,
        currency ? { style: 'currency', currency } : { maximumFractionDigits: 2 },
      ).format(value);
  }
}

/** "95 % interval 49 % – 94 %"; null without an interval. */
export function formatInterval(
  interval: Interval | null,
  unit: Unit,
  locale: string,
  words: StateWords,
  currency?: string,
): string | null {
  return (
    interval &&
    fill(
      words['interval.text'],
      {
        level: numbers(locale, { style: 'percent', maximumFractionDigits: 0 }).format(interval.level),
        low: formatValue(interval.low, unit, locale, currency),
        high: formatValue(interval.high, unit, locale, currency),
      },
      locale,
    )
  );
}

/** "3 still waiting, the oldest for 2 h"; null when nobody waits. */
export function formatWaiting(
  waiting: KpiResult['waiting'],
  locale: string,
  words: StateWords,
): string | null {
  return (
    waiting &&
    fill(words['waiting.text'], { count: waiting.count, age: formatDuration(waiting.oldest, locale) }, locale)
  );
}

/** Why there is no number, in words; null when there is one. */
export function formatReason(reason: KpiResult['reason'], words: StateWords): string | null {
  return reason && words[`reason.${reason}`];
}

/** How a value was computed, in words. */
export const formatMethod = (method: Method, words: StateWords): string => words[`method.${method}`];
