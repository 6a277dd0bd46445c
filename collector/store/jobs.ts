import type { Sql } from './sql.ts';

/** Work owed to a helpdesk; it survives restarts and is done until it succeeds. */
export interface Job {
  readonly session: string;
  readonly kind: 'open-ticket' | 'set-owner' | 'add-words' | 'withdraw';
  readonly attempts: number;
}

/** Owes a job; owing it again makes it due again. */
export async function addJob(
  sql: Sql,
  input: { site: string; session: string; kind: Job['kind']; now: number },
): Promise<void> {
  await sql.run(
    `insert into job (session, kind, site, due_at, attempts) values (?, ?, ?, ?, 0)
     on conflict (session, kind) do update set due_at = excluded.due_at`,
    input.session,
    input.kind,
    input.site,
    input.now,
  );
}

/** Owes a job about a session's ticket, where it has one in this helpdesk or is to get one. */
export async function addTicketJob(
  sql: Sql,
  input: { site: string; session: string; kind: Job['kind']; helpdesk: string | null; now: number },
): Promise<void> {
  const { session, helpdesk } = input;
  const follows = await sql.get(
    `select id from session where id = ? and (helpdesk = ?
       or exists (select 1 from job where job.session = session.id and job.kind = 'open-ticket'))`,
    session,
    helpdesk,
  );
  if (follows) await addJob(sql, input);
}

/** Jobs whose time has come, oldest first. */
export async function readDueJobs(
  sql: Sql,
  input: { site: string; now: number; limit: number },
): Promise<Job[]> {
  return await sql.all<{ session: string; kind: Job['kind']; attempts: number }>(
    'select session, kind, attempts from job where site = ? and due_at <= ? order by due_at limit ?',
    input.site,
    input.now,
    input.limit,
  );
}

/** Is this still to be done? */
export async function isOwed(sql: Sql, input: { session: string; kind: Job['kind'] }): Promise<boolean> {
  const { session, kind } = input;
  return (await sql.get('select kind from job where session = ? and kind = ?', session, kind)) !== undefined;
}

/** A job is done. */
export async function dropJob(sql: Sql, input: { session: string; kind: Job['kind'] }): Promise<void> {
  await sql.run('delete from job where session = ? and kind = ?', input.session, input.kind);
}

/** A job is about to be tried: counted, and not due again before `dueAt`. */
export async function startJob(
  sql: Sql,
  input: { session: string; kind: Job['kind']; dueAt: number },
): Promise<void> {
  await sql.run(
    'update job set attempts = attempts + 1, due_at = ? where session = ? and kind = ?',
    input.dueAt,
    input.session,
    input.kind,
  );
}

/** A job failed: why, in words for whoever watches. */
export async function failJob(
  sql: Sql,
  input: { session: string; kind: Job['kind']; error: string },
): Promise<void> {
  await sql.run(
    'update job set error = ? where session = ? and kind = ?',
    input.error,
    input.session,
    input.kind,
  );
}

/** How many jobs are owed, and the newest reason why one failed: for /healthz. */
export async function readOwed(
  sql: Sql,
  input: { site: string },
): Promise<{ owed: number; error: string | null }> {
  const row = await sql.get<{ owed: number; error: string | null }>(
    'select count(*) as owed, max(error) as error from job where site = ?',
    input.site,
  );
  return { owed: row?.owed ?? 0, error: row?.error ?? null };
}
