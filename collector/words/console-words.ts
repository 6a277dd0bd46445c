import { consoleWords as ar } from '../../shared/locales/ar/console.ts';
import { closestLanguage } from '../../shared/locales/closest-language.ts';
import { consoleWords as de } from '../../shared/locales/de/console.ts';
import { type ConsoleWords, consoleWords as en } from '../../shared/locales/en/console.ts';
import { consoleWords as es } from '../../shared/locales/es/console.ts';
import { fill } from '../../shared/locales/fill.ts';
import { consoleWords as fr } from '../../shared/locales/fr/console.ts';
import { consoleWords as it } from '../../shared/locales/it/console.ts';
import { consoleWords as pt } from '../../shared/locales/pt-BR/console.ts';
import { consoleWords as ro } from '../../shared/locales/ro/console.ts';

const LANGUAGES: Readonly<Record<string, ConsoleWords>> = { en, es, ro, 'pt-BR': pt, fr, de, it, ar };

/** The console's words where nobody has it open: in messages to other programs and in mail to people of the desk. */
export interface ConsoleSpeech {
  readonly language: string;
  say(key: keyof ConsoleWords, values?: Readonly<Record<string, string | number>>): string;
  /** Words for a code that comes from outside; null where there are none. */
  wordFor(key: string): string | null;
}

/** The words closest to a language tag, else English, and numbers as the tag has them. */
export function consoleSpeech(tag: string): ConsoleSpeech {
  const language = closestLanguage(Object.keys(LANGUAGES), tag) ?? 'en';
  const words = LANGUAGES[language] ?? en;
  return {
    language,
    say: (key, values = {}) => fill(words[key], values, tag),
    wordFor: (key) => (Object.hasOwn(words, key) ? words[key as keyof ConsoleWords] : null),
  };
}
