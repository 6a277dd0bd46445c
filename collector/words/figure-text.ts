import { formatValue } from '../../shared/kpi/format.ts';
import type { ConsoleWords } from '../../shared/locales/en/console.ts';
import type { Figure, KindResult } from '../../shared/protocol/console/results.ts';

/** Figures in words, the same on the console's pages and in its mails. */

export type Unit = KindResult['unit'];

/** Words of the console, and the tag by which numbers are written. */
export interface FigureSpeech {
  readonly locale: string;
  say(key: keyof ConsoleWords, values?: Readonly<Record<string, string | number>>): string;
  wordFor(key: string): string | null;
}

/** An end of an interval as it is said: 71 "of 100", or points. */
export const endText = (value: number, unit: Unit, locale: string): string =>
  new Intl.NumberFormat(locale, {
    maximumFractionDigits: 0,
    signDisplay: unit === 'points' ? 'exceptZero' : 'auto',
  }).format(unit === 'share' ? 100 * value : value);

/** "between 71 and 84 of 100, from 214 answers", or why there is no figure. */
export function standingText(
  { value, n, interval, notEnough }: Figure,
  unit: Unit,
  { say, locale }: FigureSpeech,
): string {
  if (value === null || interval === null) {
    return notEnough === null || notEnough === 'no-answers'
      ? say('figure.no-answers')
      : say(`figure.${notEnough}`, { n });
  }
  return say(unit === 'share' ? 'figure.share' : 'figure.points', {
    low: endText(interval.low, unit, locale),
    high: endText(interval.high, unit, locale),
    n,
  });
}

/** Against the period before: where it went, only when it may really have changed; else that it cannot be told. */
export function changeText(
  { before, change, unit, value }: KindResult,
  period: string,
  { say, locale }: FigureSpeech,
): string | null {
  if (value === null) return null;
  if (before.value === null) return say('change.nothing', { period });
  const values = { period, value: formatValue(before.value, unit, locale), n: before.n };
  return say(change === null ? 'change.none' : `change.${change}`, values);
}

type Named = Pick<KindResult, 'kind' | 'format'>;

/** "Satisfaction", and by which scale where the period has more than one of the kind. */
export function kindText(
  { kind, format }: Named,
  all: readonly Named[],
  { say, wordFor }: FigureSpeech,
): string {
  const name = say(`kind.${kind}`);
  const several = all.filter((other) => other.kind === kind).length > 1;
  return several ? say('kind.by scale', { kind: name, scale: wordFor(`format.${format}`) ?? format }) : name;
}

/** Days as people write them; a period that lies in one year names it once. */
export function daysText(
  { from, to }: { readonly from: string; readonly to: string },
  locale: string,
): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return from === to ? format.format(Date.parse(from)) : format.formatRange(Date.parse(from), Date.parse(to));
}
