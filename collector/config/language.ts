import { languageTag } from '../../shared/locales/language-tag.ts';

/** Whether a tag can name a language: `spanish` is well-formed, but every language there is has two letters or three. */
export const isLanguage = (text: string): boolean => /^[a-z]{2,3}(-|$)/.test(languageTag(text) ?? '');
