import type { TrainingWords } from '../../../shared/locales/en/training.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** The words of this page. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly trainingWords: TrainingWords }>>> = {
  en: () => import('../../../shared/locales/en/training.ts'),
  es: () => import('../../../shared/locales/es/training.ts'),
  ro: () => import('../../../shared/locales/ro/training.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/training.ts'),
  fr: () => import('../../../shared/locales/fr/training.ts'),
  de: () => import('../../../shared/locales/de/training.ts'),
  it: () => import('../../../shared/locales/it/training.ts'),
  ar: () => import('../../../shared/locales/ar/training.ts'),
};

export const { tell, Worded } = pageWords(LANGUAGES, ({ trainingWords }) => trainingWords);
