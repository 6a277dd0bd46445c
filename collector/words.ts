import { words as en } from '../shared/locales/widget/en.ts';
import { words as es } from '../shared/locales/widget/es.ts';
import { words as ro } from '../shared/locales/widget/ro.ts';
import type { WidgetWords } from '../shared/locales/widget/words.ts';
import { closestLanguage } from '../shared/survey/words.ts';

const LANGUAGES: Readonly<Record<string, WidgetWords>> = { en, es, ro };

/** The customer-facing words closest to a language tag, and the language they are in. */
export function wordsFor(language: string): { words: WidgetWords; language: string } {
  const closest = closestLanguage(Object.keys(LANGUAGES), language) ?? 'en';
  return { words: LANGUAGES[closest] ?? en, language: closest };
}
