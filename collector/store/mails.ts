import { MINUTE } from '../../shared/time/durations.ts';
import { refuseMail } from './mail-refusals.ts';
import type { Session } from './session.ts';
import { markAsked } from './session-life.ts';
import { type SessionRow, toSessions } from './session-row.ts';
import type { Sql } from './sql.ts';

/** Mail to customers: queued with its cause, sent once, and what became of it. */

type MailKind = 'acknowledgement' | 'survey' | 'reminder';

/**
 * `sending`: it is about to leave, or the collector died when it was. `unknown`: it may have left; it is not sent again.
 * `dropped`: not to be sent, for the reason that stands beside it.
 */
export type MailState = 'due' | 'sending' | 'sent' | 'failed' | 'unknown' | 'dropped' | 'bounced';

export interface QueuedMail {
  /** Unguessable; part of its Message-ID and of the address it returns to. */
  readonly id: string;
  readonly session: string;
  readonly kind: MailKind;
  readonly attempts: number;
  /** UTC ms. */
  readonly createdAt: number;
}

export interface NewMail {
  readonly id: string;
  readonly site: string;
  readonly session: string;
  readonly kind: MailKind;
  /** UTC ms. */
  readonly dueAt: number;
  readonly now: number;
  /** Why it is not to be sent at all. */
  readonly dropped?: string;
}

/** Queues a mail, once for each session and kind; returns whether this was the first time. */
export async function queueMail(sql: Sql, mail: NewMail): Promise<boolean> {
  const added = await sql.run(
    `insert into mail (id, site, session, kind, state, due_at, attempts, reason, created_at)
     values (?, ?, ?, ?, ?, ?, 0, ?, ?) on conflict do nothing`,
    mail.id,
    mail.site,
    mail.session,
    mail.kind,
    mail.dropped === undefined ? 'due' : 'dropped',
    mail.dueAt,
    mail.dropped ?? null,
    mail.now,
  );
  return added > 0;
}

/** For so long one address gets one acknowledgement, ms: whoever fills in a stranger's address sends them one mail. */
const ONE_WITHIN = 10 * MINUTE;

/** Queues the acknowledgement of a session that has just begun, unless the same address has been sent one just now. */
export async function queueAcknowledgement(
  sql: Sql,
  mail: Omit<NewMail, 'kind' | 'dropped'> & { customerRef: string },
): Promise<void> {
  const before = await sql.get(
    `select m.id from session s join mail m on m.session = s.id
     where s.site = ? and s.customer_ref = ? and s.created_at > ? and m.kind = 'acknowledgement' and m.state <> 'dropped'`,
    mail.site,
    mail.customerRef,
    mail.now - ONE_WITHIN,
  );
  await queueMail(sql, { ...mail, kind: 'acknowledgement', ...(before && { dropped: 'one just now' }) });
}

/** Sessions with an address that ended after `since` (UTC ms) and have not been considered yet, oldest first. */
export async function readUnconsidered(
  sql: Sql,
  input: { site: string; since: number; limit: number },
): Promise<Session[]> {
  const rows = await sql.all<SessionRow>(
    `select * from session s where s.site = ? and s.ended_at > ? and s.state = 'ended' and s.customer_ref is not null
     and not exists (select 1 from mail m where m.session = s.id and m.kind = 'survey') order by s.ended_at limit ?`,
    input.site,
    input.since,
    input.limit,
  );
  return toSessions(rows);
}

/** Mail whose time has come, oldest first. */
export async function readDueMails(
  sql: Sql,
  input: { site: string; now: number; limit: number },
): Promise<QueuedMail[]> {
  return await sql.all<{
    id: string;
    session: string;
    kind: MailKind;
    attempts: number;
    createdAt: number;
  }>(
    `select id, session, kind, attempts, created_at as createdAt from mail
     where site = ? and state = 'due' and due_at <= ? order by due_at limit ?`,
    input.site,
    input.now,
    input.limit,
  );
}

/** The first byte of this mail is about to leave. */
export async function beginMail(sql: Sql, input: { id: string }): Promise<void> {
  await sql.run(`update mail set state = 'sending' where id = ?`, input.id);
}

/** What became of an attempt. `due`: tried again at `dueAt`. A survey that left is one the customer was asked. */
export async function settleMail(
  sql: Sql,
  input: {
    site: string;
    id: string;
    state: Exclude<MailState, 'sending'>;
    reason: string;
    dueAt: number | null;
    /** What follows when a survey has left. */
    reminder: NewMail | null;
    now: number;
  },
): Promise<void> {
  const { site, id, state, reason, now } = input;
  await sql.run(
    'update mail set state = ?, reason = ?, attempts = attempts + 1, due_at = coalesce(?, due_at), sent_at = ? where id = ?',
    state,
    reason,
    input.dueAt,
    state === 'sent' ? now : null,
    id,
  );
  const row = await sql.get<{ session: string; kind: MailKind }>(
    'select session, kind from mail where id = ?',
    id,
  );
  if (row?.kind !== 'survey' || (state !== 'sent' && state !== 'unknown')) return;
  await markAsked(sql, { site, id: row.session, now });
  if (input.reminder) await queueMail(sql, input.reminder);
}

/** What an earlier process was sending when it died: whether it left is unknown. Returns how many. */
export async function abandonSending(sql: Sql, input: { site: string; now: number }): Promise<number> {
  const found = await sql.all<{ id: string }>(
    `select id from mail where site = ? and state = 'sending'`,
    input.site,
  );
  for (const { id } of found) {
    await settleMail(sql, {
      ...input,
      id,
      state: 'unknown',
      reason: 'The collector stopped while it was being sent.',
      dueAt: null,
      reminder: null,
    });
  }
  return found.length;
}

/** A mail that had left came back: marked, and a dead address gets no more. What is not of this site or has not left stays. */
export async function bounceMail(
  sql: Sql,
  input: { site: string; id: string; status: string; isDeadAddress: boolean; now: number },
): Promise<void> {
  const { site, id, now } = input;
  const changed = await sql.run(
    `update mail set state = 'bounced', reason = ? where id = ? and site = ? and state in ('sent', 'sending', 'unknown')`,
    `Returned: ${input.status}`,
    id,
    site,
  );
  if (changed === 0 || !input.isDeadAddress) return;
  const row = await sql.get<{ ref: string | null }>(
    'select s.customer_ref as ref from mail m join session s on s.id = m.session where m.id = ?',
    id,
  );
  const customerRef = row?.ref ?? null;
  if (customerRef !== null) await refuseMail(sql, { site, customerRef, why: 'dead-address', now });
}
