import type { ConsoleAct } from '../../shared/protocol/console/access.ts';
import { MINUTE } from '../../shared/time/durations.ts';
import { tellCard } from './feed.ts';
import type { Sql } from './sql.ts';

export interface ConsoleEntry {
  readonly site: string;
  /** Who did it. */
  readonly person: string;
  readonly what: ConsoleAct;
  /** The case whose words were read. */
  readonly session?: string | null;
  /** The answer that was read. */
  readonly response?: string | null;
  /** Answers in a list or file. */
  readonly n?: number | null;
  /** The person invited or signed out, or the way of signing in: never words. */
  readonly about?: string | null;
  readonly now: number;
}

/** Looking at as long a list, or at the same case to review it, again within this time is the same look, ms: a page that is open reads its list all the time. */
const SAME_LOOK = 15 * MINUTE;
const ONCE_A_LOOK: ReadonlySet<ConsoleAct> = new Set(['listed', 'wrote', 'reviewing', 'watched']);

const isSameLook = async (
  sql: Sql,
  { site, person, what, n = null, session = null, now }: ConsoleEntry,
): Promise<boolean> =>
  (await sql.get(
    `select 1 as there from console_log where site = ? and at > ? and person = ? and what = ? and n is not distinct from ? and session is not distinct from ?`,
    site,
    now - SAME_LOOK,
    person,
    what,
    n,
    session,
  )) !== undefined;

/** Writes down what somebody did. A session's people see on its card who looked at it while it runs. */
export async function logConsole(sql: Sql, entry: ConsoleEntry): Promise<void> {
  if (ONCE_A_LOOK.has(entry.what) && (await isSameLook(sql, entry))) return;
  const { site, person, what, session = null, response = null, n = null, about = null, now } = entry;
  await sql.run(
    `insert into console_log (site, at, person, what, session, response, n, about)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    site,
    now,
    person,
    what,
    session,
    response,
    n,
    about,
  );
  if (what === 'watched' && session !== null) await tellCard(sql, { site, id: session }, now);
}

/** Looks that stand on a session's card. */
const MOST_LOOKS = 3;

/** Who looked at a session while it ran, the last first. */
export const readLooks = (sql: Sql, input: { session: string }): Promise<{ by: string; at: number }[]> =>
  sql.all<{ by: string; at: number }>(
    `select person as by, at from console_log where session = ? and what = 'watched' order by id desc limit ?`,
    input.session,
    MOST_LOOKS,
  );

/** Drops at most `limit` entries older than `before`; returns how many. */
export const pruneConsoleLog = (
  sql: Sql,
  { site, before, limit }: { readonly site: string; readonly before: number; readonly limit: number },
): Promise<number> =>
  sql.run(
    'delete from console_log where id in (select id from console_log where site = ? and at < ? order by at limit ?)',
    site,
    before,
    limit,
  );

/** An entry as it is told; `helpdesk` and `ticket` are the case's. */
export type ConsoleLogged = {
  readonly id: number;
  readonly at: number;
  readonly person: string;
  readonly what: ConsoleAct;
  readonly session: string | null;
  readonly response: string | null;
  readonly n: number | null;
  readonly about: string | null;
  readonly helpdesk: string | null;
  readonly ticket: string | null;
};

/**
 * The newest entries before `before` that `person` may see: what they did, lists, files and webhooks, which may hold
 * anybody's words, and the readings of their own cases (`sees` cases), of the whole desk (desk), or everything (all).
 */
export const readConsoleLog = (
  sql: Sql,
  input: { site: string; person: string; sees: 'cases' | 'desk' | 'all'; before: number; limit: number },
): Promise<ConsoleLogged[]> =>
  sql.all<ConsoleLogged>(
    `select l.id, l.at, l.person, l.what, l.session, l.response, l.n, l.about, s.helpdesk, s.ticket
     from console_log l left join session s on s.id = l.session
     where l.site = ? and l.id < ? and (? = 'all' or l.person = ? or l.what in ('listed', 'wrote', 'exported', 'webhook')
       or (l.what in ('read', 'handled', 'reviewing', 'watched', 'taken-in') and (? = 'desk' or s.agent = ? or exists (
         select 1 from helper h where h.session = l.session and h.agent = ?))))
     order by l.id desc limit ?`,
    input.site,
    input.before,
    input.sees,
    input.person,
    input.sees,
    input.person,
    input.person,
    input.limit,
  );
