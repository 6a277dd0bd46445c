import { formatValue } from '../../../shared/kpi/format.ts';
import { apart } from '../kit/format.ts';
import { localeNow } from '../kit/language.ts';

/** Amounts and months as the reader writes them. */

export const moneyText = (value: number | null, currency: string): string =>
  value === null ? '–' : apart(formatValue(value, 'money', localeNow(), currency));

/** With its sign: "+€12.40". */
export const differenceText = (value: number, currency: string): string =>
  apart(
    new Intl.NumberFormat(localeNow(), { style: 'currency', currency, signDisplay: 'exceptZero' }).format(
      value,
    ),
  );

/** `2026-10` is "October 2026". */
export const monthText = (month: string, style: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(localeNow(), {
    month: style,
    year: style === 'long' ? 'numeric' : '2-digit',
    timeZone: 'UTC',
  }).format(Date.parse(`${month}-01`));

/** The month so many months later. */
export function addMonths(month: string, months: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of - 1 + months)).toISOString().slice(0, 7);
}
