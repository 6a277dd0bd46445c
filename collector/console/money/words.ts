import type { MoneyWords } from '../../../shared/locales/en/money.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** What is said of costs. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly moneyWords: MoneyWords }>>> = {
  en: () => import('../../../shared/locales/en/money.ts'),
  es: () => import('../../../shared/locales/es/money.ts'),
  ro: () => import('../../../shared/locales/ro/money.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/money.ts'),
  fr: () => import('../../../shared/locales/fr/money.ts'),
  de: () => import('../../../shared/locales/de/money.ts'),
  it: () => import('../../../shared/locales/it/money.ts'),
  ar: () => import('../../../shared/locales/ar/money.ts'),
};

export const { loadWords, tell } = pageWords(LANGUAGES, ({ moneyWords }) => moneyWords);
