import { type WordIndex, wordsIn } from '../search-words.ts';
import type { Sql } from '../sql.ts';

/** Longer words are known by their beginning: PostgreSQL keeps none of more than 2 KB. */
const LONGEST = 100;

/** A word as it is kept and looked for: small letters without their marks, as the embedded engine's index has it. */
const plain = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, LONGEST);

const plainWords = (text: string): string[] =>
  [...new Set(wordsIn(text).map(plain))].filter((word) => word !== '');

/** The search index in PostgreSQL: a comment's words as a `tsvector`, made here, as its parsers know no language of all eight. */
export const makeWordIndex = (sql: Sql): WordIndex => ({
  async indexed(words, { from, below }, order, most) {
    const query = words.map((word) => `'${plain(word)}':*`).join(' & ');
    const rows = await sql.all<{ answer: number }>(
      `select answer from answer_words where words @@ cast(? as tsquery) and answer >= ? and answer < ?
       and answer not in (select o.answer from words_owed o) order by answer ${order} ${most === null ? '' : `limit ${most}`}`,
      ...[query, from, below],
    );
    return rows.map(({ answer }) => answer);
  },
  async owed(words, { from, below }) {
    const wanted = words.map(plain);
    const rows = await sql.all<{ id: number; comment: string }>(
      `select a.id, a.comment from words_owed o join answer a on a.id = o.answer
       where a.comment is not null and a.id >= ? and a.id < ?`,
      ...[from, below],
    );
    return rows
      .filter(({ comment }) => {
        const said = plainWords(comment);
        return wanted.every((word) => said.some((one) => one.startsWith(word)));
      })
      .map(({ id }) => id);
  },
});

/** Keeps the words of an answer's comment as it is now; null: it has none. */
export async function indexComment(sql: Pick<Sql, 'run'>, answer: number, now: string | null): Promise<void> {
  if (now === null) {
    await sql.run('delete from answer_words where answer = ?', answer);
    return;
  }
  await sql.run(
    `insert into answer_words (answer, words)
     select ?, array_to_tsvector(coalesce(array_agg(said.word), '{}')) from json_array_elements_text(cast(? as json)) said(word)
     on conflict (answer) do update set words = excluded.words`,
    ...[answer, JSON.stringify(plainWords(now))],
  );
}
