import type { RoutingState } from '../../shared/routing/decision.ts';
import type { Desk } from '../../shared/routing/desk.ts';
import type { LoggedDecision } from '../../shared/routing/replay.ts';
import { objectIn, readable } from './set-aside.ts';
import type { Sql } from './sql.ts';

/**
 * The log of decisions: each with all it was made from, so that it can be replayed. No customer's name, address or
 * answer is in it, only what their case needs; agents stand there by their id. The desk is kept once per
 * change, and so is what it has learned.
 */

/** Adds to a site's log inside the transaction that decides. */
export async function logDecision(
  sql: Sql,
  entry: { site: string; at: number; logged: LoggedDecision },
): Promise<void> {
  const { site, at, logged } = entry;
  const { desk, state, ...input } = logged.input;
  const { learned, ...moment } = state;
  const body = JSON.stringify({ input: { ...input, state: moment }, decisions: logged.decisions });
  const newest = await newestEntry(sql, site);
  await sql.run(
    'insert into decision_log (site, seq, at, desk, body, total) values (?, ?, ?, ?, ?, ?)',
    site,
    newest.seq + 1,
    at,
    await deskVersion(sql, site, JSON.stringify({ ...desk, learned })),
    body,
    newest.total + Buffer.byteLength(body),
  );
}

/** The newest entry, and the bytes logged up to and with it. */
const newestEntry = async (sql: Sql, site: string): Promise<{ seq: number; total: number }> =>
  (await sql.get<{ seq: number; total: number }>(
    'select seq, total from decision_log where site = ? order by seq desc limit 1',
    site,
  )) ?? { seq: 0, total: 0 };

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
  return readable(
    'decision_log',
    rows,
    ({ seq }) => seq,
    ({ seq, at, desk, body }) => {
      const { input: moment, decisions } = objectIn<LoggedDecision>(body);
      const { learned, ...as } = objectIn<Desk & Pick<RoutingState, 'learned'>>(desk);
      const state = { ...moment.state, ...(learned && { learned }) };
      return { seq, at, logged: { input: { ...moment, state, desk: as }, decisions } };
    },
  );
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
 * queue: a long jam would fill the disk), and desks no decision is left of; at most `limit` entries a time. Returns how
 * many went.
 */
export async function pruneLog(
  sql: Sql,
  input: { site: string; before: number; logBytes: number; limit: number },
): Promise<number> {
  const { site, before, logBytes, limit } = input;
  const { total } = await newestEntry(sql, site);
  const oldest = await sql.all<{ seq: number; total: number; bytes: number }>(
    'select seq, total, octet_length(body) as bytes from decision_log where site = ? order by seq limit ?',
    site,
    limit,
  );
  const aged = await sql.all<{ seq: number }>(
    'select seq from decision_log where site = ? and at < ? order by at limit ?',
    site,
    before,
    limit,
  );
  const beyond = oldest.filter((entry) => total - entry.total + entry.bytes > logBytes);
  const gone = new Set([...beyond, ...aged].map(({ seq }) => seq).slice(0, limit));
  for (const seq of gone) await sql.run('delete from decision_log where site = ? and seq = ?', site, seq);
  await sql.run(
    `delete from decision_desk where site = ? and version <
     (select desk from decision_log where site = ? order by seq limit 1)`,
    site,
    site,
  );
  return gone.size;
}
