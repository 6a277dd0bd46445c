import type { Sql } from './sql.ts';

/**
 * The search index is brought up to date a moment later, many comments in one go: within an answer's own write it would
 * cost more than all the rest of it. What is owed stands in `words_owed`, written in the transaction that changed the
 * comment, so that nothing is forgotten at a stop; searches look through what is owed as well (search-words.ts).
 */

/** Brings the words of the next `limit` comments up to date. Returns how many were owed. */
export async function indexWords(sql: Sql, { limit }: { limit: number }): Promise<number> {
  const owed = await sql.all<{ id: number; indexed: string | null; comment: string | null }>(
    `select o.answer as id, o.indexed, a.comment from words_owed o join answer a on a.id = o.answer
     order by o.answer limit ?`,
    limit,
  );
  for (const { id, indexed, comment } of owed) {
    await sql.indexComment(id, indexed, comment);
    await sql.run('delete from words_owed where answer = ?', id);
  }
  return owed.length;
}
