import { bareWord, wordsOf } from '../problems/telling-words.ts';
import type { Procedure } from './procedure.ts';

/** What is known of a case. */
export interface CriticalSigns {
  /** What the customer wrote and chose. */
  readonly said: readonly string[];
  readonly topic: string | null;
  readonly priority: number;
  readonly lowScore: boolean;
}

/** More at once help nobody. */
const MOST = 3;

/** The procedures a case recalls, in the order they stand, at most three. */
export function recalled(
  procedures: readonly Procedure[],
  { said, topic, priority, lowScore }: CriticalSigns,
): readonly Procedure[] {
  const written = said.flatMap(wordsOf).flatMap((word) => [word, bareWord(word)]);
  return procedures
    .filter(
      ({ recall }) =>
        (recall.lowScore && lowScore) ||
        (recall.priority !== undefined && priority >= recall.priority) ||
        (topic !== null && recall.topics.includes(topic)) ||
        recall.words.some((entry) => occursIn(entry, written)),
    )
    .slice(0, MOST);
}

/** Every word of the entry begins a word that was written: "lawyer" is in "lawyers", and accents do not matter. */
function occursIn(entry: string, written: readonly string[]): boolean {
  const wanted = wordsOf(entry);
  return wanted.length > 0 && wanted.every((word) => written.some((one) => one.startsWith(word)));
}
