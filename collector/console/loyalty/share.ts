import { localeNow } from '../kit/language.ts';

/** A share with a decimal: retention and orders move by less than a per cent. */
export const shareText = (value: number | null): string =>
  value === null
    ? '–'
    : new Intl.NumberFormat(localeNow(), { style: 'percent', maximumFractionDigits: 1 }).format(value);
