import type { Delivery } from '../../shared/protocol/console/webhooks.ts';
import { insert } from './insert.ts';
import type { Sql } from './sql.ts';

/** What webhooks are to be told and were told. */

/** A message whose time has come. */
export interface DueDelivery extends Record<string, string | number | null> {
  readonly webhook: string;
  readonly message: string;
  readonly event: Delivery['event'];
  readonly session: string | null;
  readonly answer: number | null;
  readonly recovery: string | null;
  readonly alert: string | null;
  /** When it happened, UTC ms. */
  readonly at: number;
  readonly attempts: number;
}

const DUE = 'webhook, message, event, session, answer, recovery, alert, at, attempts';

/** What is due at `now` (UTC ms) for webhooks that are on, of each at most `limit`, oldest first. */
export const readDueDeliveries = (
  sql: Sql,
  { site, now, limit }: { site: string; now: number; limit: number },
): Promise<DueDelivery[]> =>
  sql.all<DueDelivery>(
    `select ${DUE} from (
       select d.*, row_number() over (partition by d.webhook order by d.due_at, d.place) as nth
       from webhook_delivery d join webhook w on w.id = d.webhook
       where d.site = ? and d.state = 'due' and d.due_at <= ? and w.state = 'on') as due
     where nth <= ? order by due_at, place`,
    site,
    now,
    limit,
  );

/** Owes a test to one webhook: it is sent by whoever asked for it, or else by the next round. Returns false when that webhook is gone. */
export async function addTest(
  sql: Sql,
  {
    site,
    webhook,
    message,
    now,
    dueAt,
  }: Record<'site' | 'webhook' | 'message', string> & {
    now: number;
    dueAt: number;
  },
): Promise<boolean> {
  if (!(await sql.get('select id from webhook where site = ? and id = ?', site, webhook))) return false;
  await insert(sql, 'webhook_delivery', {
    ...{ webhook, message, site, event: 'test', at: now, state: 'due', due_at: dueAt, attempts: 0 },
  });
  return true;
}

/** Makes a message due again, whatever became of it. Returns whether there is such a one of a webhook that is on. */
export async function sendAgain(
  sql: Sql,
  input: { site: string; webhook: string; message: string; now: number },
): Promise<boolean> {
  const changed = await sql.run(
    `update webhook_delivery set state = 'due', due_at = ?, attempts = 0 where site = ? and webhook = ? and message = ?
     and exists (select 1 from webhook w where w.id = webhook_delivery.webhook and w.state = 'on')`,
    input.now,
    input.site,
    input.webhook,
    input.message,
  );
  return changed > 0;
}

export interface Settled {
  readonly site: string;
  readonly webhook: string;
  readonly message: string;
  readonly state: Delivery['state'];
  /** When it is tried again, UTC ms; null: not any more. */
  readonly dueAt: number | null;
  readonly status: number | null;
  readonly ms: number | null;
  readonly reply: string | null;
  readonly now: number;
  /** Switch the webhook off when nothing has got through since then (UTC ms). */
  readonly offIfSince: number;
}

/** What became of an attempt. Returns whether the webhook was switched off by it. */
export async function settleDelivery(sql: Sql, settled: Settled): Promise<boolean> {
  const { site, webhook, message, state, dueAt, status, ms, reply, now } = settled;
  await sql.run(
    `update webhook_delivery set state = ?, due_at = coalesce(?, due_at), attempts = attempts + 1, tried_at = ?,
       status = ?, ms = ?, reply = ? where site = ? and webhook = ? and message = ?`,
    ...[state, dueAt, now, status, ms, reply, site, webhook, message],
  );
  if (state === 'dropped') return false;
  if (state === 'sent') {
    await sql.run('update webhook set failing_since = null where id = ?', webhook);
    return false;
  }
  await sql.run('update webhook set failing_since = coalesce(failing_since, ?) where id = ?', now, webhook);
  const off = await sql.run(
    `update webhook set state = 'off' where id = ? and state = 'on' and failing_since <= ?`,
    webhook,
    settled.offIfSince,
  );
  return off > 0;
}

/** Deliveries of a site, or of one webhook of it, newest first, at most `limit`, before this place. */
export const readDeliveries = (
  sql: Sql,
  input: { site: string; webhook: string | null; before: number; limit: number },
): Promise<Delivery[]> =>
  sql.all<Delivery & Record<string, string | number | null>>(
    `select place, webhook, message, event, at, state, attempts, tried_at as triedAt,
       case state when 'due' then due_at end as dueAt, status, ms, reply
     from webhook_delivery where site = ? and (? is null or webhook = ?) and place < ? order by place desc limit ?`,
    input.site,
    input.webhook,
    input.webhook,
    input.before,
    input.limit,
  );

/** One delivery, or null. */
export async function readDelivery(
  sql: Sql,
  { site, webhook, message }: Record<'site' | 'webhook' | 'message', string>,
): Promise<(DueDelivery & Pick<Delivery, 'place'>) | null> {
  const row = await sql.get<DueDelivery & { place: number }>(
    `select ${DUE}, place from webhook_delivery where site = ? and webhook = ? and message = ?`,
    ...[site, webhook, message],
  );
  return row ?? null;
}

/** Drops at most `limit` deliveries of what happened before `before` (UTC ms); returns how many. */
export const pruneDeliveries = (
  sql: Sql,
  { site, before, limit }: { readonly site: string; readonly before: number; readonly limit: number },
): Promise<number> =>
  sql.run(
    'delete from webhook_delivery where place in (select place from webhook_delivery where site = ? and at < ? order by at limit ?)',
    ...[site, before, limit],
  );
