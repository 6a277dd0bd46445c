import { insert } from './insert.ts';
import { objectIn, readable } from './set-aside.ts';
import type { Sql, SqlValue } from './sql.ts';

/**
 * A site's feed, kept by addressee: one row for each agent who may read an entry, under the entry's number. An agent's
 * part is read by an index that leads to just that, however much the site has to tell everybody else.
 */

/** What a reader needs beyond the session itself: an offer's terms, or whom a recovery addresses. */
interface FeedData {
  readonly id?: string;
  readonly since?: number;
  readonly expires?: number;
  readonly to?: 'agent' | 'lead';
}

type FeedKind = 'card' | 'offer' | 'recovery' | 'erased';

/** Stands for every agent of the site, those who come later included. */
export const EVERYBODY = '';

/** What happened, and the agents who may read it ({@link EVERYBODY}: all). */
export interface FeedEntry {
  readonly site: string;
  readonly kind: FeedKind;
  readonly session: string;
  readonly agents: readonly string[];
  readonly data: FeedData;
  /** UTC ms. */
  readonly at: number;
}

interface StoredRow extends Record<string, SqlValue> {
  seq: number;
  kind: FeedKind;
  session: string;
  data: string;
}

export interface FeedRow {
  readonly seq: number;
  readonly kind: FeedKind;
  readonly session: string;
  readonly data: FeedData;
}

/**
 * Adds to a site's feed inside the caller's transaction. A card takes the place of the same session's earlier one, so that
 * the feed grows with sessions and not with events. Nobody to tell: nothing is added.
 */
export async function appendFeed(sql: Sql, entry: FeedEntry): Promise<void> {
  const { site, kind, session, agents, at } = entry;
  if (agents.length === 0) return;
  const head = await sql.get<{ head: number }>(
    `insert into site (site, head) values (?, 1)
     on conflict (site) do update set head = site.head + 1 returning head`,
    site,
  );
  for (const agent of new Set(agents)) {
    if (kind === 'card') {
      await sql.run(`delete from feed where session = ? and agent = ? and kind = 'card'`, session, agent);
    }
    await insert(sql, 'feed', {
      site,
      agent,
      seq: head?.head ?? 0,
      kind,
      session,
      data: JSON.stringify(entry.data),
      at,
    });
  }
}

/**
 * A session's card has changed: its owner and helpers, as they are now, read it again. Whoever was told before and is
 * none of them any more is not shown it again, but remembered: they may hold a copy that is to be erased one day.
 */
export async function tellCard(
  sql: Sql,
  session: { readonly site: string; readonly id: string },
  at: number,
): Promise<void> {
  const { site, id } = session;
  const people = await sql.all<{ agent: string }>(
    `select agent from session where id = ? and agent is not null
     union select agent from helper where session = ?`,
    id,
    id,
  );
  const agents = people.map(({ agent }) => agent);
  const told = await sql.all<{ agent: string }>(
    `select agent from feed where session = ? and kind = 'card'`,
    id,
  );
  for (const { agent } of told) {
    if (agents.includes(agent)) continue;
    await sql.run(`delete from feed where session = ? and agent = ? and kind = 'card'`, id, agent);
    await sql.run(
      'insert into former_reader (session, agent) values (?, ?) on conflict do nothing',
      id,
      agent,
    );
  }
  await appendFeed(sql, { site, kind: 'card', session: id, agents, data: {}, at });
}

/** Every agent whose browser may hold something of a session. */
export async function readersOf(sql: Sql, session: string): Promise<string[]> {
  const rows = await sql.all<{ agent: string }>(
    'select agent from feed where session = ? union select agent from former_reader where session = ?',
    session,
    session,
  );
  return rows.map(({ agent }) => agent);
}

/**
 * One agent's part of the feed after a cursor, oldest first, at most `limit` rows. Cards are for the owner and
 * helpers of a session; a card that a later one replaces is left out. `cursor` is where to go on from: the last row
 * given, or the feed's head when there is no more.
 */
export async function readFeed(
  sql: Sql,
  input: { site: string; agent: string; after: number; limit: number },
): Promise<{ rows: FeedRow[]; cursor: number; more: boolean }> {
  const { site, agent, after, limit } = input;
  const part = (reader: string): Promise<StoredRow[]> =>
    sql.all<StoredRow>(
      'select seq, kind, session, data from feed where site = ? and agent = ? and seq > ? order by seq limit ?',
      ...[site, reader, after, limit + 1],
    );
  const found = [...(await part(agent)), ...(await part(EVERYBODY))].sort((a, b) => a.seq - b.seq);
  const more = found.length > limit;
  const given = found.slice(0, limit);
  const last = given.at(-1);
  const cursor = more && last ? last.seq : Math.max(after, await feedHead(sql, { site }));
  const readRows = readable(
    'feed',
    given,
    ({ seq }) => seq,
    (row): FeedRow => ({ ...row, data: objectIn(row.data) }),
  );
  return { rows: readRows, cursor, more };
}

/** Whom the feed's rows after a cursor are for: these agents, or everybody (null); `head` is how far that was looked. */
export async function readAddressees(
  sql: Sql,
  input: { site: string; after: number },
): Promise<{ head: number; agents: string[] | null }> {
  const head = await feedHead(sql, input);
  const rows = await sql.all<{ agent: string }>(
    'select distinct agent from feed where site = ? and seq > ?',
    input.site,
    input.after,
  );
  const agents = rows.map(({ agent }) => agent);
  return { head, agents: agents.includes(EVERYBODY) ? null : agents };
}

/** The newest cursor of a site; 0 before anything happened. */
export async function feedHead(sql: Sql, input: { site: string }): Promise<number> {
  const row = await sql.get<{ head: number }>('select head from site where site = ?', input.site);
  return row?.head ?? 0;
}
