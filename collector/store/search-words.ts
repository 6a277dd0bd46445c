/** Which comments hold some words: those the index knows, and those that are not in it yet. */

/** The words of a text as the search index takes them apart. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Of answers from the id `from` on and before the id `below`. */
export interface Searched {
  readonly words: string;
  readonly from: number;
  readonly below: number;
}

/** Ids of answers, ascending. */
export interface FoundAnswers {
  readonly ids: Float64Array;
  /** Is an answer among them? Fast when asked in ascending order. */
  has(id: number): boolean;
}

/** Of a search that looks up no more than it needs: how many, and from which end. */
interface Part {
  readonly most: number;
  readonly first: 'newest' | 'oldest';
}

/** Finds words in comments: the search index of an engine, each beside what it has not indexed yet. */
export interface WordIndex {
  /** Ids of those it knows from the id `from` on and before `below`, in this order; all, or the first `most`. */
  indexed(
    words: readonly string[],
    span: Span,
    order: 'asc' | 'desc',
    most: number | null,
  ): Promise<number[]>;
  /** Ids of those whose comment it does not know as it is now. */
  owed(words: readonly string[], span: Span): Promise<number[]>;
}

interface Span {
  readonly from: number;
  readonly below: number;
}

/**
 * The answers whose comment holds all of these words, or longer ones that begin so: all there are, or of one end. All of
 * those from the id `from` on and before the id `below` are among these.
 */
export async function searchWords(
  { words: index }: { readonly words: WordIndex },
  { words: looked, from, below }: Searched,
  part: Part | null,
): Promise<FoundAnswers & { readonly from: number; readonly below: number }> {
  const words = wordsIn(looked);
  if (words.length === 0) return { ...found([]), from, below };
  const order = part?.first === 'oldest' ? 'asc' : 'desc';
  const indexed = await index.indexed(words, { from, below }, order, part?.most ?? null);
  const last = indexed.length === part?.most ? indexed.at(-1) : undefined;
  const whole =
    order === 'asc' ? { from, below: last === undefined ? below : last + 1 } : { from: last ?? from, below };
  return { ...found([...indexed, ...(await index.owed(words, whole))]), ...whole };
}

function found(unsorted: readonly number[]): FoundAnswers {
  const ids = Float64Array.from(unsorted).sort();
  let at = 0;
  return {
    ids,
    has(id) {
      if (at > 0 && (ids[at - 1] ?? 0) >= id) at = 0;
      while ((ids[at] ?? Number.POSITIVE_INFINITY) < id) at += 1;
      return ids[at] === id;
    },
  };
}
