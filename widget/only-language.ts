/**
 * Stands in for shared/locales/closest-language.ts in what a page loads: the collector has chosen by the reader's language
 * already and left one of each text's languages.
 */
export const closestLanguage = (there: readonly string[]): string | undefined => there[0];
