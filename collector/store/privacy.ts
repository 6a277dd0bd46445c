import { forgetInLog, pruneLog } from './decisions.ts';
import { appendFeed } from './feed.ts';
import type { Sql } from './sql.ts';
import { pruneTargets } from './targets.ts';

async function eraseSession(sql: Sql, site: string, session: string, now: number): Promise<void> {
  for (const table of ['response', 'slot', 'offer', 'helper', 'job', 'recovery', 'link', 'feed']) {
    await sql.run(`delete from ${table} where session = ?`, session);
  }
  await forgetInLog(sql, { session, now });
  await sql.run('delete from session where id = ?', session);
  await appendFeed(sql, { site, kind: 'erased', session, agent: null, data: {}, at: now });
}

/**
 * Erases one session, or all a customer began until then: rows go, and a tombstone on the feed makes every extension
 * drop its copies. Answers how many sessions were erased; doing it again erases nothing more.
 */
export async function erase(
  sql: Sql,
  input: { site: string; session: string | null; customerRef: string | null; until: number; now: number },
): Promise<number> {
  const found = await sql.all<{ id: string }>(
    'select id from session where site = ? and (id = ? or customer_ref = ?) and created_at <= ?',
    input.site,
    input.session,
    input.customerRef,
    input.until,
  );
  for (const { id } of found) await eraseSession(sql, input.site, id, input.now);
  return found.length;
}

/**
 * Drops what is older than `before` (UTC ms), at most `limit` sessions a time, with targets that ended
 * before it, and the log of decisions beyond `logBytes`; answers how many sessions went.
 */
export async function prune(
  sql: Sql,
  input: { site: string; before: number; now: number; limit: number; logBytes: number },
): Promise<number> {
  await pruneLog(sql, input);
  await pruneTargets(sql, input);
  const found = await sql.all<{ id: string }>(
    'select id from session where site = ? and created_at < ? order by created_at limit ?',
    input.site,
    input.before,
    input.limit,
  );
  for (const { id } of found) await eraseSession(sql, input.site, id, input.now);
  await sql.run(
    'delete from response where site = ? and session is null and created_at < ?',
    input.site,
    input.before,
  );
  await sql.run('delete from feed where site = ? and at < ?', input.site, input.before);
  return found.length;
}

/** Everything kept about a customer, as plain records, oldest first. */
export async function exportCustomer(
  sql: Sql,
  input: { site: string; customerRef: string },
): Promise<Record<string, string | number | null>[]> {
  const sessions = await sql.all(
    `select id, survey, survey_version, answers, locale, customer, page, context, queue, state, created_at,
       ended_at, conversation, helpdesk, ticket
     from session where site = ? and customer_ref = ? order by created_at`,
    input.site,
    input.customerRef,
  );
  const responses = await sql.all(
    `select r.id, r.session, r.survey, r.survey_version, r.answers, r.locale, r.state, r.via, r.created_at,
       r.updated_at
     from response r join session s on s.id = r.session
     where s.site = ? and s.customer_ref = ? order by r.created_at`,
    input.site,
    input.customerRef,
  );
  const recoveries = await sql.all(
    `select r.id, r.session, r.target, r.at, r.agent, r.leads_at, r.done_at
     from recovery r join session s on s.id = r.session
     where s.site = ? and s.customer_ref = ? order by r.at`,
    input.site,
    input.customerRef,
  );
  return [
    ...sessions.map((row) => ({ kind: 'session', ...row })),
    ...responses.map((row) => ({ kind: 'response', ...row })),
    ...recoveries.map((row) => ({ kind: 'recovery', ...row })),
  ];
}
