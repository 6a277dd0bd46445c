import type { Sql } from './sql.ts';

/** What a reader needs beyond the session itself: an offer's terms, or whom a recovery addresses. */
interface FeedData {
  readonly id?: string;
  readonly since?: number;
  readonly expires?: number;
  readonly to?: 'agent' | 'lead';
}

/** What happened, as kept: who may read it is `agent` (null = decided by the session's people when read). */
export interface FeedEntry {
  readonly site: string;
  readonly kind: 'card' | 'offer' | 'recovery' | 'erased';
  readonly session: string;
  readonly agent: string | null;
  readonly data: FeedData;
  readonly at: number;
}

export interface FeedRow {
  readonly seq: number;
  readonly kind: FeedEntry['kind'];
  readonly session: string;
  readonly data: FeedEntry['data'];
}

/** Adds to a site's feed inside the caller's transaction; answers the new cursor. */
export async function appendFeed(sql: Sql, entry: FeedEntry): Promise<number> {
  const head = await sql.get<{ head: number }>(
    `insert into site (site, head) values (?, 1)
     on conflict (site) do update set head = site.head + 1 returning head`,
    entry.site,
  );
  const seq = head?.head ?? 0;
  await sql.run(
    'insert into feed (site, seq, kind, session, agent, data, at) values (?, ?, ?, ?, ?, ?, ?)',
    entry.site,
    seq,
    entry.kind,
    entry.session,
    entry.agent,
    JSON.stringify(entry.data),
    entry.at,
  );
  return seq;
}

/** A session's card has changed: its people read it anew. */
export const tellCard = (sql: Sql, session: { site: string; id: string }, at: number): Promise<number> =>
  appendFeed(sql, { site: session.site, kind: 'card', session: session.id, agent: null, data: {}, at });

/**
 * One agent's part of the feed after a cursor, oldest first, at most `limit` rows. Cards are for the owner and
 * helpers of a session as they are now; a card that a later one replaces is left out; erasures reach everybody.
 * `cursor` is where to go on from: the last row looked at, which may be one of somebody else's.
 */
export async function readFeed(
  sql: Sql,
  input: { site: string; agent: string; after: number; limit: number },
): Promise<{ rows: FeedRow[]; cursor: number; more: boolean }> {
  const found = await sql.all<{ seq: number; kind: FeedEntry['kind']; session: string; data: string }>(
    `select f.seq, f.kind, f.session, f.data from feed f
     left join session s on s.id = f.session
     where f.site = ? and f.seq > ? and case
       when f.kind = 'erased' or f.agent = ? then true
       -- Only of one's own cards is it asked whether there is a later one: most rows are other people's.
       when f.kind = 'card' and (s.agent = ? or exists (
         select 1 from helper h where h.session = f.session and h.agent = ?))
       then not exists (
         select 1 from feed later where later.session = f.session and later.kind = 'card' and later.seq > f.seq)
       else false end
     order by f.seq limit ?`,
    input.site,
    input.after,
    input.agent,
    input.agent,
    input.agent,
    input.limit + 1,
  );
  const more = found.length > input.limit;
  const rows = found.slice(0, input.limit);
  const last = rows.at(-1);
  const cursor = more && last ? last.seq : Math.max(input.after, await feedHead(sql, { site: input.site }));
  return { rows: rows.map((row) => ({ ...row, data: JSON.parse(row.data) })), cursor, more };
}

/** Whom the feed's rows after a cursor are for: these agents, or everybody (null); `head` is how far that was looked. */
export async function readAddressees(
  sql: Sql,
  input: { site: string; after: number },
): Promise<{ head: number; agents: string[] | null }> {
  const { site, after } = input;
  const head = await feedHead(sql, input);
  const rows = await sql.all<{ kind: FeedEntry['kind']; agent: string | null }>(
    `select f.kind, coalesce(f.agent, s.agent) as agent from feed f left join session s on s.id = f.session
     where f.site = ? and f.seq > ?
     union select f.kind, h.agent from feed f join helper h on h.session = f.session
     where f.site = ? and f.seq > ? and f.kind = 'card'`,
    site,
    after,
    site,
    after,
  );
  if (rows.some(({ kind }) => kind === 'erased')) return { head, agents: null };
  return { head, agents: rows.flatMap(({ agent }) => agent ?? []) };
}

/** The newest cursor of a site; 0 before anything happened. */
export async function feedHead(sql: Sql, input: { site: string }): Promise<number> {
  const row = await sql.get<{ head: number }>('select head from site where site = ?', input.site);
  return row?.head ?? 0;
}
