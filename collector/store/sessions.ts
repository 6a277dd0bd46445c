import type { Wait } from '../../shared/protocol/customer.ts';
import type { Decision } from '../../shared/routing/decision.ts';
import type { Needs } from '../../shared/routing/needs.ts';
import type { Answers } from '../../shared/survey/survey.ts';
import { assignWaiting, type DeskNow, freeSlot } from './assign.ts';
import { appendFeed, tellCard } from './feed.ts';
import type { Sql, SqlValue } from './sql.ts';

type SessionPhase = 'waiting' | 'with-agent' | 'ended' | 'deflected';

/** A range told, and the estimate behind it in minutes. */
export interface ToldRange extends Wait {
  readonly minutes: number;
}

/** Who the customer is, as far as they or the page said. */
export interface Customer {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** A session as everybody in the collector knows it. */
export interface Session {
  readonly id: string;
  readonly site: string;
  readonly survey: string;
  readonly surveyVersion: number;
  readonly answers: Answers;
  readonly locale: string;
  readonly customer: Customer | null;
  readonly customerRef: string | null;
  readonly page: string | null;
  readonly context: Readonly<Record<string, string>>;
  readonly queue: string;
  readonly channel: string;
  readonly needs: Needs;
  /** The newest decision, as taken: what the reasons are told from. */
  readonly decision: Decision | null;
  /** What the customer was told at the start, when they had to wait. */
  readonly wait: ToldRange | null;
  readonly agent: string | null;
  readonly state: SessionPhase;
  readonly createdAt: number;
  readonly assignedAt: number | null;
  readonly askedAt: number | null;
  readonly endedAt: number | null;
  readonly conversation: string | null;
  readonly ticket: { readonly helpdesk: string; readonly id: string } | null;
}

interface SessionRow extends Record<string, SqlValue> {
  id: string;
  site: string;
  survey: string;
  survey_version: number;
  answers: string;
  locale: string;
  customer: string | null;
  customer_ref: string | null;
  page: string | null;
  context: string;
  queue: string;
  channel: string;
  needs: string;
  decision: string | null;
  wait: string | null;
  agent: string | null;
  state: SessionPhase;
  created_at: number;
  assigned_at: number | null;
  asked_at: number | null;
  ended_at: number | null;
  conversation: string | null;
  helpdesk: string | null;
  ticket: string | null;
}

/** A stored row as a session. */
const toSession = (row: SessionRow): Session => ({
  id: row.id,
  site: row.site,
  survey: row.survey,
  surveyVersion: row.survey_version,
  answers: JSON.parse(row.answers),
  locale: row.locale,
  customer: row.customer === null ? null : JSON.parse(row.customer),
  customerRef: row.customer_ref,
  page: row.page,
  context: JSON.parse(row.context),
  queue: row.queue,
  channel: row.channel,
  needs: JSON.parse(row.needs),
  decision: row.decision === null ? null : JSON.parse(row.decision),
  wait: row.wait === null ? null : JSON.parse(row.wait),
  agent: row.agent,
  state: row.state,
  createdAt: row.created_at,
  assignedAt: row.assigned_at,
  askedAt: row.asked_at,
  endedAt: row.ended_at,
  conversation: row.conversation,
  ticket: row.helpdesk === null || row.ticket === null ? null : { helpdesk: row.helpdesk, id: row.ticket },
});

export interface StartInput {
  readonly session: Omit<
    Session,
    'agent' | 'state' | 'decision' | 'assignedAt' | 'askedAt' | 'endedAt' | 'conversation' | 'ticket'
  >;
  readonly startId: string;
  readonly desk: DeskNow;
  readonly deflected: boolean;
  /** Somebody has it already (a phone call): nothing to decide. */
  readonly takenBy?: string;
  /** Also open a ticket in this helpdesk, as a job that survives a restart. */
  readonly openTicket: boolean;
}

/** Starts a session, once per `startId`: a repeated start answers the session as it is now. */
export async function startSession(
  sql: Sql,
  input: StartInput,
): Promise<{ session: Session; created: boolean }> {
  const { session: given } = input;
  const before = await sql.get<SessionRow>(
    'select * from session where site = ? and start_id = ?',
    given.site,
    input.startId,
  );
  if (before) return { session: toSession(before), created: false };
  await sql.run(
    `insert into session (id, site, start_id, survey, survey_version, answers, locale, customer, customer_ref,
       page, context, queue, channel, needs, wait, state, created_at, ended_at, ended_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    given.id,
    given.site,
    input.startId,
    given.survey,
    given.surveyVersion,
    JSON.stringify(given.answers),
    given.locale,
    given.customer === null ? null : JSON.stringify(given.customer),
    given.customerRef,
    given.page,
    JSON.stringify(given.context),
    given.queue,
    given.channel,
    JSON.stringify(given.needs),
    given.wait === null ? null : JSON.stringify(given.wait),
    input.deflected ? 'deflected' : 'waiting',
    given.createdAt,
    input.deflected ? given.createdAt : null,
    input.deflected ? 'article' : null,
  );
  if (!input.deflected) {
    if (input.takenBy === undefined) {
      const [decision] = await assignWaiting(sql, { site: given.site, desk: input.desk, only: given.id });
      // Whoever is helped at once, or by nobody today, was not told to wait.
      if (decision?.outcome !== 'waiting') {
        await sql.run('update session set wait = null where id = ?', given.id);
      }
    } else {
      await moveOwner(sql, { site: given.site, id: given.id, agent: input.takenBy, now: given.createdAt });
    }
    if (input.openTicket) {
      await sql.run(
        `insert into job (session, kind, site, due_at, attempts) values (?, 'open-ticket', ?, ?, 0)`,
        given.id,
        given.site,
        given.createdAt,
      );
    }
    await tellCard(sql, given, given.createdAt);
  }
  const row = await sql.get<SessionRow>('select * from session where id = ?', given.id);
  if (!row) throw new Error('A session vanished inside its own transaction.');
  return { session: toSession(row), created: true };
}

/** A session by id, or null. */
export async function readSession(sql: Sql, input: { site: string; id: string }): Promise<Session | null> {
  const row = await sql.get<SessionRow>(
    'select * from session where site = ? and id = ?',
    input.site,
    input.id,
  );
  return row ? toSession(row) : null;
}

/** A session by the id its page gave when starting it, or null. */
export async function readSessionByStart(
  sql: Sql,
  input: { site: string; startId: string },
): Promise<Session | null> {
  const row = await sql.get<SessionRow>(
    'select * from session where site = ? and start_id = ?',
    input.site,
    input.startId,
  );
  return row ? toSession(row) : null;
}

/** The same customer's session before this one, or null. */
export async function readSessionBefore(
  sql: Sql,
  input: { site: string; customerRef: string; createdAt: number },
): Promise<Session | null> {
  const row = await sql.get<SessionRow>(
    `select * from session where site = ? and customer_ref = ? and created_at < ?
     order by created_at desc limit 1`,
    input.site,
    input.customerRef,
    input.createdAt,
  );
  return row ? toSession(row) : null;
}

/** Sessions nobody has ended, oldest first. */
export async function readOpenSessions(
  sql: Sql,
  input: { site: string; since: number; limit: number },
): Promise<Session[]> {
  const rows = await sql.all<SessionRow>(
    `select * from session where site = ? and state in ('waiting', 'with-agent') and created_at >= ?
     order by created_at limit ?`,
    input.site,
    input.since,
    input.limit,
  );
  return rows.map(toSession);
}

/** Newest session of a chat tool's conversation, or null. */
export async function readSessionByConversation(
  sql: Sql,
  input: { site: string; conversation: string },
): Promise<Session | null> {
  const row = await sql.get<SessionRow>(
    'select * from session where site = ? and conversation = ? order by created_at desc limit 1',
    input.site,
    input.conversation,
  );
  return row ? toSession(row) : null;
}

/** Ends a session and frees its slot. Answers whether it was still open; ended twice = ended once. */
export async function endSession(
  sql: Sql,
  input: { site: string; id: string; by: string; conversation: string | null; now: number },
): Promise<boolean> {
  const changed = await sql.run(
    `update session set state = 'ended', ended_at = ?, ended_by = ?, conversation = coalesce(?, conversation)
     where site = ? and id = ? and state in ('waiting', 'with-agent')`,
    input.now,
    input.by,
    input.conversation,
    input.site,
    input.id,
  );
  if (changed === 0) return false;
  await freeSlot(sql, { session: input.id });
  await sql.run(`update offer set answer = 'withdrawn' where session = ? and answer is null`, input.id);
  await tellCard(sql, input, input.now);
  return true;
}

/** Remembers the chat tool's name for a session, so that its webhook can be matched later. */
export async function tieConversation(
  sql: Sql,
  input: { site: string; id: string; conversation: string },
): Promise<void> {
  await sql.run(
    'update session set conversation = ? where site = ? and id = ?',
    input.conversation,
    input.site,
    input.id,
  );
}

/** The post-session survey has been put before the customer (first time only). */
export async function markAsked(sql: Sql, input: { site: string; id: string; now: number }): Promise<void> {
  const changed = await sql.run(
    'update session set asked_at = ? where site = ? and id = ? and asked_at is null',
    input.now,
    input.site,
    input.id,
  );
  if (changed > 0) await tellCard(sql, input, input.now);
}

/** The ticket a session became; also tells the feed, so that cards carry it. */
export async function tieTicket(
  sql: Sql,
  input: { site: string; id: string; helpdesk: string; ticket: string; now: number },
): Promise<void> {
  const changed = await sql.run(
    `update session set helpdesk = ?, ticket = ? where site = ? and id = ?
     and (helpdesk is null or helpdesk <> ? or ticket <> ?)`,
    input.helpdesk,
    input.ticket,
    input.site,
    input.id,
    input.helpdesk,
    input.ticket,
  );
  if (changed > 0) await tellCard(sql, input, input.now);
}

/**
 * The helpdesk says who owns the case now. The slot moves with it whatever the capacity (the helpdesk has
 * decided); whoever had opened the case before stays a helper and keeps seeing it.
 */
export async function moveOwner(
  sql: Sql,
  input: { site: string; id: string; agent: string; now: number },
): Promise<boolean> {
  const row = await sql.get<{ agent: string | null; claimed: number; state: SessionPhase; channel: string }>(
    `select agent, claimed, state, channel from session where site = ? and id = ?${sql.forUpdate}`,
    input.site,
    input.id,
  );
  if (!row || row.agent === input.agent) return false;
  if (row.agent !== null && row.claimed === 1) {
    await sql.run(
      'insert into helper (session, agent, since) values (?, ?, ?) on conflict do nothing',
      input.id,
      row.agent,
      input.now,
    );
  }
  await sql.run(
    `update session set agent = ?, claimed = 0, assigned_at = coalesce(assigned_at, ?),
       state = case state when 'waiting' then 'with-agent' else state end where id = ?`,
    input.agent,
    input.now,
    input.id,
  );
  if (row.state === 'waiting' || row.state === 'with-agent') {
    await sql.run(
      `insert into slot (session, site, agent, channel, units, since) values (?, ?, ?, ?, 1, ?)
       on conflict (session) do update set agent = excluded.agent`,
      input.id,
      input.site,
      input.agent,
      row.channel,
      input.now,
    );
  }
  await sql.run(`update offer set answer = 'withdrawn' where session = ? and answer is null`, input.id);
  await tellCard(sql, input, input.now);
  return true;
}

/** Is this agent one of the session's people (owner or helper)? Opening it is remembered for the owner. */
export async function openAs(
  sql: Sql,
  input: { site: string; id: string; agent: string },
): Promise<'owner' | 'helper' | 'nobody'> {
  const owner = await sql.run(
    'update session set claimed = 1 where site = ? and id = ? and agent = ?',
    input.site,
    input.id,
    input.agent,
  );
  if (owner > 0) return 'owner';
  const helper = await sql.get(
    'select agent from helper where session = ? and agent = ?',
    input.id,
    input.agent,
  );
  return helper ? 'helper' : 'nobody';
}

/** A low score asks for a human: once per session and addressee. Answers whether it is new. */
export async function askRecovery(
  sql: Sql,
  input: {
    site: string;
    id: string;
    session: string;
    to: 'agent' | 'lead';
    leads: readonly string[];
    now: number;
  },
): Promise<boolean> {
  const added = await sql.run(
    `insert into recovery (id, site, session, target, at) values (?, ?, ?, ?, ?) on conflict do nothing`,
    input.id,
    input.site,
    input.session,
    input.to,
    input.now,
  );
  if (added === 0) return false;
  const owner = await sql.get<{ agent: string | null }>(
    'select agent from session where id = ?',
    input.session,
  );
  // Nobody owns it: a lead is told, so that the wish never ends in silence.
  const told = input.to === 'agent' && owner?.agent ? [owner.agent] : input.leads;
  for (const agent of told) {
    await appendFeed(sql, {
      site: input.site,
      kind: 'recovery',
      session: input.session,
      agent,
      data: { to: input.to },
      at: input.now,
    });
  }
  return true;
}

/** Keeps a survey as it was, so that answers can be shown in the words they were given to. */
export async function keepSurvey(
  sql: Sql,
  input: { site: string; id: string; version: number; body: string },
): Promise<void> {
  await sql.run(
    `insert into survey (site, id, version, body) values (?, ?, ?, ?)
     on conflict (site, id, version) do update set body = excluded.body`,
    input.site,
    input.id,
    input.version,
    input.body,
  );
}

/** A survey of any version ever offered, as JSON text, or null. */
export async function readSurvey(
  sql: Sql,
  input: { site: string; id: string; version: number },
): Promise<string | null> {
  const row = await sql.get<{ body: string }>(
    'select body from survey where site = ? and id = ? and version = ?',
    input.site,
    input.id,
    input.version,
  );
  return row?.body ?? null;
}
