import type { AlertKind } from '../../shared/protocol/console/alerts.ts';
import { IS_ALIVE } from './alive.ts';
import { insert } from './insert.ts';
import type { Sql, SqlValue } from './sql.ts';

/** What leads want to be told of, each for themselves, and what of it there is. */

export interface StoredAlertRule extends Record<string, SqlValue> {
  readonly id: string;
  readonly person: string;
  readonly kind: AlertKind;
  readonly minutes: number | null;
  /** Null: of all of them, or of a skill. */
  readonly queue: string | null;
  readonly skill: string | null;
  /** 1: webhooks are told, too. */
  readonly webhooks: number;
  /** UTC ms. */
  readonly madeAt: number;
}

const SELECT =
  'select id, person, kind, minutes, queue, skill, webhooks, made_at as madeAt from alert_rule where site = ?';

/** All of a site, oldest first. */
export const readAlertRules = (sql: Sql, { site }: { site: string }): Promise<StoredAlertRule[]> =>
  sql.all<StoredAlertRule>(`${SELECT} order by made_at, id`, site);

interface Kept extends Pick<StoredAlertRule, 'id' | 'person' | 'kind' | 'minutes' | 'queue' | 'skill'> {
  readonly site: string;
  readonly webhooks: boolean;
  readonly now: number;
  /** So many rules one person may have. */
  readonly most: number;
}

/**
 * Keeps a rule. Sent again under its id it is the same; one that tells the same takes the place of the one before, whose
 * alerts go on.
 */
export async function keepAlertRule(sql: Sql, rule: Kept): Promise<'kept' | 'id-taken' | 'too-many'> {
  const { site, id, person, kind, minutes, queue, skill, now } = rule;
  const webhooks = Number(rule.webhooks);
  const own = (await readAlertRules(sql, { site })).filter((one) => one.person === person);
  const says = (one: Pick<Kept, 'kind' | 'minutes' | 'queue' | 'skill'>): string =>
    JSON.stringify([one.kind, one.minutes, one.queue, one.skill]);
  const same = own.find((one) => says(one) === says(rule));
  if (same) {
    await sql.run('update alert_rule set webhooks = ? where id = ?', webhooks, same.id);
    return 'kept';
  }
  if (own.length >= rule.most) return 'too-many';
  const row = { id, site, person, kind, minutes, queue, skill, webhooks, made_at: now };
  return (await insert(sql, 'alert_rule', row, 'on conflict do nothing')) > 0 ? 'kept' : 'id-taken';
}

/** One's own rule goes, and its alerts with it. Returns whether there was one. */
export async function removeAlertRule(
  sql: Sql,
  { site, person, id }: Record<'site' | 'person' | 'id', string>,
): Promise<boolean> {
  const own = await sql.get(
    'select id from alert_rule where site = ? and person = ? and id = ?',
    site,
    person,
    id,
  );
  if (!own) return false;
  await sql.run('delete from alert where rule = ?', id);
  await sql.run('delete from alert_rule where id = ?', id);
  return true;
}

/** Of each kind no more is told at once. */
const MOST = 200;

/** Customers who wait at `now` (UTC ms), the longest first. Who has left the page is none of them. */
export const readWhoWaits = (
  sql: Sql,
  { site, now }: { site: string; now: number },
): Promise<{ id: string; queue: string; since: number }[]> =>
  sql.all<{ id: string; queue: string; since: number }>(
    `select s.id, s.queue, s.created_at as since from session s
     where s.site = ? and s.state = 'waiting' and ${IS_ALIVE} order by s.created_at limit ?`,
    ...[site, now, MOST],
  );

/** Low scores given since then (UTC ms) that nobody has taken up, with the queue of their case: the newest first, however many older ones nobody looks after. */
export const readUnseenLows = (
  sql: Sql,
  { site, since }: { site: string; since: number },
): Promise<{ id: number; queue: string | null; at: number }[]> =>
  sql.all<{ id: number; queue: string | null; at: number }>(
    `select a.id, s.queue, a.id / 1024 as at from answer a left join session s on s.id = a.session
     left join handling h on h.answer = a.id
     where a.site = ? and a.low = 1 and a.id >= ? * 1024 and coalesce(h.state, 'new') = 'new' order by a.id desc limit ?`,
    ...[site, since, MOST],
  );
