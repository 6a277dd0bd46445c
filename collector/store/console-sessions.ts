import type { SignInWay } from '../../shared/protocol/console/access.ts';
import { DAY, HOUR, MINUTE } from '../../shared/time/durations.ts';
import { takeConsoleCode } from './console-codes.ts';
import { logConsole } from './console-log.ts';
import { insert } from './insert.ts';
import type { Sql } from './sql.ts';

/** A session of the console ends when it has not been used for this long, ms, … */
const UNUSED_FOR = 12 * HOUR;
/** … and at the latest this long after it began. */
const LIVES = 30 * DAY;
/** A use is written down once in this time, ms: a page that is open asks all the time. */
const USE_WRITTEN_EVERY = 5 * MINUTE;

const ALIVE = 'used_at > ? and ends_at > ?';

/**
 * A one-time code becomes a session, kept as sha256, in place of the one its browser had. Answers whose it is; null for a
 * code that is unknown, used or run out, or of somebody who is not among `people` any more.
 */
export async function openConsole(
  sql: Sql,
  input: {
    code: string;
    token: string;
    instead: string | null;
    device: string | null;
    site: string;
    people: readonly string[];
    now: number;
  },
): Promise<string | null> {
  const { site, now } = input;
  const used = await takeConsoleCode(sql, { hash: input.code, site, now });
  if (!used || !input.people.includes(used.person)) return null;
  const { person, way, madeBy } = used;
  if (input.instead !== null) await sql.run('delete from console_session where hash = ?', input.instead);
  await insert(sql, 'console_session', {
    hash: input.token,
    site,
    person,
    way,
    invited_by: madeBy,
    device: input.device,
    created_at: now,
    used_at: now,
    ends_at: now + LIVES,
  });
  await logConsole(sql, { site, person, what: 'signed-in', about: way, now });
  return person;
}

export interface ConsoleSessionOwner {
  readonly site: string;
  readonly person: string;
  /** Its use is to be written down, which puts its end off: renewConsoleSession. */
  readonly due: boolean;
}

/** Whose session this is (given as sha256) at `now`; null when unknown, ended or run out. */
export async function readConsoleSession(
  sql: Sql,
  input: { hash: string; now: number },
): Promise<ConsoleSessionOwner | null> {
  const { hash, now } = input;
  const row = await sql.get<{ site: string; person: string; used_at: number }>(
    `select site, person, used_at from console_session where hash = ? and ${ALIVE}`,
    hash,
    now - UNUSED_FOR,
    now,
  );
  return row ? { site: row.site, person: row.person, due: now - row.used_at >= USE_WRITTEN_EVERY } : null;
}

/** A session is used. One that was ended meanwhile does not come back. */
export async function renewConsoleSession(sql: Sql, input: { hash: string; now: number }): Promise<void> {
  await sql.run('update console_session set used_at = ? where hash = ?', input.now, input.hash);
}

/** A session as it can be told of: `id` names it and opens nothing. */
export interface ConsoleSession {
  readonly id: string;
  readonly hash: string;
  readonly person: string;
  readonly way: SignInWay;
  readonly invitedBy: string | null;
  readonly device: string | null;
  readonly createdAt: number;
  readonly usedAt: number;
  /** When it ends if it is not used again. */
  readonly endsAt: number;
}

/** The first letters of a session's sha256: enough to tell sessions apart. */
const ID_LETTERS = 10;

/** The sessions of a site that live at `now`, or of one person (null: everybody's), the newest use first. */
export async function readConsoleSessions(
  sql: Sql,
  input: { site: string; person: string | null; now: number },
): Promise<ConsoleSession[]> {
  const { site, person, now } = input;
  const rows = await sql.all<{
    hash: string;
    person: string;
    way: SignInWay;
    invited_by: string | null;
    device: string | null;
    created_at: number;
    used_at: number;
    ends_at: number;
  }>(
    `select hash, person, way, invited_by, device, created_at, used_at, ends_at from console_session
     where site = ? and (? is null or person = ?) and ${ALIVE} order by used_at desc`,
    site,
    person,
    person,
    now - UNUSED_FOR,
    now,
  );
  return rows.map((row) => ({
    id: row.hash.slice(0, ID_LETTERS),
    hash: row.hash,
    person: row.person,
    way: row.way,
    invitedBy: row.invited_by,
    device: row.device,
    createdAt: row.created_at,
    usedAt: row.used_at,
    endsAt: Math.min(row.used_at + UNUSED_FOR, row.ends_at),
  }));
}

/** Ends one session for good, given as sha256. */
export async function endConsoleSession(sql: Sql, input: { hash: string }): Promise<void> {
  await sql.run('delete from console_session where hash = ?', input.hash);
}

/** Ends the sessions a person began until then and takes their unused codes back; returns how many sessions. */
export async function endConsoleSessionsOf(
  sql: Sql,
  input: { site: string; person: string; until: number },
): Promise<number> {
  const { site, person, until } = input;
  await sql.run('delete from console_code where site = ? and person = ?', site, person);
  return await sql.run(
    'delete from console_session where site = ? and person = ? and created_at <= ?',
    ...[site, person, until],
  );
}

/** Ends the sessions everybody began until then and takes all unused codes back, of devices too; returns how many sessions. */
export async function endAllConsoleSessions(sql: Sql, { until }: { until: number }): Promise<number> {
  await sql.run('delete from console_code');
  await sql.run('delete from pairing');
  return await sql.run('delete from console_session where created_at <= ?', until);
}

/**
 * Ends for `by` the session with this id, or all of a person with their unused codes, when they are those of `of` (null:
 * anybody's may be ended); returns which (as sha256), or null when there is none to end.
 */
export async function endConsoleSessions(
  sql: Sql,
  input: {
    site: string;
    by: string;
    of: string | null;
    session: string | null;
    person: string | null;
    now: number;
  },
): Promise<readonly string[] | null> {
  const { site, by, of, now } = input;
  if (of !== null && input.person !== null && input.person !== of) return null;
  const alive = await readConsoleSessions(sql, { site, person: of, now });
  const ended = alive.filter(({ id, person }) => id === input.session || person === input.person);
  for (const { hash } of ended) await endConsoleSession(sql, { hash });
  if (input.person !== null) await endConsoleSessionsOf(sql, { site, person: input.person, until: now });
  const about = ended[0]?.person;
  if (about !== undefined) await logConsole(sql, { site, person: by, what: 'ended', about, now });
  else if (input.person === null) return null;
  return ended.map(({ hash }) => hash);
}

/** Drops sessions and codes that ran out before `now`. */
export async function pruneConsole(sql: Sql, input: { site: string; now: number }): Promise<number> {
  const { site, now } = input;
  const codes = await sql.run('delete from console_code where site = ? and expires_at <= ?', site, now);
  return (
    codes +
    (await sql.run(
      `delete from console_session where site = ? and not (${ALIVE})`,
      site,
      now - UNUSED_FOR,
      now,
    ))
  );
}
