import { DAY } from '../../shared/time/durations.ts';
import { insert } from './insert.ts';
import type { MailState } from './mails.ts';
import type { Sql, SqlValue } from './sql.ts';
import { type SummaryWish, stopSummary } from './summary-wishes.ts';

/** Mail to the people of the desk: queued with its cause, sent once, and what became of it. */

/** What is remembered of a week that was sent: so that it is not sent again, whatever the clock does. */
const KEPT = 400 * DAY;

export interface SummaryMail extends Record<string, SqlValue> {
  /** Unguessable; part of its Message-ID and of the address it returns to. */
  readonly id: string;
  readonly person: string;
  readonly wish: string;
  /** The week it tells of, `YYYY-MM-DD`; null: it asks whether the address is theirs. */
  readonly from: string | null;
  readonly to: string | null;
  readonly attempts: number;
  /** UTC ms. */
  readonly createdAt: number;
}

/** Owes a person the summary of a week, once. */
export async function queueSummary(
  sql: Sql,
  mail: Pick<SummaryWish, 'site' | 'person'> & {
    id: string;
    wish: string;
    from: string;
    to: string;
    now: number;
  },
): Promise<void> {
  const { id, site, person, wish, from, to, now } = mail;
  await sql.run('delete from summary_mail where site = ? and created_at < ?', site, now - KEPT);
  await insert(
    sql,
    'summary_mail',
    {
      ...{ id, site, person, cause: `week ${from}`, wish, first_day: from, last_day: to },
      ...{ state: 'due', due_at: now, attempts: 0, created_at: now },
    },
    'on conflict (site, person, cause) do nothing',
  );
}

/** Is this week owed to, or was it sent to, this person? */
export const isSummaryQueued = async (
  sql: Sql,
  { site, person, from }: { site: string; person: string; from: string },
): Promise<boolean> =>
  (await sql.get(
    'select id from summary_mail where site = ? and person = ? and cause = ?',
    ...[site, person, `week ${from}`],
  )) !== undefined;

const SELECT = `select id, person, wish, first_day as "from", last_day as "to", attempts, created_at as createdAt
  from summary_mail`;

/** What is to be sent now, oldest first. */
export const readDueSummaries = (
  sql: Sql,
  { site, now, limit }: { site: string; now: number; limit: number },
): Promise<SummaryMail[]> =>
  sql.all<SummaryMail>(
    `${SELECT} where site = ? and state = 'due' and due_at <= ? order by due_at, id limit ?`,
    ...[site, now, limit],
  );

/** The first byte of this mail is about to leave. */
export async function beginSummary(sql: Sql, { id }: { id: string }): Promise<void> {
  await sql.run(`update summary_mail set state = 'sending' where id = ?`, id);
}

/** What became of an attempt. `due`: tried again at `dueAt`. */
export async function settleSummary(
  sql: Sql,
  input: {
    site: string;
    id: string;
    state: Exclude<MailState, 'sending' | 'bounced'>;
    reason: string;
    dueAt: number | null;
    /** The server said that there is no such address. */
    isDeadAddress: boolean;
    now: number;
  },
): Promise<void> {
  const { site, id, state, reason, dueAt, now } = input;
  await sql.run(
    'update summary_mail set state = ?, reason = ?, attempts = attempts + 1, due_at = coalesce(?, due_at), sent_at = ? where id = ?',
    ...[state, reason, dueAt, state === 'sent' ? now : null, id],
  );
  if (input.isDeadAddress) await stopWishOf(sql, { site, id, reason, now });
}

/** What an earlier process was sending when it died: whether it left is unknown, and it is not sent again. Returns how many. */
export const abandonSummaries = (sql: Sql, { site }: { site: string }): Promise<number> =>
  sql.run(
    `update summary_mail set state = 'unknown', reason = 'The collector stopped while it was being sent.'
     where site = ? and state = 'sending'`,
    site,
  );

/** A summary that had left came back for good: no more is sent to that address. What is none of ours stays. */
export async function bounceSummary(
  sql: Sql,
  { site, id, status, now }: { site: string; id: string; status: string; now: number },
): Promise<void> {
  const reason = `Returned: ${status}`;
  const changed = await sql.run(
    `update summary_mail set state = 'bounced', reason = ? where id = ? and site = ? and state in ('sent', 'sending', 'unknown')`,
    ...[reason, id, site],
  );
  if (changed > 0) await stopWishOf(sql, { site, id, reason, now });
}

async function stopWishOf(
  sql: Sql,
  { site, id, reason, now }: { site: string; id: string; reason: string; now: number },
): Promise<void> {
  const row = await sql.get<{ wish: string }>('select wish from summary_mail where id = ?', id);
  if (row) await stopSummary(sql, { site, id: row.wish, state: 'returned', reason, now });
}

/** The newest summary of a person and what became of it; null: none yet. */
export const readLastSummary = async (
  sql: Sql,
  { site, person }: { site: string; person: string },
): Promise<{ from: string; to: string; state: MailState; reason: string | null } | null> =>
  (await sql.get<{ from: string; to: string; state: MailState; reason: string | null }>(
    `select first_day as "from", last_day as "to", state, reason from summary_mail
     where site = ? and person = ? and first_day is not null order by first_day desc limit 1`,
    ...[site, person],
  )) ?? null;
