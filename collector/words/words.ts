import { sameLanguage } from '../../shared/locales/closest-language.ts';
import { customerLanguages, customerWords } from '../../shared/locales/customers.ts';
import type { CustomerWords, Register } from '../../shared/locales/words/customer.ts';
import { type OwnWordsByLanguage, ownLanguage, ownParts, withOwnWords } from './own-words.ts';

/** How a site speaks to its customers: its language, its form of address, and its own words. */
export interface Voice {
  readonly language: string;
  readonly register: Register;
  readonly words: OwnWordsByLanguage;
}

/** All that is said to one customer, and the language it is in. */
export type SpokenWords = CustomerWords & { readonly language: string };

/** Are there words of ours or the site's, or (by their tags) a survey's texts, in this language? */
export const isSpoken = (tag: string, { words }: Voice, texts: readonly string[] = []): boolean =>
  sameLanguage([...Object.keys(customerLanguages), ...Object.keys(words), ...texts], tag) !== undefined;

/**
 * The words for a customer, the site's own put in: the closest to their language tag, else the site's language, else
 * English.
 */
export function wordsFor(tag: string, { language: otherwise, register, words: own }: Voice): SpokenWords {
  const ours = customerWords(tag, register, otherwise);
  const key = ownLanguage(own, tag);
  const theirs = ownParts(own[key ?? '']);
  const { language, words: widget } = withOwnWords({ language: ours.language, words: ours.widget }, tag, own);
  const hosted = { ...ours.hosted, ...theirs.hosted };
  return {
    ...ours,
    language,
    widget,
    // The button is called as it is on the page.
    hosted: { ...hosted, foot: hosted.foot.replace('{send}', widget.send) },
    mail: { ...ours.mail, ...theirs.mail },
    request: { ...ours.request, ...theirs.request },
  };
}
