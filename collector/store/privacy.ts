import { forgetInLog, pruneLog } from './decisions.ts';
import { appendFeed, EVERYBODY, readersOf } from './feed.ts';
import { keepMeta } from './meta.ts';
import type { Sql } from './sql.ts';
import { pruneTargets } from './targets.ts';

/** Takes a session out of every table; a tombstone on the feed makes these agents' extensions drop their copies. */
async function eraseSession(
  sql: Sql,
  of: { readonly site: string; readonly session: string },
  agents: readonly string[],
  now: number,
): Promise<void> {
  const { site, session } = of;
  for (const table of [
    'response',
    'slot',
    'offer',
    'helper',
    'job',
    'recovery',
    'link',
    'feed',
    'former_reader',
  ]) {
    await sql.run(`delete from ${table} where session = ?`, session);
  }
  await forgetInLog(sql, { session, now });
  await sql.run('delete from session where id = ?', session);
  await appendFeed(sql, { site, kind: 'erased', session, agents, data: {}, at: now });
}

/**
 * Erases one session, or all a customer began until then: rows go, and a tombstone on the feed makes every extension
 * drop its copies. Answers how many sessions were erased; doing it again erases nothing more.
 */
export async function erase(
  sql: Sql,
  input: { site: string; session: string | null; customerRef: string | null; until: number; now: number },
): Promise<number> {
  const { site, now } = input;
  const found = await sql.all<{ id: string }>(
    'select id from session where site = ? and (id = ? or customer_ref = ?) and created_at <= ?',
    site,
    input.session,
    input.customerRef,
    input.until,
  );
  for (const { id } of found) await eraseSession(sql, { site, session: id }, [EVERYBODY], now);
  if (found.length > 0) await oweScrub(sql);
  return found.length;
}

/** Words were taken out of rows: the file is to be written anew (erasures.ts). */
const oweScrub = (sql: Sql): Promise<void> => keepMeta(sql, { name: 'scrub', value: 'owed' });

/**
 * One step of dropping what is older than `before` (UTC ms): at most `limit` rows of what is due next, of the log of
 * decisions (also what is beyond `logBytes`), sessions with all that hangs on them, answers without a session, news and
 * ended targets. Others get their turn between two steps. Answers how many went; 0: nothing is left to drop.
 */
export async function prune(
  sql: Sql,
  input: { site: string; before: number; now: number; limit: number; logBytes: number },
): Promise<number> {
  // The log first: whoever is erased is looked for in what is left of it.
  for (const drop of [pruneLog, pruneSessions, pruneAnswers, pruneNews, pruneTargets]) {
    const gone = await drop(sql, input);
    if (gone > 0) {
      await oweScrub(sql);
      return gone;
    }
  }
  return 0;
}

interface Dropping {
  readonly site: string;
  readonly before: number;
  readonly now: number;
  readonly limit: number;
}

/** Those who may hold a copy of a session hear that it is gone; nobody else has to. */
async function pruneSessions(sql: Sql, { site, before, now, limit }: Dropping): Promise<number> {
  const found = await sql.all<{ id: string; created_at: number }>(
    'select id, created_at from session where site = ? and created_at < ? order by created_at limit ?',
    site,
    before,
    limit,
  );
  if (found.length === 0) return 0;
  const row = await sql.get<{ until: number }>(
    'select told_unwritten_until as until from site where site = ?',
    site,
  );
  for (const { id, created_at } of found) {
    const written = created_at > (row?.until ?? 0);
    await eraseSession(sql, { site, session: id }, written ? await readersOf(sql, id) : [EVERYBODY], now);
  }
  return found.length;
}

/** Answers nobody tied to a session. Those of a session are as young as it is, and have gone with it. */
async function pruneAnswers(sql: Sql, { site, before, limit }: Dropping): Promise<number> {
  return await sql.run(
    `delete from response where id in (
       select id from response where site = ? and created_at < ? and session is null order by created_at limit ?)`,
    site,
    before,
    limit,
  );
}

async function pruneNews(sql: Sql, { site, before, limit }: Dropping): Promise<number> {
  const old = await sql.all<{ agent: string; seq: number }>(
    'select agent, seq from feed where site = ? and at < ? order by at limit ?',
    site,
    before,
    limit,
  );
  for (const { agent, seq } of old) {
    await sql.run('delete from feed where site = ? and agent = ? and seq = ?', site, agent, seq);
  }
  return old.length;
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
