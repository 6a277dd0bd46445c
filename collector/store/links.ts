import type { Sql } from './sql.ts';

/** Makes a link's code (as sha256) lead to a session; made twice = once. */
export async function keepLink(
  sql: Sql,
  input: { hash: string; site: string; session: string },
): Promise<void> {
  await sql.run(
    'insert into link (hash, site, session) values (?, ?, ?) on conflict do nothing',
    input.hash,
    input.site,
    input.session,
  );
}

/** The session a link leads to, or null. */
export async function readLink(sql: Sql, input: { site: string; hash: string }): Promise<string | null> {
  const row = await sql.get<{ session: string }>(
    'select session from link where site = ? and hash = ?',
    input.site,
    input.hash,
  );
  return row?.session ?? null;
}
