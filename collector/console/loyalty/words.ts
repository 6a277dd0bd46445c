import type { LoyaltyWords } from '../../../shared/locales/en/loyalty.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** What is said of who stays, complains and orders. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly loyaltyWords: LoyaltyWords }>>> = {
  en: () => import('../../../shared/locales/en/loyalty.ts'),
  es: () => import('../../../shared/locales/es/loyalty.ts'),
  ro: () => import('../../../shared/locales/ro/loyalty.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/loyalty.ts'),
  fr: () => import('../../../shared/locales/fr/loyalty.ts'),
  de: () => import('../../../shared/locales/de/loyalty.ts'),
  it: () => import('../../../shared/locales/it/loyalty.ts'),
  ar: () => import('../../../shared/locales/ar/loyalty.ts'),
};

export const { loadWords, tell } = pageWords(LANGUAGES, ({ loyaltyWords }) => loyaltyWords);
