import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alike } from '../../../../widget/doctor/spelling.ts';

const WORDS = ['site', 'lang', 'consent', 'do', 'collector'];

test.each([
  ['sites', 'site'],
  ['stie', 'site'],
  ['siteKey', 'site'],
  ['lnag', 'lang'],
  ['language', 'lang'],
  ['consnet', 'consent'],
  ['colector', 'collector'],
  ['od', 'do'],
])('%s is meant for %s', (text, word) => expect(alike(text, WORDS)).toBe(word));

test.each(['site', 'do', 'id', 'nscript', 'cfasync', 'domain', 'turboTrack', 'category', ''])(
  '%s is left alone',
  (text) => expect(alike(text, WORDS)).toBeUndefined(),
);

test('one letter more, less or other is always found', () => {
  const edit = fc.tuple(fc.constantFrom(...WORDS), fc.nat(), fc.constantFrom('x', ''), fc.boolean());
  fc.assert(
    fc.property(edit, ([word, at, put, replaces]) => {
      const from = at % word.length;
      const text = word.slice(0, from) + put + word.slice(replaces || !put ? from + 1 : from);
      expect(alike(text, WORDS)).toBe(word);
    }),
  );
});
