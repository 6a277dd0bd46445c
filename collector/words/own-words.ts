import { z } from 'zod';
import { sameLanguage } from '../../shared/locales/closest-language.ts';
import { en } from '../../shared/locales/en/index.ts';
import { Locale } from '../../shared/locales/locale.ts';
import type { InformalWords } from '../../shared/locales/words/informal.ts';
import type { RequestWords } from '../../shared/locales/words/request.ts';
import type { WidgetWords } from '../../shared/locales/words/widget.ts';

/**
 * What a site says to its customers instead of our words; what is left out is ours. `routing` holds the sentences on who
 * helps and when; `hosted`, `requestPage` and `mail` what the pages behind links and the mails say besides.
 */
export interface OwnWords extends Partial<WidgetWords>, Pick<InformalWords, 'hosted' | 'mail' | 'routing'> {
  readonly requestPage?: Partial<RequestWords>;
}

/** The longest text, in characters. */
const LONGEST = 200;

/** A text in place of one of ours: it has the same places to fill in. */
function textLike(ours: string): z.ZodType<string> {
  const holes = [...ours.matchAll(/\{\w+\}/g)].map(([hole]) => hole);
  return z
    .string()
    .min(1)
    .max(LONGEST)
    .refine((text) => holes.every((hole) => text.includes(hole)), `keep ${holes.join(' and ')}: filled in`);
}

const like = (ours: object): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(ours).map(([key, text]) => [
      key,
      (Array.isArray(text) ? z.tuple(text.map(textLike) as [z.ZodType]) : textLike(text)).optional(),
    ]),
  );

const OneLanguage = z.strictObject({
  ...like(en.widget),
  hosted: z.strictObject(like(en.hosted)).optional(),
  mail: z.strictObject(like(en.mail)).optional(),
  requestPage: z.strictObject(like(en.request)).optional(),
  routing: z.strictObject(like(en.routing.customer)).optional(),
}) as unknown as z.ZodType<OwnWords>;

/** By language tag: in a language that is not among ours, or other words in one that is. */
export const OwnWordsByLanguage = z.record(Locale, OneLanguage);
export type OwnWordsByLanguage = Readonly<Record<string, OwnWords>>;

/** The tag of a site's own words for a reader: the reader's own, else one of the same language; undefined for none. */
export const ownLanguage = (own: OwnWordsByLanguage, tag: string): string | undefined =>
  sameLanguage(Object.keys(own), tag);

/** The site's own words in their parts; empty for a language it says nothing in. */
export function ownParts(own: OwnWords | undefined) {
  const { routing, hosted, requestPage, mail, ...widget } = own ?? {};
  return { routing, hosted, request: requestPage, mail, widget: widget as Partial<WidgetWords> };
}

/**
 * Our words for a reader with the site's own put in. They are in the site's language where ours were not in the reader's.
 * @param tag the reader's language
 */
export function withOwnWords(
  ours: { readonly language: string; readonly words: WidgetWords },
  tag: string,
  own: OwnWordsByLanguage,
): { language: string; words: WidgetWords } {
  const key = ownLanguage(own, tag);
  if (key === undefined) return ours;
  const language = sameLanguage([ours.language], key) ?? key;
  return { language, words: { ...ours.words, ...ownParts(own[key]).widget } };
}
