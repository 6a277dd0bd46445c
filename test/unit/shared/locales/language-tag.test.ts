import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageTag } from '../../../../shared/locales/language-tag.ts';
import { Locale } from '../../../../shared/locales/locale.ts';

test.each([
  ['en_US', 'en-US'],
  ['pt-br', 'pt-BR'],
  ['zh_hant_tw', 'zh-Hant-TW'],
  ['es', 'es'],
])('%s is %s', (text, tag) => {
  expect(languageTag(text)).toBe(tag);
  expect(Locale.parse(text)).toBe(tag);
});

test.each(['', 'x', 'C', 'en-', 'en, fr', 'pt-BR0', 'constructor', 'en_US.UTF-8', 'e n'])(
  '%j is no tag',
  (text) => {
    expect(languageTag(text)).toBeNull();
    expect(Locale.safeParse(text).success).toBe(false);
  },
);

test('what is taken once is taken again as it is, and Intl takes it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[a-z]{1,8}([-_][A-Za-z0-9]{1,8}){0,4}$/),
  );
  fc.assert(
    fc.property(text, (input) => {
      const tag = Locale.safeParse(input).data;
      if (tag === undefined) return;
      expect(Locale.parse(tag)).toBe(tag);
      expect(() => new Intl.ListFormat(tag)).not.toThrow();
      expect(() => new Intl.DateTimeFormat(tag)).not.toThrow();
      expect(() => new Intl.NumberFormat(tag)).not.toThrow();
      expect(() => new Intl.PluralRules(tag)).not.toThrow();
      expect(() => new Intl.DisplayNames(tag, { type: 'language' })).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});
