import type { Procedure } from '../../../shared/procedures/procedure.ts';
import { localeNow } from '../kit/language.ts';
import { tell } from './words.ts';

/** "shown when the words lawyer or court come up, the priority is at least 80 or a score is low" */
export function recallText({ recall: { words, topics, priority, lowScore } }: Procedure): string {
  const or = (list: readonly string[]): string =>
    new Intl.ListFormat(localeNow(), { type: 'disjunction' }).format(list);
  const parts = [
    ...(words.length > 0 ? [tell('by.words', { words: or(words) })] : []),
    ...(topics.length > 0 ? [tell('by.topics', { topics: or(topics) })] : []),
    ...(priority === undefined ? [] : [tell('by.priority', { priority })]),
    ...(lowScore ? [tell('by.low')] : []),
  ];
  return parts.length === 0 ? tell('by.nothing') : tell('by', { when: or(parts) });
}
