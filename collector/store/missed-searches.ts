import { pruneDays } from './help-counts.ts';
import type { Sql } from './sql.ts';

/** Words that were looked for in the articles and found nothing: of which day, and from how many networks; never whose. */

/** More different words of one day are chance, or somebody's game. */
const MOST_A_DAY = 500;

/** Counts words that found nothing. */
export async function missSearch(
  sql: Sql,
  input: { site: string; day: string; words: readonly string[] },
): Promise<void> {
  const { site, day } = input;
  for (const words of input.words) {
    const known = await sql.run(
      'update missed_search set people = people + 1 where site = ? and day = ? and words = ?',
      ...[site, day, words],
    );
    if (known > 0) continue;
    await sql.run(
      `insert into missed_search (site, day, words, people)
       select ?, ?, ?, 1 where (select count(*) from missed_search where site = ? and day = ?) < ?`,
      ...[site, day, words, site, day, MOST_A_DAY],
    );
  }
}

export interface MissedSearch {
  readonly words: string;
  /** Everybody once a day. */
  readonly times: number;
  readonly days: number;
}

/** Words of days, inclusive, that were looked for `least` times at least; the commonest first. */
export const readMissedSearches = (
  sql: Sql,
  input: { site: string; from: string; to: string; least: number; limit: number },
): Promise<MissedSearch[]> =>
  sql.all<{ words: string; times: number; days: number }>(
    `select words, sum(people) as times, count(*) as days from missed_search
     where site = ? and day between ? and ? group by words having sum(people) >= ?
     order by times desc, words limit ?`,
    ...[input.site, input.from, input.to, input.least, input.limit],
  );

export const pruneMissedSearches = pruneDays('missed_search', 'words');
