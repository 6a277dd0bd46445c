import { feedHead } from './feed.ts';
import type { Sql } from './sql.ts';

/**
 * The feed's epochs. Each start of the collector begins one, at the head the feed has then. A cursor is good when its
 * epoch is known here and had reached that far: one that was handed out after a backup was taken comes from an epoch
 * the restored store has not heard of, or from further on than it had come.
 */
const MOST = 10_000;

/** Begins an epoch of a site's feed. */
export async function beginEpoch(sql: Sql, input: { site: string; id: string }): Promise<void> {
  const { site, id } = input;
  const last = await sql.get<{ n: number }>('select max(n) as n from epoch where site = ?', site);
  const n = (last?.n ?? 0) + 1;
  const since = await feedHead(sql, { site });
  await sql.run('insert into epoch (site, n, id, since) values (?, ?, ?, ?)', site, n, id, since);
  await sql.run('delete from epoch where site = ? and n <= ?', site, n - MOST);
}

/**
 * Where a client goes on that stands at `after` in `epoch`: there, or at 0 when the store cannot have told it that
 * much; with the epoch that is now. Null: a client that knows no epochs, which is believed unless it is ahead of the feed.
 */
export async function resumeFeed(
  sql: Sql,
  input: { site: string; epoch: string | null; after: number },
): Promise<{ after: number; epoch: string }> {
  const { site, epoch, after } = input;
  const head = await feedHead(sql, { site });
  const now = await sql.get<{ id: string }>(
    'select id from epoch where site = ? order by n desc limit 1',
    site,
  );
  const goOn = { after, epoch: now?.id ?? '' };
  if (after > head) return { ...goOn, after: 0 };
  if (epoch === null) return goOn;
  const own = await sql.get<{ until: number | null }>(
    `select (select next.since from epoch next where next.site = own.site and next.n > own.n
       order by next.n limit 1) as until
     from epoch own where own.site = ? and own.id = ?`,
    site,
    epoch,
  );
  return own && after <= (own.until ?? head) ? goOn : { ...goOn, after: 0 };
}
