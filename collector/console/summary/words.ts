import type { SummaryWords } from '../../../shared/locales/en/summary.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** The weekly summary’s own words. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly summaryWords: SummaryWords }>>> = {
  en: () => import('../../../shared/locales/en/summary.ts'),
  es: () => import('../../../shared/locales/es/summary.ts'),
  ro: () => import('../../../shared/locales/ro/summary.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/summary.ts'),
  fr: () => import('../../../shared/locales/fr/summary.ts'),
  de: () => import('../../../shared/locales/de/summary.ts'),
  it: () => import('../../../shared/locales/it/summary.ts'),
  ar: () => import('../../../shared/locales/ar/summary.ts'),
};

export const { loadWords, tell } = pageWords(LANGUAGES, ({ summaryWords }) => summaryWords);
