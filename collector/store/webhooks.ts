import type { Webhook } from '../../shared/protocol/console/webhooks.ts';
import { insert } from './insert.ts';
import type { Sql, SqlValue } from './sql.ts';
import { forgetWanted } from './tell-webhooks.ts';

/** Which other programs of the company's are told what happens. Secrets are not kept: they follow from the key (keys.ts). */

/** A webhook as it is stored. Times are UTC ms. */
export interface StoredWebhook extends Webhook {
  /** Counts up with each new secret. */
  readonly secretVersion: number;
}

interface Row extends Record<string, SqlValue> {
  id: string;
  name: string;
  url: string;
  form: Webhook['form'];
  events: string;
  words: number;
  state: Webhook['state'];
  secret_version: number;
  former_until: number | null;
  failing_since: number | null;
  created_at: number;
}

const toWebhook = (row: Row): StoredWebhook => ({
  id: row.id,
  name: row.name,
  url: row.url,
  form: row.form,
  events: JSON.parse(row.events),
  words: row.words === 1,
  state: row.state,
  secretVersion: row.secret_version,
  formerUntil: row.former_until,
  failingSince: row.failing_since,
  createdAt: row.created_at,
});

/** All of a site, oldest first. */
export async function readWebhooks(sql: Sql, { site }: { site: string }): Promise<StoredWebhook[]> {
  const rows = await sql.all<Row>('select * from webhook where site = ? order by created_at, id', site);
  return rows.map(toWebhook);
}

/** One of a site, or null. */
export async function readWebhook(
  sql: Sql,
  { site, id }: { site: string; id: string },
): Promise<StoredWebhook | null> {
  const row = await sql.get<Row>('select * from webhook where site = ? and id = ?', site, id);
  return row ? toWebhook(row) : null;
}

export interface KeptWebhook extends Omit<Webhook, 'failingSince' | 'formerUntil' | 'createdAt'> {
  readonly site: string;
  readonly now: number;
}

/** Keeps a webhook as it is given: a new one, or one that is there, whose secret stays. Set `on`, it begins without failures. */
export async function keepWebhook(sql: Sql, hook: KeptWebhook): Promise<void> {
  const { site, id, name, url, form, events, words, state, now } = hook;
  forgetWanted(sql, site);
  await insert(
    sql,
    'webhook',
    {
      ...{ id, site, name, url, form, state, created_at: now },
      events: JSON.stringify(events),
      words: Number(words),
      secret_version: 1,
    },
    `on conflict (id) do update set name = excluded.name, url = excluded.url, form = excluded.form,
       events = excluded.events, words = excluded.words, state = excluded.state,
       failing_since = case when excluded.state = 'on' and webhook.state <> 'on' then null else webhook.failing_since end`,
  );
}

/** Begins a new secret; the one before signs along until `formerUntil` (UTC ms). Returns whether there is such a webhook. */
export async function renewSecret(
  sql: Sql,
  { site, id, formerUntil }: { site: string; id: string; formerUntil: number },
): Promise<boolean> {
  const changed = await sql.run(
    'update webhook set secret_version = secret_version + 1, former_until = ? where site = ? and id = ?',
    formerUntil,
    site,
    id,
  );
  return changed > 0;
}

/** Takes a webhook away, with its deliveries. */
export async function removeWebhook(sql: Sql, { site, id }: { site: string; id: string }): Promise<boolean> {
  return (await sql.run('delete from webhook where site = ? and id = ?', site, id)) > 0;
}
