import { baseLanguage } from './base-language.ts';

/** The closest of the languages there are, by the same rule as `say`; undefined when there are none. */
export function closestLanguage(
  there: readonly string[],
  language: string,
  fallback = 'en',
): string | undefined {
  return sameLanguage(there, language) ?? sameLanguage(there, fallback) ?? there[0];
}

/**
 * The tag itself, else the same language: in the same script before another, without a region before a sister region.
 * Undefined when none is in that language.
 */
export function sameLanguage(there: readonly string[], language: string): string | undefined {
  const wanted = plain(language);
  const exact = there.find((key) => plain(key) === wanted);
  if (exact !== undefined) return exact;
  const base = baseLanguage(wanted);
  const same = there.filter((key) => baseLanguage(key) === base);
  if (same.length < 2) return same[0];
  const script = scriptOf(wanted);
  const legible = same.filter((key) => scriptOf(plain(key)) === script);
  const best = legible.length > 0 ? legible : same;
  return best.find((key) => !/-(?:[a-z]{2}|\d{3})(?:-|$)/.test(plain(key))) ?? best[0];
}

const plain = (tag: string): string => tag.trim().toLowerCase().replaceAll('_', '-');

/** The script a tag is written in, most likely; undefined where that is not known. */
function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}
