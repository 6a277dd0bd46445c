import type { ReadNumbers } from './columns.ts';
import type { Sql } from './sql.ts';

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

const REST = `create virtual table if not exists temp.words_rest using fts5 (
  comment, content = '', tokenize = 'unicode61 remove_diacritics 2')`;

/** Of a search that looks up no more than it needs: how many, and from which end. */
interface Part {
  readonly most: number;
  readonly first: 'newest' | 'oldest';
}

/**
 * The answers whose comment holds all of these words, or longer ones that begin so: all there are, or of one end. All of
 * those from the id `from` on and before the id `below` are among these.
 */
export async function searchWords(
  { sql, read }: { readonly sql: Sql; readonly read: ReadNumbers },
  { words, from, below }: Searched,
  part: Part | null,
): Promise<FoundAnswers & { readonly from: number; readonly below: number }> {
  const query = wordsIn(words)
    .map((word) => `"${word}"*`)
    .join(' ');
  if (query === '') return { ...found([]), from, below };
  const span = [query, from, below];
  const order = part?.first === 'oldest' ? 'asc' : 'desc';
  const limit = part === null ? '' : `limit ${part.most}`;
  const indexed = read(
    `select rowid from answer_words where answer_words match ? and rowid >= ? and rowid < ?
     and rowid not in (select answer from words_owed) order by rowid ${order} ${limit}`,
    ...span,
  );
  const last = indexed.length === part?.most ? indexed.at(-1)?.[0] : undefined;
  const whole =
    order === 'asc' ? { from, below: last === undefined ? below : last + 1 } : { from: last ?? from, below };
  await readRest(sql);
  const rest = read(
    'select rowid from temp.words_rest where words_rest match ? and rowid >= ? and rowid < ?',
    ...[query, whole.from, whole.below],
  );
  return { ...found([...indexed, ...rest]), ...whole };
}

/**
 * The comments that are not in the index as they are now, few as a rule, in one of this connection's own. `cross join`: the
 * engine would look through all answers for them.
 */
async function readRest(sql: Sql): Promise<void> {
  await sql.run(REST);
  await sql.run(`insert into temp.words_rest (words_rest) values ('delete-all')`);
  await sql.run(
    `insert into temp.words_rest (rowid, comment)
     select a.id, a.comment from words_owed o cross join answer a on a.id = o.answer where a.comment is not null`,
  );
}

function found(rows: readonly (readonly number[])[]): FoundAnswers {
  const ids = Float64Array.from(rows, ([id = 0]) => id).sort();
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
