// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { durationText } from '../../../../collector/console/kit/format.ts';
import { chooseLanguage } from '../../../../collector/console/kit/language.ts';

const HOUR = 3_600_000;

test('a duration keeps its own order among words that are read from the right', async () => {
  await chooseLanguage('ar');
  expect(durationText(38 * HOUR)).toMatch(/^\u2068.*\u2069$/);
  await chooseLanguage('en');
  expect(durationText(38 * HOUR)).toBe('1\u00a0d\u00a014\u00a0h');
});
