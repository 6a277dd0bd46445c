import type { FastifyRequest } from 'fastify';
import { localeOf } from '../../shared/locales/locale.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { isSpoken, type Voice } from '../words/words.ts';

/** As many as a person has set; a header may name thousands. */
const MOST_LANGUAGES = 20;
const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i;

/** One part of the header: `de;q=0.9`. Null for one that names no language, or cannot be read. */
function preference(part: string): { readonly tag: string; readonly weight: number } | null {
  const [range = '', ...parameters] = part.split(';').map((text) => text.trim());
  const tag = localeOf(range);
  if (tag === null) return null;
  const weights = parameters.map((text) => WEIGHT.exec(text)?.[1]);
  if (weights.includes(undefined) || weights.length > 1) return null;
  const weight = Number(weights[0] ?? 1);
  return weight > 0 ? { tag, weight } : null;
}

/**
 * The languages of an Accept-Language header (RFC 9110, §12.5.4), the most wanted first. `*`, what is refused (`q=0`) and
 * what cannot be read are left out.
 */
export const acceptedLanguages = (header: string | undefined): string[] =>
  (header ?? '')
    .split(',', MOST_LANGUAGES)
    .flatMap((part) => preference(part) ?? [])
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);

/** What a reader is known by: the language of their session, where there is one, and what their browser asks for. */
interface Reader {
  readonly locale?: string;
  readonly headers: FastifyRequest['headers'];
}

/**
 * The language to speak to a reader: the first of theirs in which there are words or the survey's texts. Null when there
 * are none of these.
 */
export function languageOf({ locale, headers }: Reader, voice: Voice, survey?: Survey | null): string | null {
  const texts = Object.keys(survey?.questions[0]?.title ?? {});
  const wanted = [
    ...(locale === undefined ? [] : [locale]),
    ...acceptedLanguages(headers['accept-language']),
  ];
  return wanted.find((tag) => isSpoken(tag, voice, texts)) ?? null;
}
