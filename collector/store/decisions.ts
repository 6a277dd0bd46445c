import type { LoggedDecision } from '../../shared/routing/replay.ts';
import type { Sql } from './sql.ts';

/**
 * The log of decisions: each with all it was made from, so that it can be replayed. No customer's name, address or
 * answer is in it, only what their case needs; agents stand there by their id. The desk is kept once per change.
 */

/** Adds to a site's log inside the transaction that decides. */
export async function logDecision(
  sql: Sql,
  entry: { site: string; at: number; logged: LoggedDecision },
): Promise<void> {
  const { site, at, logged } = entry;
  const { desk, ...input } = logged.input;
  await sql.run(
    `insert into decision_log (site, seq, at, desk, body)
     select ?, coalesce(max(seq), 0) + 1, ?, ?, ? from decision_log where site = ?`,
    site,
    at,
    await deskVersion(sql, site, JSON.stringify(desk)),
    JSON.stringify({ input, decisions: logged.decisions }),
    site,
  );
}

async function deskVersion(sql: Sql, site: string, body: string): Promise<number> {
  const newest = await sql.get<{ version: number; body: string }>(
    'select version, body from decision_desk where site = ? order by version desc limit 1',
    site,
  );
  if (newest?.body === body) return newest.version;
  const version = (newest?.version ?? 0) + 1;
  await sql.run('insert into decision_desk (site, version, body) values (?, ?, ?)', site, version, body);
  return version;
}

/** Logged decisions after `after` (a `seq`, 0 = from the start), oldest first, at most `limit`. */
export async function readDecisions(
  sql: Sql,
  input: { site: string; after: number; limit: number },
): Promise<{ seq: number; at: number; logged: LoggedDecision }[]> {
  const rows = await sql.all<{ seq: number; at: number; desk: string; body: string }>(
    `select l.seq, l.at, d.body as desk, l.body from decision_log l
     join decision_desk d on d.site = l.site and d.version = l.desk
     where l.site = ? and l.seq > ? order by l.seq limit ?`,
    input.site,
    input.after,
    input.limit,
  );
  return rows.map(({ seq, at, desk, body }) => {
    const { input: rest, decisions } = JSON.parse(body);
    return { seq, at, logged: { input: { ...rest, desk: JSON.parse(desk) }, decisions } };
  });
}

/** The session's clock and the desk's may differ by this much. */
const MARGIN = 60_000;

/** Takes a session's id out of the log; decisions made together with it can still be replayed. */
export async function forgetInLog(sql: Sql, input: { session: string; now: number }): Promise<void> {
  await sql.run(
    `update decision_log set body = replace(body, ?, 'erased')
     where site = (select site from session where id = ?)
     and at >= (select created_at from session where id = ?) - ?
     and at <= (select coalesce(assigned_at, ended_at, ?) from session where id = ?) + ?
     and body like ?`,
    input.session,
    input.session,
    input.session,
    MARGIN,
    input.now,
    input.session,
    MARGIN,
    `%${input.session}%`,
  );
}

/**
 * Drops what was decided before `before` (UTC ms), the oldest beyond `logBytes` in all (an entry grows with desk and
 * queue: a long jam would fill the disk), and desks no decision is left of.
 */
export async function pruneLog(
  sql: Sql,
  input: { site: string; before: number; logBytes: number },
): Promise<void> {
  const { site, before, logBytes } = input;
  await sql.run('delete from decision_log where site = ? and at < ?', site, before);
  await sql.run(
    `delete from decision_log where site = ? and seq <= (
       select max(seq) from (
         select seq, sum(octet_length(body)) over (order by seq desc) as kept from decision_log where site = ?
       ) as sizes where kept > ?)`,
    site,
    site,
    logBytes,
  );
  await sql.run(
    `delete from decision_desk where site = ? and version <
     (select desk from decision_log where site = ? order by seq limit 1)`,
    site,
    site,
  );
}
