import { tellCard } from './feed.ts';
import { insert } from './insert.ts';
import type { Sql, SqlValue } from './sql.ts';

/** A lead's words to whoever helps in a session, as they are stored. */
export interface StoredHint {
  readonly id: string;
  /** Who wrote it. */
  readonly person: string;
  readonly words: string;
  /** Whom it brought in; null: nobody. */
  readonly expert: string | null;
  /** How many it takes in to learn, and until when (UTC ms); null: nobody. */
  readonly listeners: number;
  readonly until: number | null;
  /** UTC ms. */
  readonly at: number;
  readonly seenBy: string | null;
  readonly seenAt: number | null;
}

/** More than anybody reads beside a customer who waits. */
const MOST = 50;

/** Why a hint was not kept. */
export type NotSent = 'not-found' | 'over' | 'id-taken' | 'too-many';

/** Keeps a hint, brings in whom it names, and tells the session's people. Sent again under its id it is the same. Returns what stopped it, or null. */
export async function sendHint(
  sql: Sql,
  input: {
    site: string;
    id: string;
    session: string;
    person: string;
    words: string;
    expert: string | null;
    now: number;
  },
): Promise<NotSent | null> {
  const { site, id, session, person, words, expert, now } = input;
  const known = await sql.get<{ session: string; person: string; words: string; expert: string | null }>(
    'select session, person, words, expert from hint where id = ?',
    id,
  );
  if (known) {
    const isSame =
      [known.session, known.person, known.words, known.expert].join() ===
      [session, person, words, expert].join();
    return isSame ? null : 'id-taken';
  }
  const of = await sql.get<{ state: string; hints: number }>(
    `select state, (select count(*) from hint where session = session.id) as hints
     from session where site = ? and id = ?`,
    site,
    session,
  );
  if (!of) return 'not-found';
  if (of.state !== 'waiting' && of.state !== 'with-agent') return 'over';
  if (of.hints >= MOST) return 'too-many';
  await insert(sql, 'hint', { id, site, session, person, words, expert, at: now });
  if (expert !== null) {
    await sql.run(
      'insert into helper (session, agent, since) values (?, ?, ?) on conflict do nothing',
      session,
      expert,
      now,
    );
  }
  await tellCard(sql, { site, id: session }, now);
  return null;
}

/** One of the session's people has read a hint; the first who says so stands there. Returns whether there is one for them. */
export async function seeHint(
  sql: Sql,
  input: { site: string; id: string; agent: string; now: number },
): Promise<boolean> {
  const { site, id, agent, now } = input;
  const hint = await sql.get<{ session: string; seen_by: string | null }>(
    `select h.session, h.seen_by from hint h join session s on s.id = h.session
     where h.site = ? and h.id = ? and (s.agent = ? or exists (
       select 1 from helper p where p.session = h.session and p.agent = ?))`,
    site,
    id,
    agent,
    agent,
  );
  if (!hint) return false;
  if (hint.seen_by !== null) return true;
  await sql.run('update hint set seen_by = ?, seen_at = ? where id = ?', agent, now, id);
  await tellCard(sql, { site, id: hint.session }, now);
  return true;
}

/** A session's hints, oldest first. */
export const readHints = (sql: Sql, input: { session: string }): Promise<StoredHint[]> =>
  sql.all<{ [Key in keyof StoredHint]: StoredHint[Key] } & Record<string, SqlValue>>(
    `select id, person, words, expert, at, seen_by as seenBy, seen_at as seenAt,
       (select count(*) from listener l where l.hint = hint.id) as listeners,
       (select max(l.until) from listener l where l.hint = hint.id) as until
     from hint where session = ? order by at, id`,
    input.session,
  );
