import * as z from 'zod/mini';
import { languageTag } from './language-tag.ts';

/** The longest tag RFC 5646 (§4.4.1) asks to have room for. */
const LONGEST_TAG = 35;

/** A language tag as it is kept: canonical, and no longer than there is room for. Null for anything else. */
export function localeOf(text: string): string | null {
  const tag = languageTag(text);
  return tag !== null && tag.length <= LONGEST_TAG ? tag : null;
}

/** A language tag (BCP 47), kept in its canonical form; `_` is read as `-`. */
export const Locale = z.string().check(
  z.maxLength(LONGEST_TAG),
  z.refine((text) => localeOf(text) !== null, 'not a language tag; use BCP 47, such as en, es-MX or pt-BR'),
  z.overwrite((text) => languageTag(text) ?? text),
);

/** A language that an address asks for. What is no tag counts as none: an address is typed by hand, and read all the same. */
export const AskedLanguage = z.optional(
  z.pipe(
    z.string().check(z.maxLength(LONGEST_TAG)),
    z.transform((text: string) => localeOf(text) ?? undefined),
  ),
);
