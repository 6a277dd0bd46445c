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

/**
 * Keeps the code of a session's request page, and the first of these candidate numbers that no other session is called;
 * kept twice = once. Returns that number; null when every candidate is another's.
 */
export async function nameRequest(
  sql: Sql,
  input: {
    site: string;
    session: string;
    code: string;
    numbers: readonly { readonly number: string; readonly hash: string }[];
  },
): Promise<string | null> {
  const { site, session, code, numbers } = input;
  await keepLink(sql, { hash: code, site, session });
  for (const { number, hash } of numbers) {
    await keepLink(sql, { hash, site, session });
    if ((await readLink(sql, { site, hash })) === session) return number;
  }
  return null;
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
