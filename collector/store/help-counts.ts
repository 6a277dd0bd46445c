import { DAY } from '../../shared/time/durations.ts';
import type { Sql } from './sql.ts';

/** What happened to an article of the public help page on a day; nothing of who it was. */

/** Counts one opening, or one “this helped”. */
export async function countHelp(
  sql: Sql,
  input: { site: string; article: string; day: string; what: 'opened' | 'helped' },
): Promise<void> {
  const { site, article, day, what } = input;
  await sql.run(
    `insert into help_count (site, article, day, opened, helped) values (?, ?, ?, ?, ?)
     on conflict (site, article, day) do update set
       opened = help_count.opened + excluded.opened, helped = help_count.helped + excluded.helped`,
    ...[site, article, day, Number(what === 'opened'), Number(what === 'helped')],
  );
}

/** A day of any time zone that was over at an instant is before this one. */
const lastDayOver = (at: number): string => new Date(at - DAY).toISOString().slice(0, 10);

/**
 * Drops what is counted by day in a table whose key is site, day and `what`: at most `limit` rows of days that were over
 * before `before` (UTC ms); returns how many.
 */
export const pruneDays =
  (table: string, what: string) =>
  (
    sql: Sql,
    { site, before, limit }: { readonly site: string; readonly before: number; readonly limit: number },
  ): Promise<number> =>
    sql.run(
      `delete from ${table} where (site, day, ${what}) in (
         select site, day, ${what} from ${table} where site = ? and day < ? limit ?)`,
      ...[site, lastDayOver(before), limit],
    );

export const pruneHelpCounts = pruneDays('help_count', 'article');

export interface HelpCount {
  readonly article: string;
  readonly opened: number;
  readonly helped: number;
}

/** Counts of days, inclusive, by article. */
export const readHelpCounts = (
  sql: Sql,
  input: { site: string; from: string; to: string },
): Promise<HelpCount[]> =>
  sql.all<{ article: string; opened: number; helped: number }>(
    `select article, sum(opened) as opened, sum(helped) as helped from help_count
     where site = ? and day between ? and ? group by article`,
    ...[input.site, input.from, input.to],
  );
