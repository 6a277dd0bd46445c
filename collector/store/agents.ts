import type { Sql } from './sql.ts';

/** Keeps a one-time pairing code (as sha256) until it is used or runs out. */
export async function addPairing(
  sql: Sql,
  input: { hash: string; site: string; agent: string; expiresAt: number },
): Promise<void> {
  await sql.run(
    'insert into pairing (hash, site, agent, expires_at) values (?, ?, ?, ?)',
    input.hash,
    input.site,
    input.agent,
    input.expiresAt,
  );
}

/** Uses a pairing code up and keeps the token (as sha256); answers whose it is, or null for a code unknown, used or run out. */
export async function usePairing(
  sql: Sql,
  input: { code: string; token: string; device: string | null; now: number },
): Promise<{ site: string; agent: string } | null> {
  const row = await sql.get<{ site: string; agent: string; expires_at: number }>(
    'delete from pairing where hash = ? returning site, agent, expires_at',
    input.code,
  );
  if (!row || row.expires_at <= input.now) return null;
  await sql.run(
    'insert into token (hash, site, agent, device, created_at) values (?, ?, ?, ?, ?)',
    input.token,
    row.site,
    row.agent,
    input.device,
    input.now,
  );
  return { site: row.site, agent: row.agent };
}

/** Whose token this is (given as sha256), or null. */
export async function readToken(
  sql: Sql,
  input: { hash: string },
): Promise<{ site: string; agent: string } | null> {
  const row = await sql.get<{ site: string; agent: string }>(
    'select site, agent from token where hash = ?',
    input.hash,
  );
  return row ?? null;
}
