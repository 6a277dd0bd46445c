import type { FeedbackWords } from '../../../shared/locales/en/feedback.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** The words of feedback notes. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly feedbackWords: FeedbackWords }>>> = {
  en: () => import('../../../shared/locales/en/feedback.ts'),
  es: () => import('../../../shared/locales/es/feedback.ts'),
  ro: () => import('../../../shared/locales/ro/feedback.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/feedback.ts'),
  fr: () => import('../../../shared/locales/fr/feedback.ts'),
  de: () => import('../../../shared/locales/de/feedback.ts'),
  it: () => import('../../../shared/locales/it/feedback.ts'),
  ar: () => import('../../../shared/locales/ar/feedback.ts'),
};

export const { tell, Worded } = pageWords(LANGUAGES, ({ feedbackWords }) => feedbackWords);
