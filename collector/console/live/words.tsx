import type { LiveWords } from '../../../shared/locales/en/live.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** The words of this page. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly liveWords: LiveWords }>>> = {
  en: () => import('../../../shared/locales/en/live.ts'),
  es: () => import('../../../shared/locales/es/live.ts'),
  ro: () => import('../../../shared/locales/ro/live.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/live.ts'),
  fr: () => import('../../../shared/locales/fr/live.ts'),
  de: () => import('../../../shared/locales/de/live.ts'),
  it: () => import('../../../shared/locales/it/live.ts'),
  ar: () => import('../../../shared/locales/ar/live.ts'),
};

export const { tell, Worded } = pageWords(LANGUAGES, ({ liveWords }) => liveWords);
