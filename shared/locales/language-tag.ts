/**
 * A language tag in the canonical form of BCP 47, `en_US` read as `en-US`; null for what is no tag (`x`, `en, fr`, `C`).
 * What it answers is safe to give to every `Intl` constructor, which throws a RangeError on anything else.
 */
export function languageTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
