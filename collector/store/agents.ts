import { DAY, HOUR } from '../../shared/time/durations.ts';
import { endConsoleSessionsOf } from './console-sessions.ts';
import { insert } from './insert.ts';
import { keepMeta, readMeta } from './meta.ts';
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
const TOKEN_LIVES = 90 * DAY;
/** A use is written down once in this time, ms: every request of an extension is one. */
const USE_WRITTEN_EVERY = HOUR;

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
  const { site, agent } = row;
  await addToken(sql, { ...input, site, agent });
  return { site, agent };
}

interface NewDevice {
  readonly site: string;
  readonly agent: string;
  readonly token: string;
  readonly device: string | null;
  readonly now: number;
}

/**
 * Keeps the token (as sha256) of a device whose agent is proven. `madeAt`: when the pairing key was made that proves them,
 * UTC ms; null: something else does. Returns false, and keeps nothing, for a key that is void.
 */
export async function pairDevice(
  sql: Sql,
  { madeAt, ...device }: NewDevice & { readonly madeAt: number | null },
): Promise<boolean> {
  const endedAt = await accessEndedAt(sql, device);
  if (madeAt !== null && endedAt !== null && madeAt <= endedAt) return false;
  await addToken(sql, device);
  return true;
}

async function addToken(sql: Sql, input: NewDevice): Promise<void> {
  const { token: hash, site, agent, device, now } = input;
  const times = { created_at: now, used_at: now, expires_at: now + TOKEN_LIVES };
  await insert(sql, 'token', { hash, site, agent, device, ...times });
}

/** Until when an agent's pairing keys are void, UTC ms; null: none was revoked. */
async function accessEndedAt(sql: Sql, input: { site: string; agent: string }): Promise<number | null> {
  const ended = await readMeta(sql, { name: endOf(input.site, input.agent) });
  return ended === null ? null : Number(ended);
}

const endOf = (site: string, agent: string) => `access ended ${JSON.stringify([site, agent])}` as const;

/** Whoever has the device may have its pairing key: those made until then are void. A wish heard again later ends no newer one. */
async function endKeys(sql: Sql, site: string, agent: string, until: number): Promise<void> {
  const ended = await accessEndedAt(sql, { site, agent });
  await keepMeta(sql, { name: endOf(site, agent), value: String(Math.max(ended ?? 0, until)) });
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

/**
 * Takes away for good the devices an agent paired until then, or the one named by its id, and with them its agent's
 * sessions of the console, unused codes and pairing keys: whoever has a device may have signed in from it. `holder`: whose
 * the device was when that was wished; a store that was put back may not know it. Returns how many devices and sessions.
 */
export async function revokeTokens(
  sql: Sql,
  input: {
    site: string;
    agent: string | null;
    id: string | null;
    holder: string | null;
    until: number;
  },
): Promise<{ devices: number; sessions: number }> {
  const { site, agent, id, holder, until } = input;
  const revoked = await sql.all<{ agent: string }>(
    'delete from token where site = ? and (agent = ? or substr(hash, 1, cast(? as integer)) = ?) and created_at <= ? returning agent',
    ...[site, agent, ID_LETTERS, id, until],
  );
  await sql.run('delete from pairing where site = ? and agent = ?', site, agent);
  let sessions = 0;
  const people = [agent, holder].filter((one) => one !== null);
  for (const person of new Set([...people, ...revoked.map((one) => one.agent)])) {
    await endKeys(sql, site, person, until);
    sessions += await endConsoleSessionsOf(sql, { site, person, until });
  }
  return { devices: revoked.length, sessions };
}

/** Drops tokens that ran out before `now`. */
export const pruneTokens = (sql: Sql, input: { site: string; now: number }): Promise<number> =>
  sql.run('delete from token where site = ? and expires_at <= ?', input.site, input.now);
