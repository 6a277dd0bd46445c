/** A sign that stands for one currency alone. */
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP' };

/** The currency an amount is written with, as its code where it is told; null: with none. */
export function currencyIn(text: string): string | null {
  const named = /\b[A-Z]{3}\b|\p{Sc}/u.exec(text)?.[0];
  return named === undefined ? null : (SIGNS[named] ?? named);
}

/**
 * An amount as people write it: `1234.5`, `1,234.50`, `1.234,50`, `1 234,50`, `1'234.50`, with or without a currency's sign.
 * A single separator before three digits may mean either; who means thousands writes none.
 */
export function readAmount(text: string): number | 'amount' | 'ambiguous' | 'negative' {
  const bare = text.replaceAll(/[\s\u00a0\u202f'’]|\p{Sc}|\b[A-Z]{3}\b/gu, '');
  const isNegative = /^[-−(]/.test(bare);
  const digits = bare.replaceAll(/^[-−(+]|\)$/g, '');
  if (!/^\d[\d.,]*$/.test(digits)) return 'amount';
  const separators = digits.replaceAll(/\d/g, '');
  const last = separators.at(-1) ?? '';
  const isOnly = new Set(separators).size === 1;
  if (separators.length === 1 && /^\d{1,3}[.,]\d{3}$/.test(digits)) return 'ambiguous';
  // One that stands several times parts thousands; of two kinds, the last is the decimal one.
  const decimal = separators.length === 1 || !isOnly ? last : '';
  const [whole = '', ...rest] = decimal === '' ? [digits] : digits.split(decimal);
  if (rest.length > 1 || !isGrouped(whole)) return 'amount';
  const value = Number(`${whole.replaceAll(/[.,]/g, '')}.${rest[0] || '0'}`);
  if (!(value <= 1e12)) return 'amount';
  return isNegative && value > 0 ? 'negative' : value;
}

/** Thousands stand in threes, or not apart. */
const isGrouped = (whole: string): boolean => /^(\d+|\d{1,3}([.,]\d{3})+)$/.test(whole);
