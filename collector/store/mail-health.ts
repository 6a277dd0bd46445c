import type { MailState } from './mails.ts';
import type { Sql } from './sql.ts';

/** To customers, and to the people of the desk. */
const TABLES = ['mail', 'summary_mail'] as const;

/** How mail stands, for /healthz: still owed, left with an unknown outcome, refused for good, and the newest reason. */
export async function readMailHealth(
  sql: Sql,
  input: { site: string },
): Promise<{ owed: number; unknown: number; failed: number; error: string | null }> {
  const rows: { state: MailState; n: number }[] = [];
  const errors: { reason: string; due_at: number }[] = [];
  for (const table of TABLES) {
    rows.push(
      ...(await sql.all<{ state: MailState; n: number }>(
        `select state, count(*) as n from ${table} where site = ?
         and state in ('due', 'sending', 'unknown', 'failed', 'bounced') group by state`,
        input.site,
      )),
    );
    const last = await sql.get<{ reason: string; due_at: number }>(
      `select reason, due_at from ${table} where site = ? and state in ('due', 'failed', 'unknown') and reason is not null
       order by due_at desc limit 1`,
      input.site,
    );
    if (last) errors.push(last);
  }
  const count = (...states: MailState[]): number =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, { n }) => sum + n, 0);
  return {
    owed: count('due', 'sending'),
    unknown: count('unknown'),
    failed: count('failed', 'bounced'),
    error: errors.toSorted((one, other) => other.due_at - one.due_at)[0]?.reason ?? null,
  };
}
