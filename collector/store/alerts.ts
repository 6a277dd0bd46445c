import type { AlertKind } from '../../shared/protocol/console/alerts.ts';
import { MINUTE } from '../../shared/time/durations.ts';
import { insert } from './insert.ts';
import type { Sql, SqlValue } from './sql.ts';
import { tellWebhooks } from './tell-webhooks.ts';

/** What needs somebody now by the rules of those who lead (alert-rules.ts). */

/** What comes back within this time (ms) goes on as it was, and is not told anew. For so long the ended ones are kept. */
const BACK_WITHIN = 15 * MINUTE;

/** An alert as it is stored, with the rule it follows from. Times are UTC ms. */
export interface StoredAlert extends Record<string, SqlValue> {
  readonly id: string;
  readonly rule: string;
  readonly person: string;
  readonly kind: AlertKind;
  readonly minutes: number | null;
  /** The queue of the case it is about, or else the rule's. */
  readonly queue: string | null;
  readonly skill: string | null;
  /** What it is about, one alert each: a session, an answer, a queue or a skill. */
  readonly cause: string;
  readonly session: string | null;
  readonly answer: number | null;
  /** When that session began. */
  readonly since: number | null;
  readonly at: number;
  readonly seenAt: number | null;
  readonly endedAt: number | null;
}

const SELECT = `select a.id, a.rule, r.person, r.kind, r.minutes, coalesce(s.queue, r.queue) as queue, r.skill, a.cause, a.session,
    a.answer, s.created_at as since, a.at, a.seen_at as seenAt, a.ended_at as endedAt
  from alert a join alert_rule r on r.id = a.rule left join answer n on n.id = a.answer
  left join session s on s.id = coalesce(a.session, n.session)`;

/** Those of a site that stand or have ended lately, the newest first. */
export const readAlerts = (sql: Sql, { site }: { site: string }): Promise<StoredAlert[]> =>
  sql.all<StoredAlert>(`${SELECT} where a.site = ? order by a.at desc, a.id desc`, site);

/** One alert, or null. */
export const readAlert = async (
  sql: Sql,
  { site, id }: { site: string; id: string },
): Promise<StoredAlert | null> =>
  (await sql.get<StoredAlert>(`${SELECT} where a.site = ? and a.id = ?`, site, id)) ?? null;

/** Something a rule is to tell now. */
export interface Found {
  /** Of the alert, if it is new. */
  readonly id: string;
  readonly rule: string;
  readonly cause: string;
  readonly session: string | null;
  readonly answer: number | null;
}

/** A rule tells a cause once. */
export const keyOf = ({ rule, cause }: Pick<Found, 'rule' | 'cause'>): string => `${rule} ${cause}`;

/** Would {@link settleAlerts} change anything? */
export function alertsDiffer(known: readonly StoredAlert[], found: readonly Found[], now: number): boolean {
  const standing = new Set(known.filter(({ endedAt }) => endedAt === null).map(keyOf));
  return (
    standing.size !== found.length ||
    found.some((one) => !standing.has(keyOf(one))) ||
    known.some(({ endedAt }) => endedAt !== null && endedAt < now - BACK_WITHIN)
  );
}

/** Tells what was found and is not told yet, each once, and ends what was not found any more. */
export async function settleAlerts(
  sql: Sql,
  { site, found, now }: { site: string; found: readonly Found[]; now: number },
): Promise<void> {
  const known = new Map((await readAlerts(sql, { site })).map((alert) => [keyOf(alert), alert]));
  for (const one of found) {
    const before = known.get(keyOf(one));
    known.delete(keyOf(one));
    if (!before) await raise(sql, site, one, now);
    else if (before.endedAt !== null)
      await sql.run('update alert set ended_at = null where id = ?', before.id);
  }
  for (const { id, endedAt } of known.values())
    if (endedAt === null) await sql.run('update alert set ended_at = ? where id = ?', now, id);
  await sql.run('delete from alert where site = ? and ended_at < ?', site, now - BACK_WITHIN);
}

/** A new one. A rule, session or answer that has gone meanwhile tells nothing. */
async function raise(sql: Sql, site: string, one: Found, now: number): Promise<void> {
  const { id, rule, cause, session, answer } = one;
  const of = await sql.get<{ kind: string; minutes: number | null; webhooks: number }>(
    `select kind, minutes, webhooks from alert_rule where id = ? and (? is null or exists (select 1 from session where id = ?))
       and (? is null or exists (select 1 from answer where id = ?))`,
    ...[rule, session, session, answer, answer],
  );
  if (!of) return;
  await insert(sql, 'alert', { id, rule, site, cause, session, answer, at: now });
  if (of.webhooks === 0) return;
  // Two who are told of the same at the same time are one message.
  const subject = [of.kind, of.minutes, cause, session === null && answer === null ? now : ''].join('\0');
  const told = { site, event: 'alert.raised', subject, session, alert: id, now } as const;
  await tellWebhooks(sql, answer === null ? told : { ...told, answer });
}

/** One's own alert is taken as seen; it stays as long as its cause. Returns whether there is such a one. */
export async function seeAlert(
  sql: Sql,
  { site, person, id, now }: { site: string; person: string; id: string; now: number },
): Promise<boolean> {
  const changed = await sql.run(
    `update alert set seen_at = coalesce(seen_at, ?) where site = ? and id = ?
     and rule in (select id from alert_rule where person = ?)`,
    ...[now, site, id, person],
  );
  return changed > 0;
}
