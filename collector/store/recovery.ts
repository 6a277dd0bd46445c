import { appendFeed } from './feed.ts';
import type { Sql } from './sql.ts';

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
