import type { EditingWords } from '../../../shared/locales/en/editing.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** The editors' own words, loaded with the first of them. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly editingWords: EditingWords }>>> = {
  en: () => import('../../../shared/locales/en/editing.ts'),
  es: () => import('../../../shared/locales/es/editing.ts'),
  ro: () => import('../../../shared/locales/ro/editing.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/editing.ts'),
  fr: () => import('../../../shared/locales/fr/editing.ts'),
  de: () => import('../../../shared/locales/de/editing.ts'),
  it: () => import('../../../shared/locales/it/editing.ts'),
  ar: () => import('../../../shared/locales/ar/editing.ts'),
};

const { spoken, loadWords, tell } = pageWords(LANGUAGES, ({ editingWords }) => editingWords);

export { loadWords, tell };

export type Key = keyof EditingWords;

/** Words for a name that comes from outside; the name itself where there are none. */
export const named = (prefix: 'field' | 'ready', name: string): string => {
  const key = `${prefix}.${name}`;
  return spoken.value && Object.hasOwn(spoken.value.editingWords, key) ? tell(key as Key) : name;
};
