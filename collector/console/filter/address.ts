import { codesIn, codesText } from '../../../shared/protocol/console/codes.ts';
import type { AnswerFilter, Dimension, MeasuredKind } from '../../../shared/protocol/console/filter.ts';

/** The filter in the page's address: the grammar of shared/protocol/console/filter.ts, read leniently and without zod. */

export const dimensions = [
  'queue',
  'topic',
  'channel',
  'language',
  'survey',
] as const satisfies readonly Dimension[];
const kinds = ['csat', 'nps', 'ces', 'solved'] as const satisfies readonly MeasuredKind[];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isKind = (code: string | null): code is MeasuredKind => kinds.some((kind) => kind === code);
const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(text));

/** What an address chooses. What cannot be read chooses nothing: a link that was cut short still shows a page. */
export function filterIn(search: URLSearchParams): AnswerFilter {
  const days = [search.get('from') ?? '', search.get('to') ?? ''] as const;
  const isPeriod = days.every(isDay) && days[0] <= days[1];
  const lists = dimensions.flatMap((name) => {
    const codes = codesIn(search.get(name) ?? '');
    return codes.length === 0 ? [] : [[name, codes] as const];
  });
  const chosen = codesIn(search.get('kind') ?? '').filter(isKind);
  const score = search.get('score') ?? '';
  const words = search.get('words')?.trim() ?? '';
  return {
    ...(isPeriod && { from: days[0], to: days[1] }),
    ...Object.fromEntries(lists),
    ...(chosen.length > 0 && { kind: chosen }),
    ...(search.get('low') === '1' && { low: true as const }),
    ...(/^\d{1,2}(,\d{1,2})*$/.test(score) && { score: score.split(',').map(Number) }),
    ...(words !== '' && { words: words.slice(0, 200) }),
  };
}

/** The address of a filter, each name once and in one order. */
export function searchOf(filter: AnswerFilter): URLSearchParams {
  const { from, to, kind, low, score, words } = filter;
  const search = new URLSearchParams();
  if (from !== undefined) search.set('from', from);
  if (to !== undefined) search.set('to', to);
  for (const name of dimensions) {
    const codes = filter[name];
    if (codes?.length) search.set(name, codesText(codes));
  }
  if (kind?.length) search.set('kind', kind.join(','));
  if (low) search.set('low', '1');
  if (score?.length) search.set('score', score.join(','));
  if (words) search.set('words', words);
  return search;
}
