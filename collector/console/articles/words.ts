import type { ArticleWords } from '../../../shared/locales/en/articles.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** The words of this page. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly articleWords: ArticleWords }>>> = {
  en: () => import('../../../shared/locales/en/articles.ts'),
  es: () => import('../../../shared/locales/es/articles.ts'),
  ro: () => import('../../../shared/locales/ro/articles.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/articles.ts'),
  fr: () => import('../../../shared/locales/fr/articles.ts'),
  de: () => import('../../../shared/locales/de/articles.ts'),
  it: () => import('../../../shared/locales/it/articles.ts'),
  ar: () => import('../../../shared/locales/ar/articles.ts'),
};

export const { tell, Worded } = pageWords(LANGUAGES, ({ articleWords }) => articleWords);
