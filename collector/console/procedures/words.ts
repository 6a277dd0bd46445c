import type { ProcedureWords } from '../../../shared/locales/en/procedures.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** What is said of procedures for critical situations. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly procedureWords: ProcedureWords }>>> = {
  en: () => import('../../../shared/locales/en/procedures.ts'),
  es: () => import('../../../shared/locales/es/procedures.ts'),
  ro: () => import('../../../shared/locales/ro/procedures.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/procedures.ts'),
  fr: () => import('../../../shared/locales/fr/procedures.ts'),
  de: () => import('../../../shared/locales/de/procedures.ts'),
  it: () => import('../../../shared/locales/it/procedures.ts'),
  ar: () => import('../../../shared/locales/ar/procedures.ts'),
};

export const { loadWords, tell } = pageWords(LANGUAGES, ({ procedureWords }) => procedureWords);
