import { pruneTokens } from './agents.ts';
import { forgetInLog, pruneLog } from './decisions.ts';
import { appendFeed, EVERYBODY, readersOf } from './feed.ts';
import { oweScrub } from './meta.ts';
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
    'call_code',
    'feed',
    'former_reader',
  ]) {
    await sql.run(`delete from ${table} where session = ?`, session);
  }
  await forgetInLog(sql, { session, now });
  await sql.run('delete from session where id = ?', session);
  await appendFeed(sql, { site, kind: 'erased', session, agents, data: {}, at: now });
}

/** What was erased: sessions, and answers that belonged to none. */
export interface Erased {
  readonly sessions: number;
  readonly responses: number;
}

/**
 * Erases one session, one answer that belongs to none, or all a customer began until then: rows go with their former
 * revisions, and a tombstone on the feed makes every extension drop its copies. Doing it again erases nothing more.
 */
export async function erase(
  sql: Sql,
  input: {
    site: string;
    session: string | null;
    response?: string | null;
    customerRef: string | null;
    until: number;
    now: number;
  },
): Promise<Erased> {
  const { site, now } = input;
  const found = await sql.all<{ id: string }>(
    'select id from session where site = ? and (id = ? or customer_ref = ?) and created_at <= ?',
    site,
    input.session,
    input.customerRef,
    input.until,
  );
  for (const { id } of found) await eraseSession(sql, { site, session: id }, [EVERYBODY], now);
  const responses = await sql.run(
    'delete from response where site = ? and id = ? and session is null and created_at <= ?',
    site,
    input.response ?? null,
    input.until,
  );
  if (found.length + responses > 0) await oweScrub(sql, 'now');
  return { sessions: found.length, responses };
}

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
  for (const drop of [pruneLog, pruneSessions, pruneAnswers, pruneNews, pruneTargets, pruneTokens]) {
    const gone = await drop(sql, input);
    if (gone > 0) {
      await oweScrub(sql, 'later');
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

type Plain = Record<string, string | number | null>;

const SESSION = `select id, survey, survey_version, answers, locale, customer, page, context, queue, state, created_at,
  ended_at, conversation, helpdesk, ticket, added from session where site = ? and id = ?`;
const RESPONSE = `select id, session, survey, survey_version, answers, locale, state, via, created_at, updated_at
  from response`;
/** What a complete answer said before it was changed. */
const FORMER = 'select response, revision, answers, at from response_revision where response = ?';
const RECOVERY =
  'select id, session, target, at, agent, leads_at, done_at from recovery where site = ? and session = ? order by at';

const MAIL =
  'select session, kind, state, reason, created_at, sent_at from mail where site = ? and session = ?';

/** Everything kept in these sessions and in these answers without one, as plain records, oldest first. */
export async function exportCustomer(
  sql: Sql,
  input: { site: string; sessions: readonly string[]; responses: readonly string[] },
): Promise<Plain[]> {
  const { site } = input;
  const sessions: Plain[] = [];
  const responses: Plain[] = [];
  const recoveries: Plain[] = [];
  const former: Plain[] = [];
  const mails: Plain[] = [];
  for (const id of input.sessions) {
    sessions.push(...(await sql.all(SESSION, site, id)));
    responses.push(...(await sql.all(`${RESPONSE} where site = ? and session = ?`, site, id)));
    recoveries.push(...(await sql.all(RECOVERY, site, id)));
    mails.push(...(await sql.all(MAIL, site, id)));
  }
  for (const id of input.responses) {
    responses.push(...(await sql.all(`${RESPONSE} where site = ? and id = ?`, site, id)));
  }
  for (const { id } of responses) former.push(...(await sql.all(FORMER, id ?? '')));
  const oldest = (when: string) => (a: Plain, b: Plain) => Number(a[when]) - Number(b[when]);
  return [
    ...sessions.sort(oldest('created_at')).map((row) => ({ kind: 'session', ...row })),
    ...responses.sort(oldest('created_at')).map((row) => ({ kind: 'response', ...row })),
    ...former.sort(oldest('at')).map((row) => ({ kind: 'former answer', ...row })),
    ...recoveries.sort(oldest('at')).map((row) => ({ kind: 'recovery', ...row })),
    ...mails.map(({ kind, ...row }) => ({ kind: 'mail', about: kind ?? null, ...row })),
  ];
}
