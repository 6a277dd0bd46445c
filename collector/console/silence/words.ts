import type { SilenceWords } from '../../../shared/locales/en/silence.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** The words of this page. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly silenceWords: SilenceWords }>>> = {
  en: () => import('../../../shared/locales/en/silence.ts'),
  es: () => import('../../../shared/locales/es/silence.ts'),
  ro: () => import('../../../shared/locales/ro/silence.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/silence.ts'),
  fr: () => import('../../../shared/locales/fr/silence.ts'),
  de: () => import('../../../shared/locales/de/silence.ts'),
  it: () => import('../../../shared/locales/it/silence.ts'),
  ar: () => import('../../../shared/locales/ar/silence.ts'),
};

export const { tell, Worded } = pageWords(LANGUAGES, ({ silenceWords }) => silenceWords);
