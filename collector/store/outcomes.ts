import type { HandedUp, SessionPhase } from './session.ts';
import { handedIn } from './session-row.ts';
import { readable } from './set-aside.ts';
import type { Sql, SqlValue } from './sql.ts';

/** How a session that began with a customer's question went, as far as the desk's own figures need it. */
export interface Outcome {
  readonly id: string;
  readonly queue: string;
  readonly customerRef: string | null;
  readonly agent: string | null;
  readonly state: SessionPhase;
  readonly createdAt: number;
  readonly assignedAt: number | null;
  readonly endedAt: number | null;
  readonly endedBy: string | null;
  readonly handed: readonly HandedUp[];
  readonly topic: string | null;
}

/** A part of the sessions of before; `last`: where the next one goes on, null when this was the last. */
export interface OutcomePage {
  readonly outcomes: Outcome[];
  readonly last: { readonly createdAt: number; readonly place: number } | null;
}

/**
 * The newest sessions begun since then (UTC ms) and before a place (null: all), at most `limit`, less those that began with
 * their end, as a call's does.
 */
export async function readOutcomes(
  sql: Sql,
  input: {
    site: string;
    since: number;
    afterSurvey: string;
    before: OutcomePage['last'];
    limit: number;
  },
): Promise<OutcomePage> {
  const { site, since, before, afterSurvey, limit } = input;
  const at = before?.createdAt ?? Number.MAX_SAFE_INTEGER;
  const rows = await sql.all<
    Omit<Outcome, 'handed'> & { handed: string | null; place: number } & Record<string, SqlValue>
  >(
    `select id, queue, customer_ref as customerRef, agent, state, created_at as createdAt, assigned_at as assignedAt,
       ended_at as endedAt, ended_by as endedBy, handed, json_extract(needs, '$.topic') as topic, rowid as place
     from session where site = ? and created_at >= ? and created_at <= ? and (created_at < ? or rowid < ?)
       and survey <> ? order by created_at desc, rowid desc limit ?`,
    ...[site, since, at, at, before?.place ?? Number.MAX_SAFE_INTEGER, afterSurvey, limit],
  );
  const last = rows.at(-1);
  return {
    outcomes: readable(
      'session',
      rows,
      ({ id }) => id,
      ({ handed, place: _, ...row }) => ({ ...row, handed: handedIn(handed) }),
    ),
    last: last && rows.length === limit ? { createdAt: last.createdAt, place: last.place } : null,
  };
}
