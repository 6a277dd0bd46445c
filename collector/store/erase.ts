import { allOf } from './all-of.ts';
import { forgetImported } from './answer-imports.ts';
import { forgetInLog } from './decisions.ts';
import { appendFeed, EVERYBODY } from './feed.ts';
import { oweScrub } from './meta.ts';
import type { Sql } from './sql.ts';
import { forgetTeamTickets } from './team-tickets.ts';

/** Tables whose rows go with their session; others hang on these. */
const OF_SESSION = [
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
  'console_log',
  'quality_pick',
  'calibration',
  'review',
  'hint',
  'feedback_note',
  'alert',
  'listener',
] as const;

/** Takes a session out of every table; a tombstone on the feed makes these agents' extensions drop their copies. */
export async function eraseSession(
  sql: Sql,
  of: { readonly site: string; readonly session: string },
  agents: readonly string[],
  now: number,
): Promise<void> {
  const { site, session } = of;
  await forgetTeamTickets(sql, { site, session, customer: null });
  // Asked at once, in this order: on a database server each would else wait for the answer to the one before.
  await allOf<unknown>([
    ...OF_SESSION.map((table) => () => sql.run(`delete from ${table} where session = ?`, session)),
    () => forgetInLog(sql, { session, now }),
    () => sql.run('delete from session where id = ?', session),
  ]);
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
  const tickets =
    input.customerRef === null
      ? 0
      : await forgetTeamTickets(sql, { site, session: null, customer: input.customerRef });
  for (const { id } of found) await eraseSession(sql, { site, session: id }, [EVERYBODY], now);
  const responses = await sql.run(
    'delete from response where site = ? and id = ? and session is null and created_at <= ?',
    site,
    input.response ?? null,
    input.until,
  );
  if (responses > 0 && input.response != null) {
    await sql.run('delete from console_log where response = ?', input.response);
    await forgetImported(sql, { response: input.response });
  }
  if (found.length + responses + tickets > 0) await oweScrub(sql, 'now');
  return { sessions: found.length, responses };
}
