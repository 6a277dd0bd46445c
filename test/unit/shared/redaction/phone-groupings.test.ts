import metadata from 'libphonenumber-js/metadata.min.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { GROUPING } from '../../../../shared/redaction/digits.ts';

/** Dial without a leading 0: the others' numbers are known by it. */
const countries = ['ES', 'IT', 'PT', 'PL', 'BR', 'MX', 'US', 'CO', 'CL', 'PE'] as const;

/** `(\d{2})(\d{4,5})(\d{4})` as group lengths: 244 and 254. */
function groupings(pattern: string): string[] {
  const groups = [...pattern.matchAll(/\(\\d(?:\{(\d+)(?:,(\d+))?\})?\)/g)];
  return groups.reduce<string[]>(
    (made, [, least = '1', most = least]) =>
      made.flatMap((start) => {
        const lengths = Array.from(
          { length: Number(most) - Number(least) + 1 },
          (_, at) => Number(least) + at,
        );
        return lengths.map((length) => start + length);
      }),
    [''],
  );
}

test('the grouping takes all the national formats of nine to eleven digits', () => {
  const made = countries.flatMap((country) => {
    const formats = metadata.countries[country]?.[4] as unknown as [string, string, string[]][];
    const own = formats.flatMap(([pattern]) => groupings(pattern));
    // The United States' own prefix is written in front: 1-800-555-0199.
    return country === 'US' ? [...own, ...own.map((grouping) => `1${grouping}`)] : own;
  });
  const digits = (grouping: string): number => [...grouping].reduce((sum, length) => sum + Number(length), 0);
  const wanted = made.filter(
    (grouping) => grouping.length > 1 && digits(grouping) > 8 && digits(grouping) < 12,
  );
  expect(wanted.length).toBeGreaterThan(10);
  // Two groups are told from an order number by the word before them, but for the commonest.
  for (const grouping of wanted) if (grouping.length > 2) expect(grouping).toMatch(GROUPING);
  for (const other of ['38', '99', '2222222', '11', '8', '62']) expect(other).not.toMatch(GROUPING);
});
