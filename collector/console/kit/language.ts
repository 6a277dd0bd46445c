import { signal } from '@preact/signals';
import { closestLanguage } from '../../../shared/locales/closest-language.ts';
import { directionOf } from '../../../shared/locales/direction.ts';
import type { ConsoleWords } from '../../../shared/locales/en/console.ts';
import { fill } from '../../../shared/locales/fill.ts';
import type { FigureSpeech } from '../../words/figure-text.ts';
import { choiceOf, keepChoice } from './choices.ts';

/** One file a language, loaded when somebody reads it. Named by the languages' own names in their picker. */
const LANGUAGES = {
  en: () => import('../../../shared/locales/en/console.ts'),
  es: () => import('../../../shared/locales/es/console.ts'),
  ro: () => import('../../../shared/locales/ro/console.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/console.ts'),
  fr: () => import('../../../shared/locales/fr/console.ts'),
  de: () => import('../../../shared/locales/de/console.ts'),
  it: () => import('../../../shared/locales/it/console.ts'),
  ar: () => import('../../../shared/locales/ar/console.ts'),
} as const satisfies Record<string, () => Promise<{ readonly consoleWords: ConsoleWords }>>;

export type Language = keyof typeof LANGUAGES;
export const languages = Object.keys(LANGUAGES) as Language[];

/** What every part of the console is given to speak the reader's language. */
interface Wording {
  readonly language: Language;
  readonly words: ConsoleWords;
  /** For figures and dates: the browser's own tag where it is of the same language, e.g. es-MX. */
  readonly locale: string;
}

export type Say = (key: keyof ConsoleWords, values?: Readonly<Record<string, string | number>>) => string;

const wording = signal<Wording | null>(null);

/** The reader's words with their places filled in. */
export const say: Say = (key, values = {}) => {
  const spoken = wording.value;
  return spoken ? fill(spoken.words[key], values, spoken.locale) : '';
};

/** Words for a code that comes from outside; null where there are none. */
export function wordFor(key: string, values: Readonly<Record<string, string | number>> = {}): string | null {
  const words = wording.value?.words;
  return words && Object.hasOwn(words, key) ? say(key as keyof ConsoleWords, values) : null;
}

/** The same for what speaks in mails, too. */
export const speech = (): FigureSpeech => ({ locale: localeNow(), say, wordFor });

export const localeNow = (): string => wording.value?.locale ?? 'en';

/** The language that is spoken now; null before any is. */
export const languageNow = (): Language | null => wording.value?.language ?? null;

/** The language chosen here, or null while it follows the browser. */
export const chosenLanguage = signal<Language | null>(null);

const isLanguage = (tag: string | undefined): tag is Language => languages.some((known) => known === tag);

/** The first of the browser's languages that is spoken here, in the browser's own regional form. */
function followed(): { language: Language; locale: string } {
  for (const tag of navigator.languages) {
    const language = closestLanguage(languages, tag, tag);
    if (isLanguage(language) && language.split('-')[0] === tag.split('-')[0])
      return { language, locale: tag };
  }
  return { language: 'en', locale: 'en' };
}

/** Loads the words and writes language and direction onto the page. `choice` null: as the browser. */
async function speak(choice: Language | null): Promise<void> {
  const { language, locale } = choice ? { language: choice, locale: regional(choice) } : followed();
  const { consoleWords } = await LANGUAGES[language]();
  chosenLanguage.value = choice;
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
  wording.value = { language, words: consoleWords, locale };
}

/** A chosen language in the region the browser names with it. */
const regional = (language: Language): string =>
  navigator.languages.find((tag) => tag.split('-')[0] === language.split('-')[0]) ?? language;

export const startLanguage = (): Promise<void> => {
  const kept = choiceOf('language') ?? undefined;
  return speak(isLanguage(kept) ? kept : null);
};

export async function chooseLanguage(choice: Language | null): Promise<void> {
  keepChoice('language', choice);
  await speak(choice);
}
