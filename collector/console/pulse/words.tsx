import type { PulseWords } from '../../../shared/locales/en/pulse.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** The words of this page. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly pulseWords: PulseWords }>>> = {
  en: () => import('../../../shared/locales/en/pulse.ts'),
  es: () => import('../../../shared/locales/es/pulse.ts'),
  ro: () => import('../../../shared/locales/ro/pulse.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/pulse.ts'),
  fr: () => import('../../../shared/locales/fr/pulse.ts'),
  de: () => import('../../../shared/locales/de/pulse.ts'),
  it: () => import('../../../shared/locales/it/pulse.ts'),
  ar: () => import('../../../shared/locales/ar/pulse.ts'),
};

export const { tell, Worded } = pageWords(LANGUAGES, ({ pulseWords }) => pulseWords);
