import { z } from 'zod';
import { languageTag } from './language-tag.ts';

/** The longest tag RFC 5646 (§4.4.1) asks to have room for. */
const LONGEST_TAG = 35;

const isTag = (text: string): boolean => {
  const tag = languageTag(text);
  return tag !== null && tag.length <= LONGEST_TAG;
};

/** A language tag (BCP 47), kept in its canonical form; `_` is read as `-`. */
export const Locale = z
  .string()
  .max(LONGEST_TAG)
  .refine(isTag, 'not a language tag; use BCP 47, such as en, es-MX or pt-BR')
  .overwrite((text) => languageTag(text) ?? text);
