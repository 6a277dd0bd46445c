import type { QualityWords } from '../../../shared/locales/en/quality.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** The words of these pages. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly qualityWords: QualityWords }>>> = {
  en: () => import('../../../shared/locales/en/quality.ts'),
  es: () => import('../../../shared/locales/es/quality.ts'),
  ro: () => import('../../../shared/locales/ro/quality.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/quality.ts'),
  fr: () => import('../../../shared/locales/fr/quality.ts'),
  de: () => import('../../../shared/locales/de/quality.ts'),
  it: () => import('../../../shared/locales/it/quality.ts'),
  ar: () => import('../../../shared/locales/ar/quality.ts'),
};

export const { tell, Worded } = pageWords(LANGUAGES, ({ qualityWords }) => qualityWords);
