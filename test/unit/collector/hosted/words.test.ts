import { expect, test } from 'vitest';
import { wordsFor } from '../../../../collector/words/words.ts';
import { customerLanguages } from '../../../../shared/locales/customers.ts';

const voice = { language: 'en', register: 'formal', words: {} } as const;

test.each(Object.keys(customerLanguages))('a button is called in %s as it is on the page', (language) => {
  const { hosted, widget } = wordsFor(language, voice);
  expect(hosted.foot).toContain(widget.send);
  expect(hosted.foot).not.toContain('{');
});

test('a button is called as the site calls it, where it has a word of its own', () => {
  const { hosted } = wordsFor('en', { ...voice, words: { en: { send: 'Off it goes' } } });
  expect(hosted.foot).toContain('Off it goes');
});

test('one reader is spoken to as one in Arabic, as in the survey', () => {
  // The plural's endings: -kum (you, your) and -tum (you have …).
  const { hosted } = wordsFor('ar', voice);
  for (const text of Object.values(hosted)) expect(text).not.toMatch(/(كم|تم)(?=[\s.،:]|$)/);
});
