import { createHash } from 'node:crypto';
import type { WebhookEvent } from '../../shared/protocol/console/webhooks.ts';
import { MINUTE } from '../../shared/time/durations.ts';
import { once, type Sql } from './sql.ts';

/** What is owed to webhooks, written in the transaction that made it happen. What it says is read when it is sent. */

interface Told {
  readonly site: string;
  readonly event: WebhookEvent;
  /** What it is about, the same each time it is told: for one subject an event is told once. */
  readonly subject: string;
  readonly session: string | null;
  readonly answer?: number;
  readonly recovery?: string;
  readonly alert?: string;
  /** UTC ms. */
  readonly now: number;
  /** When it may be sent; sooner than told before, it is sent then. */
  readonly dueAt?: number;
}

/** The `webhook-id` of an event: the same for every webhook and every attempt, so that a receiver knows what it has had. */
const messageOf = ({ site, event, subject }: Told): string =>
  `msg_${createHash('sha256').update([site, event, subject].join('\0')).digest('base64url').slice(0, 27)}`;

const wantedKey = (site: string): string => `webhooks ${site}`;

/** What the webhooks of a site that are on want: most desks have none, and are asked with every answer. */
const wantedBy = (sql: Sql, site: string): Promise<readonly { event: string }[]> =>
  once(sql, wantedKey(site), () =>
    sql.all<{ event: string }>(
      `select distinct e.value as event from webhook w, json_each(w.events) e where w.site = ? and w.state = 'on'`,
      site,
    ),
  );

/** Webhooks have changed: what they want is asked again. */
export const forgetWanted = (sql: Sql, site: string): boolean => sql.found.delete(wantedKey(site));

/** Owes this event to every webhook that is on and wants it. */
export async function tellWebhooks(sql: Sql, told: Told): Promise<void> {
  const { site, event, session, answer = null, recovery = null, alert = null, now, dueAt = now } = told;
  if (!(await wantedBy(sql, site)).some((wanted) => wanted.event === event)) return;
  await sql.run(
    `insert into webhook_delivery (webhook, message, site, event, session, answer, recovery, alert, at, state, due_at, attempts)
     select w.id, ?, w.site, ?, ?, ?, ?, ?, ?, 'due', ?, 0 from webhook w
     where w.site = ? and w.state = 'on' and exists (select 1 from json_each(w.events) e where e.value = ?)
     on conflict (webhook, message) do update set due_at = min(webhook_delivery.due_at, excluded.due_at)
       where webhook_delivery.state = 'due' and webhook_delivery.attempts = 0`,
    messageOf(told),
    event,
    session,
    answer,
    recovery,
    alert,
    now,
    dueAt,
    site,
    event,
  );
}

/** Whoever has answered in part is given so long to say the rest, ms: a receiver cannot be told it later. */
const SAYS_ON = 2 * MINUTE;

/** Tells of an answer that was given, and of its low score, each once. */
export async function tellAnswer(
  sql: Sql,
  answer: { readonly id: number; readonly low: number },
  input: { site: string; session: string | null; state: 'partial' | 'complete'; now: number },
): Promise<void> {
  const { site, session, state, now } = input;
  const of = { site, subject: String(answer.id), session, answer: answer.id, now };
  const dueAt = state === 'complete' ? now : now + SAYS_ON;
  await tellWebhooks(sql, { ...of, event: 'answer.created', dueAt });
  if (answer.low === 1) await tellWebhooks(sql, { ...of, event: 'answer.low-score', dueAt });
}
