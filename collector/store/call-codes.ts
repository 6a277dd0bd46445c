import type { Sql } from './sql.ts';

/** More live codes no agent has calls for. */
const MOST_LIVE = 200;

/**
 * Keeps the code (hashed) under which a call is rated, in place of an earlier one of the same session. Answers false when
 * the agent has too many live ones.
 */
export async function keepCallCode(
  sql: Sql,
  input: { hash: string; site: string; session: string; agent: string; expiresAt: number; now: number },
): Promise<boolean> {
  const { hash, site, session, agent, expiresAt, now } = input;
  await sql.run('delete from call_code where session = ? or expires_at <= ?', session, now);
  const live = await sql.get<{ n: number }>(
    'select count(*) as n from call_code where site = ? and agent = ?',
    site,
    agent,
  );
  if ((live?.n ?? 0) >= MOST_LIVE) return false;
  await sql.run(
    'insert into call_code (hash, site, session, agent, expires_at) values (?, ?, ?, ?, ?)',
    hash,
    site,
    session,
    agent,
    expiresAt,
  );
  return true;
}

/**
 * Uses a code up; answers its session, or null for one unknown, used or run out. A session that began with a code takes
 * the language (null: none told) of whoever types it.
 */
export async function useCallCode(
  sql: Sql,
  input: { hash: string; site: string; locale: string | null; now: number },
): Promise<string | null> {
  const { hash, site, locale, now } = input;
  const row = await sql.get<{ session: string }>(
    'delete from call_code where hash = ? and site = ? and expires_at > ? returning session',
    hash,
    site,
    now,
  );
  if (!row) return null;
  await sql.run(
    `update session set locale = coalesce(?, locale) where id = ? and ended_by = 'code'`,
    locale,
    row.session,
  );
  return row.session;
}
