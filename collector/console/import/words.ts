import type { ImportWords } from '../../../shared/locales/en/import.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** What is said of imports. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly importWords: ImportWords }>>> = {
  en: () => import('../../../shared/locales/en/import.ts'),
  es: () => import('../../../shared/locales/es/import.ts'),
  ro: () => import('../../../shared/locales/ro/import.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/import.ts'),
  fr: () => import('../../../shared/locales/fr/import.ts'),
  de: () => import('../../../shared/locales/de/import.ts'),
  it: () => import('../../../shared/locales/it/import.ts'),
  ar: () => import('../../../shared/locales/ar/import.ts'),
};

export const { loadWords, tell } = pageWords(LANGUAGES, ({ importWords }) => importWords);
