import { assignWaiting } from './assign.ts';
import { insert } from './insert.ts';
import { queueAcknowledgement } from './mails.ts';
import type { RoutingSnapshot } from './routing-snapshot.ts';
import type { Session } from './session.ts';
import { moveOwner } from './session-life.ts';
import { type SessionRow, toSession } from './session-row.ts';
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
    | 'handed'
    | 'ticket'
  >;
  readonly startId: string;
  readonly desk: RoutingSnapshot;
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
  await insert(sql, 'session', {
    id: given.id,
    site: given.site,
    start_id: input.startId,
    survey: given.survey,
    survey_version: given.surveyVersion,
    answers: JSON.stringify(given.answers),
    locale: given.locale,
    customer: given.customer === null ? null : JSON.stringify(given.customer),
    customer_ref: given.customerRef,
    page: given.page,
    context: JSON.stringify(given.context),
    queue: given.queue,
    channel: given.channel,
    needs: JSON.stringify(given.needs),
    wait: given.wait === null ? null : JSON.stringify(given.wait),
    previous: input.previous ?? null,
    state: input.deflected ? 'deflected' : 'waiting',
    created_at: given.createdAt,
    ended_at: input.deflected ? given.createdAt : null,
    ended_by: input.deflected ? 'article' : null,
    // A ticket is followed until the helpdesk closes it.
    alive_until: input.openTicket ? null : (input.unproven?.aliveUntil ?? null),
    origin: input.unproven?.origin ?? null,
  });
  if (!input.deflected) await begin(sql, input);
  const row = await sql.get<SessionRow>('select * from session where id = ?', given.id);
  if (!row) throw new Error('A session vanished inside its own transaction.');
  return { session: toSession(row), created: true };
}

/** A case for people begins: it is given to somebody or waits, and its customer and helpdesk are to hear of it. */
async function begin(sql: Sql, input: StartInput): Promise<void> {
  const { site, id, customerRef, createdAt } = input.session;
  if (input.takenBy === undefined) {
    const share = input.unproven?.share ?? 1;
    const [decision] = await assignWaiting(sql, { site, desk: input.desk, only: id, share });
    // Whoever is helped at once, or by nobody today, was not told to wait.
    if (decision?.outcome !== 'waiting') await sql.run('update session set wait = null where id = ?', id);
  } else {
    await moveOwner(sql, { site, id, agent: input.takenBy, now: createdAt });
  }
  if (input.acknowledge && customerRef !== null) {
    await queueAcknowledgement(sql, { ...input.acknowledge, site, session: id, customerRef, now: createdAt });
  }
  if (input.openTicket) {
    await sql.run(
      `insert into job (session, kind, site, due_at, attempts) values (?, 'open-ticket', ?, ?, 0)`,
      id,
      site,
      createdAt,
    );
  }
}
