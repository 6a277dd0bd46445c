import { formatDuration, formatValue } from '../../../shared/kpi/format.ts';
import { directionOf } from '../../../shared/locales/direction.ts';
import type { Figure } from '../../../shared/protocol/console/results.ts';
import { MINUTE } from '../../../shared/time/durations.ts';
import { endText as endTextIn, standingText, type Unit } from '../../words/figure-text.ts';
import { localeNow, speech } from './language.ts';

/** Figures and moments as the reader writes them. */

export const valueText = (value: number, unit: Unit): string => formatValue(value, unit, localeNow());

/** The lowest and highest value there can be. */
export const possibleOf = (unit: Unit): readonly [low: number, high: number] =>
  unit === 'share' ? [0, 1] : [-100, 100];

/** An end of an interval as it is said: 71 "of 100", or points. */
export const endText = (value: number, unit: Unit): string => endTextIn(value, unit, localeNow());

/** "between 71 and 84 of 100, from 214 answers", or why there is no figure. */
export const standingOf = (figure: Figure, unit: Unit): string => standingText(figure, unit, speech());

/** Keeps a value of another direction together within a sentence (FSI … PDI). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

export const numberText = (value: number, digits = 0): string =>
  new Intl.NumberFormat(localeNow(), { maximumFractionDigits: digits }).format(value);

/** A moment in the desk's zone, with its date. */
export const momentText = (at: number, zone: string): string =>
  new Intl.DateTimeFormat(localeNow(), { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(
    at,
  );

export const clockText = (at: number, zone: string): string =>
  new Intl.DateTimeFormat(localeNow(), { timeStyle: 'short', timeZone: zone }).format(at);

/** A weekday by its name, 1 (Monday) to 7. 1 January 2024 was a Monday. */
export const weekdayText = (day: number, style: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(localeNow(), { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));

/** Latin units keep their own order where people read from the right. */
export const apart = (text: string): string => (directionOf(localeNow()) === 'rtl' ? isolated(text) : text);

export const durationText = (ms: number): string =>
  apart(formatDuration(Math.max(0, ms) / 1000, localeNow()));

/** "3 hours ago", "yesterday": the largest unit that holds. */
export function agoText(at: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(localeNow(), { numeric: 'auto' });
  const minutes = Math.round((at - now) / MINUTE);
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 24 ? format.format(hours, 'hour') : format.format(Math.round(hours / 24), 'day');
}

/** A language by its name: `es-MX` is "Mexican Spanish". */
export function languageText(tag: string): string {
  try {
    return new Intl.DisplayNames(localeNow(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
