import type { SummaryState } from '../../shared/protocol/console/summary.ts';
import { DAY } from '../../shared/time/durations.ts';
import { insert } from './insert.ts';
import type { Sql, SqlValue } from './sql.ts';

/** Who wants the weekly summary by mail, and where it goes: one wish a person. */

export interface SummaryWish {
  readonly site: string;
  readonly person: string;
  /** A new address is a new wish, with a link of its own. */
  readonly id: string;
  /** Empty once nobody wants it there any more. */
  readonly email: string;
  readonly language: string;
  /** On which day weeks begin, 1 (Monday) to 7 (Sunday). */
  readonly week: number;
  readonly state: SummaryState;
  /** Why the last mail came back. */
  readonly reason: string | null;
  /** UTC ms; null: the address is not confirmed. */
  readonly confirmedAt: number | null;
}

interface Row extends Record<string, SqlValue> {
  site: string;
  person: string;
  id: string;
  email: string;
  language: string;
  week: number;
  state: SummaryState;
  reason: string | null;
  confirmedAt: number | null;
}

const SELECT = `select site, person, id, email, language, week, state, reason, confirmed_at as confirmedAt
  from summary_wish`;

/** What somebody wishes, or null. */
export const readSummaryWish = async (
  sql: Sql,
  { site, person }: { site: string; person: string },
): Promise<SummaryWish | null> =>
  (await sql.get<Row>(`${SELECT} where site = ? and person = ?`, site, person)) ?? null;

/** The wish a link's code leads to, or null. */
export const readSummaryWishByHash = async (
  sql: Sql,
  { site, hash }: { site: string; hash: string },
): Promise<SummaryWish | null> =>
  (await sql.get<Row>(`${SELECT} where site = ? and hash = ?`, site, hash)) ?? null;

/** Everybody who gets the summary. */
export const readSummaryReaders = (sql: Sql, { site }: { site: string }): Promise<SummaryWish[]> =>
  sql.all<Row>(`${SELECT} where site = ? and state = 'on' order by person`, site);

interface Wished extends Pick<SummaryWish, 'site' | 'person' | 'id' | 'email' | 'language' | 'week'> {
  readonly hash: string;
  /** Names the mail that asks whether the address is theirs, if one has to be sent. */
  readonly mail: string;
  readonly now: number;
  /** Such mails a day, at most. */
  readonly most: number;
}

/**
 * Keeps a wish. An address that is not confirmed is asked first; one that is keeps its link. `too-many`: this person has
 * had that many addresses asked within a day; nothing was changed.
 */
export async function keepSummaryWish(sql: Sql, wished: Wished): Promise<'kept' | 'too-many'> {
  const { site, person, email, language, week, now } = wished;
  const before = await readSummaryWish(sql, { site, person });
  const isSame = before?.email === email && (before.state === 'on' || before.state === 'unconfirmed');
  if (isSame && before.state === 'on') {
    await sql.run(
      'update summary_wish set language = ?, week = ?, changed_at = ? where site = ? and person = ?',
      ...[language, week, now, site, person],
    );
    return 'kept';
  }
  const asked = await sql.get<{ n: number }>(
    'select count(*) as n from summary_mail where site = ? and person = ? and first_day is null and created_at > ?',
    ...[site, person, now - DAY],
  );
  if ((asked?.n ?? 0) >= wished.most) return 'too-many';
  const id = isSame ? before.id : wished.id;
  if (!isSame) await sql.run('delete from summary_wish where site = ? and person = ?', site, person);
  await insert(
    sql,
    'summary_wish',
    {
      ...{
        site,
        person,
        id,
        hash: wished.hash,
        email,
        language,
        week,
        state: 'unconfirmed',
        changed_at: now,
      },
    },
    'on conflict (site, person) do update set language = excluded.language, week = excluded.week, changed_at = excluded.changed_at',
  );
  await insert(sql, 'summary_mail', {
    ...{ id: wished.mail, site, person, cause: `address ${wished.mail}`, wish: id },
    ...{ state: 'due', due_at: now, attempts: 0, created_at: now },
  });
  return 'kept';
}

/** The address has been proven theirs. Done again it changes nothing. */
export async function confirmSummary(
  sql: Sql,
  { site, id, now }: { site: string; id: string; now: number },
): Promise<void> {
  await sql.run(
    `update summary_wish set state = 'on', confirmed_at = ?, changed_at = ? where site = ? and id = ? and state = 'unconfirmed'`,
    ...[now, now, site, id],
  );
}

/** An address that nobody confirmed, or that mail came back from, is kept for so long to be mended: it may be a stranger's. */
const MENDED_WITHIN = 30 * DAY;

/** Forgets addresses nothing is sent to, at most `limit`. */
export const pruneSummaryWishes = (
  sql: Sql,
  { site, now, limit }: { site: string; now: number; limit: number },
): Promise<number> =>
  sql.run(
    `delete from summary_wish where (site, person) in (
       select site, person from summary_wish
       where site = ? and state in ('unconfirmed', 'returned') and changed_at < ? limit ?)`,
    ...[site, now - MENDED_WITHIN, limit],
  );

/** No more of it: by their wish, which forgets the address, or because mail came back, which keeps it to be mended. */
export async function stopSummary(
  sql: Sql,
  input: { site: string; id: string; state: 'stopped' | 'returned'; reason: string | null; now: number },
): Promise<void> {
  const { site, id, state, reason, now } = input;
  await sql.run(
    `update summary_wish set state = ?, reason = ?, email = case when ? = 'stopped' then '' else email end, changed_at = ?
     where site = ? and id = ? and state <> 'stopped'`,
    ...[state, reason, state, now, site, id],
  );
  // A mail server that refuses an address repeats it.
  if (state === 'stopped')
    await sql.run(
      `update summary_mail set reason = null where site = ? and wish = ? and reason like '%@%'`,
      ...[site, id],
    );
}
