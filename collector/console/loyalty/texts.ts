import type { Loyalty, LoyaltyPeriod } from '../../../shared/protocol/console/loyalty.ts';
import { daysText } from '../../words/figure-text.ts';
import { localeNow } from '../kit/language.ts';
import { monthText } from '../money/texts.ts';

type Days = Pick<LoyaltyPeriod, 'from' | 'to'>;

/** "October 2026", "1 Jul – 30 Sep 2026", "2026". */
export function periodText({ from, to }: Days, per: Loyalty['per']): string {
  if (per === 'month') return monthText(from.slice(0, 7));
  return per === 'quarter' ? daysText({ from, to }, localeNow()) : yearText(from);
}

/** As short as a chart wants it; of a quarter its first month. */
export const labelText = ({ from }: Days, per: Loyalty['per']): string =>
  per === 'year' ? yearText(from) : monthText(from.slice(0, 7), 'short');

const yearText = (day: string): string =>
  new Intl.DateTimeFormat(localeNow(), { year: 'numeric', timeZone: 'UTC' }).format(Date.parse(day));

export const monthsText = (months: readonly string[]): string =>
  new Intl.ListFormat(localeNow()).format(months.map((month) => monthText(month)));
