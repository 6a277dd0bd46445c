import { expect, test } from 'vitest';
import { hostedWords } from '../../../../collector/hosted/words.ts';
import { wordsFor } from '../../../../collector/words.ts';

const LANGUAGES = ['en', 'es', 'ro', 'pt-BR', 'fr', 'de', 'it', 'ar'];

test.each(LANGUAGES)('a button is called in %s as it is on the page', (language) => {
  const { foot } = hostedWords(language);
  expect(foot).toContain(wordsFor(language).words.send);
  expect(foot).not.toContain('{');
});

test('one reader is spoken to as one in Arabic, as in the survey', () => {
  // The plural's endings: -kum (you, your) and -tum (you have …).
  for (const text of Object.values(hostedWords('ar'))) expect(text).not.toMatch(/(كم|تم)(?=[\s.،:]|$)/);
});
