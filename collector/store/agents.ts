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

/** For how long after its last use a token lets its device in, ms. */
const TOKEN_LIVES = 90 * 86_400_000;
/** A use is written down once in this time, ms: every request of an extension is one. */
const USE_WRITTEN_EVERY = 3_600_000;

/** Uses a pairing code up and keeps the token (as sha256); answers whose it is, or null for a code unknown, used or run out. */
export async function usePairing(
  sql: Sql,
  input: { code: string; token: string; device: string | null; now: number },
): Promise<{ site: string; agent: string } | null> {
  const { now } = input;
  const row = await sql.get<{ site: string; agent: string; expires_at: number }>(
    'delete from pairing where hash = ? returning site, agent, expires_at',
    input.code,
  );
  if (!row || row.expires_at <= now) return null;
  await sql.run(
    'insert into token (hash, site, agent, device, created_at, used_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)',
    input.token,
    row.site,
    row.agent,
    input.device,
    now,
    now,
    now + TOKEN_LIVES,
  );
  return { site: row.site, agent: row.agent };
}

export interface TokenOwner {
  readonly site: string;
  readonly agent: string;
  /** Its use is to be written down, which puts its end off: renewToken. */
  readonly due: boolean;
}

/** Whose token this is (given as sha256) at `now`; null when unknown, revoked or run out. */
export async function readToken(sql: Sql, input: { hash: string; now: number }): Promise<TokenOwner | null> {
  const row = await sql.get<{ site: string; agent: string; used_at: number | null; expires_at: number }>(
    'select site, agent, used_at, expires_at from token where hash = ? and expires_at > ?',
    input.hash,
    input.now,
  );
  if (!row) return null;
  return { site: row.site, agent: row.agent, due: input.now - (row.used_at ?? 0) >= USE_WRITTEN_EVERY };
}

/** A token is used: it lives on from now. One that was revoked meanwhile does not come back. */
export async function renewToken(sql: Sql, input: { hash: string; now: number }): Promise<void> {
  await sql.run(
    'update token set used_at = ?, expires_at = ? where hash = ?',
    input.now,
    input.now + TOKEN_LIVES,
    input.hash,
  );
}

/** A paired device as it can be told of: `id` names it and opens nothing. */
export interface PairedDevice {
  readonly id: string;
  readonly agent: string;
  readonly device: string | null;
  readonly createdAt: number;
  readonly usedAt: number | null;
  readonly expiresAt: number;
}

/** The first letters of a token's sha256: enough to tell devices apart. */
const ID_LETTERS = 10;

/** Every paired device of a site, by agent, the newest first. */
export async function readTokens(sql: Sql, input: { site: string }): Promise<PairedDevice[]> {
  const rows = await sql.all<{
    hash: string;
    agent: string;
    device: string | null;
    created_at: number;
    used_at: number | null;
    expires_at: number;
  }>(
    `select hash, agent, device, created_at, used_at, expires_at from token where site = ?
     order by agent, created_at desc`,
    input.site,
  );
  return rows.map((row) => ({
    id: row.hash.slice(0, ID_LETTERS),
    agent: row.agent,
    device: row.device,
    createdAt: row.created_at,
    usedAt: row.used_at,
    expiresAt: row.expires_at,
  }));
}

/** Takes the tokens of an agent, or the one device named by its id, away for good, with the agent's unused codes; answers how many tokens. */
export async function revokeTokens(
  sql: Sql,
  input: { site: string; agent: string | null; id: string | null },
): Promise<number> {
  const { site, agent, id } = input;
  await sql.run('delete from pairing where site = ? and agent = ?', site, agent);
  return await sql.run(
    'delete from token where site = ? and (agent = ? or substr(hash, 1, ?) = ?)',
    site,
    agent,
    ID_LETTERS,
    id,
  );
}

/** Drops tokens that ran out before `now`. */
export const pruneTokens = (sql: Sql, input: { site: string; now: number }): Promise<number> =>
  sql.run('delete from token where site = ? and expires_at <= ?', input.site, input.now);
