import { ar } from './ar/index.ts';
import { closestLanguage, sameLanguage } from './closest-language.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { it } from './it/index.ts';
import { pt } from './pt-BR/index.ts';
import { ro } from './ro/index.ts';
import type { CustomerLanguage, CustomerWords, Register } from './words/customer.ts';

/** By language tag. */
export const customerLanguages: Readonly<Record<string, CustomerLanguage>> = {
  en,
  es,
  ro,
  'pt-BR': pt,
  fr,
  de,
  it,
  ar,
};

/** The words of one language in one form of address. */
function spoken({ informal, ...formal }: CustomerLanguage, register: Register): CustomerWords {
  if (register === 'formal' || !informal) return formal;
  const { routing, ...rest } = informal;
  return {
    ...formal,
    hosted: { ...formal.hosted, ...rest.hosted },
    mail: { ...formal.mail, ...rest.mail },
    request: { ...formal.request, ...rest.request },
    routing: { ...formal.routing, customer: { ...formal.routing.customer, ...routing } },
    survey: { ...formal.survey, ...rest.survey },
    widget: { ...formal.widget, ...rest.widget },
  };
}

const inEach = (register: Register): ReadonlyMap<string, CustomerWords> =>
  new Map(Object.entries(customerLanguages).map(([tag, language]) => [tag, spoken(language, register)]));
const WORDS = { formal: inEach('formal'), informal: inEach('informal') };

/** The words of the language of a tag, in whatever region; null when it is not among ours. */
export function wordsOfLanguage(tag: string, register: Register): CustomerWords | null {
  const words = WORDS[register];
  return words.get(sameLanguage([...words.keys()], tag) ?? '') ?? null;
}

/** The words closest to a tag, else those of `otherwise`, else English; and the language they are in. */
export function customerWords(
  tag: string,
  register: Register,
  otherwise = 'en',
): CustomerWords & { readonly language: string } {
  const words = WORDS[register];
  const language = closestLanguage([...words.keys()], tag, otherwise) ?? 'en';
  return { ...(words.get(language) ?? en), language };
}
