import type { VNode } from 'preact';
import type { Article } from '../../../shared/survey/offered.ts';
import { languageText, numberText } from '../kit/format.ts';
import { localeNow } from '../kit/language.ts';
import { tell } from './words.ts';

/** In which languages an article is said, of those its survey speaks. */
export function missingIn({ title, body }: Article, spoken: readonly string[]) {
  const all = [...new Set([...spoken, ...Object.keys(body)])];
  const isSaid = (tag: string): boolean => Boolean(title[tag]?.trim() && body[tag]?.trim());
  return { said: all.filter(isSaid), missing: spoken.filter((tag) => !isSaid(tag)) };
}

const listed = (names: readonly string[]): string =>
  new Intl.ListFormat(localeNow(), { type: 'conjunction' }).format(names);

interface SaidProps {
  readonly said: readonly string[];
  readonly missing: readonly string[];
}

/** In which languages something stands, and which are missing. */
export const Said = ({ said, missing }: SaidProps): VNode => (
  <p>
    {said.length > 0 && tell('said in', { languages: listed(said.map(languageText)) })}
    {said.length > 0 && missing.length > 0 && ' · '}
    {missing.length > 0 && (
      <span class="missing">{tell('missing', { languages: listed(missing.map(languageText)) })}</span>
    )}
  </p>
);

type Counted = ({ readonly name: string } | { readonly language: string }) & { readonly n: number };

/** Names or languages, each with its number. */
export const withNumbers = (counted: readonly Counted[]): string =>
  listed(
    counted.map((one) => `${'name' in one ? one.name : languageText(one.language)} (${numberText(one.n)})`),
  );
