import type { ProblemWords } from '../../../shared/locales/en/problems.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** The words of this page. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly problemWords: ProblemWords }>>> = {
  en: () => import('../../../shared/locales/en/problems.ts'),
  es: () => import('../../../shared/locales/es/problems.ts'),
  ro: () => import('../../../shared/locales/ro/problems.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/problems.ts'),
  fr: () => import('../../../shared/locales/fr/problems.ts'),
  de: () => import('../../../shared/locales/de/problems.ts'),
  it: () => import('../../../shared/locales/it/problems.ts'),
  ar: () => import('../../../shared/locales/ar/problems.ts'),
};

export const { tell, Worded } = pageWords(LANGUAGES, ({ problemWords }) => problemWords);
