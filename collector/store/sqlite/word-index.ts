import type { ReadNumbers } from '../columns.ts';
import type { WordIndex } from '../search-words.ts';
import type { Sql } from '../sql.ts';

const REST = `create virtual table if not exists temp.words_rest using fts5 (
  comment, content = '', tokenize = 'unicode61 remove_diacritics 2')`;

const queryOf = (words: readonly string[]): string => words.map((word) => `"${word}"*`).join(' ');

/** The embedded engine's search index. */
export const makeWordIndex = (sql: Sql, read: ReadNumbers): WordIndex => ({
  async indexed(words, { from, below }, order, most) {
    const rows = await read(
      `select rowid from answer_words where answer_words match ? and rowid >= ? and rowid < ?
       and rowid not in (select answer from words_owed) order by rowid ${order} ${most === null ? '' : `limit ${most}`}`,
      ...[queryOf(words), from, below],
    );
    return rows.map(([id = 0]) => id);
  },
  async owed(words, { from, below }) {
    await readRest(sql);
    const rows = await read(
      'select rowid from temp.words_rest where words_rest match ? and rowid >= ? and rowid < ?',
      ...[queryOf(words), from, below],
    );
    return rows.map(([id = 0]) => id);
  },
});

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

/** Brings the index up to date with one comment: `former` as it has it, `now` as it is. */
export async function indexComment(
  sql: Pick<Sql, 'run'>,
  answer: number,
  former: string | null,
  now: string | null,
): Promise<void> {
  if (former !== null)
    await sql.run(
      `insert into answer_words (answer_words, rowid, comment) values ('delete', ?, ?)`,
      answer,
      former,
    );
  if (now !== null) await sql.run('insert into answer_words (rowid, comment) values (?, ?)', answer, now);
}
