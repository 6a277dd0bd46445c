import type { AnswerFilter } from '../../../shared/protocol/console/filter.ts';
import { daysText } from '../../words/figure-text.ts';
import { localeNow, say } from '../kit/language.ts';
import { dimensions } from './address.ts';
import { type Choices, chosenName } from './names.ts';
import { type Days, presetOf } from './period.ts';

/** "Mac and Windows" */
const listed = (names: readonly string[]): string =>
  new Intl.ListFormat(localeNow(), { type: 'conjunction' }).format(names);

/** What a period is called: by its preset, else by its dates. */
export function periodName(days: Days, today: string): string {
  const preset = presetOf(days, today);
  return preset === null ? daysText(days, localeNow()) : say(`period.${preset}`);
}

/** One part of the filter, as a chip says it; `without` is what it takes out. */
export interface Part {
  readonly name: keyof AnswerFilter;
  readonly text: string;
}

/** What is chosen beside the period, each part in words. */
export function partsOf(filter: AnswerFilter, choices: Choices): Part[] {
  const { kind, low, score, words } = filter;
  const chosen: Part[] = dimensions.flatMap((by) => {
    const codes = filter[by];
    return codes?.length
      ? [{ name: by, text: listed(codes.map((code) => chosenName(by, code, choices))) }]
      : [];
  });
  if (kind?.length) chosen.push({ name: 'kind', text: listed(kind.map((one) => say(`kind.${one}`))) });
  if (low) chosen.push({ name: 'low', text: say('filter.low') });
  if (score?.length)
    chosen.push({ name: 'score', text: say('filter.score', { points: listed(score.map(String)) }) });
  if (words) chosen.push({ name: 'words', text: say('filter.words', { words }) });
  return chosen;
}

/** The filter said back: "Mac and Windows, last 30 days, 214 answers". `answered` null: not known yet. */
export function sentenceOf(
  filter: AnswerFilter,
  choices: Choices,
  {
    days,
    today,
    answered,
  }: { readonly days: Days; readonly today: string; readonly answered: number | null },
): string {
  const parts = partsOf(filter, choices).map(({ text }) => text);
  const said = [
    ...(parts.length > 0 ? parts : [say('filter.everything')]),
    periodName(days, today),
    ...(answered === null ? [] : [say('count.answers', { n: answered })]),
  ];
  return said.join(say('filter.comma'));
}
