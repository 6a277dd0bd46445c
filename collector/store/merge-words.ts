import type { Sql } from './sql.ts';

/**
 * Takes erased words out of the search index. At first it only notes beside them that they are erased, and loses both when
 * its segments become one. The engine's own way, `secure-delete`, leaves whole comments in the index, found by every search:
 * those whose list begins a page (SQLite 3.53).
 */

/** Pages written in one step: a few milliseconds. */
const AT_ONCE = 64;

/** Goes on with it, or begins with all there is. Answers whether there is more to do. */
export async function mergeWords(sql: Sql, { begins }: { begins: boolean }): Promise<boolean> {
  const changes = async (): Promise<number> =>
    (await sql.get<{ n: number }>('select total_changes() as n'))?.n ?? 0;
  const before = await changes();
  await sql.run(
    `insert into answer_words (answer_words, rank) values ('merge', ?)`,
    begins ? -AT_ONCE : AT_ONCE,
  );
  // The command itself counts as one.
  return (await changes()) - before > 1;
}
