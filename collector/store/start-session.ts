import { assignWaiting } from './assign.ts';
import type { DeskNow } from './desk-state.ts';
import { queueAcknowledgement } from './mails.ts';
import { type Session, type SessionRow, toSession } from './session.ts';
import { moveOwner } from './session-life.ts';
import type { Sql } from './sql.ts';

export interface StartInput {
  readonly session: Omit<
    Session,
    | 'agent'
    | 'state'
    | 'decision'
    | 'assignedAt'
    | 'askedAt'
    | 'endedAt'
    | 'endedBy'
    | 'conversation'
    | 'previous'
    | 'added'
    | 'ticket'
  >;
  readonly startId: string;
  readonly desk: DeskNow;
  readonly deflected: boolean;
  /** The session the same browser had before. */
  readonly previous?: string | undefined;
  /** Somebody has it already (a phone call): nothing to decide. */
  readonly takenBy?: string;
  /** Nobody has confirmed that a customer is behind it; without this it is taken for alive until it ends. */
  readonly unproven?: {
    /** The address it was begun from, as text that does not tell it. */
    readonly origin: string;
    /** UTC ms. */
    readonly aliveUntil: number;
    /** What one address may hold of the room for a case once everybody is busy, 0 to 1. */
    readonly share: number;
  };
  /** Also open a ticket in this helpdesk, as a job that survives a restart. */
  readonly openTicket: boolean;
  /** Queues a mail of this name that says the request has arrived. */
  readonly acknowledge?: { readonly id: string; readonly dueAt: number } | undefined;
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
       page, context, queue, channel, needs, wait, previous, state, created_at, ended_at, ended_by, alive_until, origin)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
    input.previous ?? null,
    input.deflected ? 'deflected' : 'waiting',
    given.createdAt,
    input.deflected ? given.createdAt : null,
    input.deflected ? 'article' : null,
    // A ticket is followed until the helpdesk closes it.
    input.openTicket ? null : (input.unproven?.aliveUntil ?? null),
    input.unproven?.origin ?? null,
  );
  if (!input.deflected) {
    if (input.takenBy === undefined) {
      const share = input.unproven?.share ?? 1;
      const which = { site: given.site, desk: input.desk, only: given.id, share };
      const [decision] = await assignWaiting(sql, which);
      // Whoever is helped at once, or by nobody today, was not told to wait.
      if (decision?.outcome !== 'waiting') {
        await sql.run('update session set wait = null where id = ?', given.id);
      }
    } else {
      await moveOwner(sql, { site: given.site, id: given.id, agent: input.takenBy, now: given.createdAt });
    }
    if (input.acknowledge && given.customerRef !== null) {
      const { site, id, customerRef, createdAt } = given;
      const mail = { ...input.acknowledge, site, session: id, customerRef, now: createdAt };
      await queueAcknowledgement(sql, mail);
    }
    if (input.openTicket) {
      await sql.run(
        `insert into job (session, kind, site, due_at, attempts) values (?, 'open-ticket', ?, ?, 0)`,
        given.id,
        given.site,
        given.createdAt,
      );
    }
  }
  const row = await sql.get<SessionRow>('select * from session where id = ?', given.id);
  if (!row) throw new Error('A session vanished inside its own transaction.');
  return { session: toSession(row), created: true };
}
