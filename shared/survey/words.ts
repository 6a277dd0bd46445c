import { closestLanguage } from '../locales/closest-language.ts';
import type { AnswerValue } from './answers.ts';
import type { Question, Words } from './survey.ts';

export { closestLanguage };

/**
 * The words closest to a language tag: itself, its base language, a sister region, the fallback, else the first there are.
 * `es-MX` is served by `es`, `pt` by `pt-BR`, `zh-TW` by `zh-Hant` before `zh-Hans`. Tags compare without regard to case,
 * `_` is read as `-`.
 */
export function say(words: Words, language: string, fallback = 'en'): string {
  return words[closestLanguage(Object.keys(words), language, fallback) ?? ''] ?? '';
}

/**
 * An answer as a person would read it: the option's label instead of its value. Yes and no, and the joining of several
 * options, are the caller's words; scores stay digits.
 */
export function answerText(
  question: Question,
  value: AnswerValue,
  language: string,
  words: { readonly yes: string; readonly no: string },
  fallback = 'en',
): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const label = (one: string): string => {
    const option = 'options' in question ? question.options.find((each) => each.value === one) : undefined;
    return option ? say(option.label, language, fallback) : one;
  };
  if (Array.isArray(value)) return value.map(label).join(', ');
  if (typeof value === 'object') return Object.values(value).filter(Boolean).join(', ');
  return typeof value === 'string' ? label(value) : String(value);
}
