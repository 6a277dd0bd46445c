import { words as ar } from '../shared/locales/widget/ar.ts';
import { words as de } from '../shared/locales/widget/de.ts';
import { words as en } from '../shared/locales/widget/en.ts';
import { words as es } from '../shared/locales/widget/es.ts';
import { words as fr } from '../shared/locales/widget/fr.ts';
import { words as it } from '../shared/locales/widget/it.ts';
import { words as pt } from '../shared/locales/widget/pt-BR.ts';
import { words as ro } from '../shared/locales/widget/ro.ts';
import type { WidgetWords } from '../shared/locales/widget/words.ts';
import { closestLanguage } from '../shared/survey/closest-language.ts';
import { type OwnWordsByLanguage, withOwnWords } from './own-words.ts';

const LANGUAGES: Readonly<Record<string, WidgetWords>> = {
  en,
  es,
  ro,
  'pt-BR': pt,
  fr,
  de,
  it,
  ar,
};

/** The customer-facing words closest to a language tag, the site's own among them, and the language they are in. */
export function wordsFor(
  language: string,
  own: OwnWordsByLanguage = {},
): { words: WidgetWords; language: string } {
  const closest = closestLanguage(Object.keys(LANGUAGES), language) ?? 'en';
  return withOwnWords({ words: LANGUAGES[closest] ?? en, language: closest }, language, own);
}
