import type { Sql } from './sql.ts';

/** Keeps a survey as it was, so that answers can be shown in the words they were given to. */
export async function keepSurvey(
  sql: Sql,
  input: { site: string; id: string; version: number; body: string },
): Promise<void> {
  await sql.run(
    `insert into survey (site, id, version, body) values (?, ?, ?, ?)
     on conflict (site, id, version) do update set body = excluded.body`,
    input.site,
    input.id,
    input.version,
    input.body,
  );
}

/** A survey of any version ever offered, as JSON text, or null. */
export async function readSurvey(
  sql: Sql,
  input: { site: string; id: string; version: number },
): Promise<string | null> {
  const row = await sql.get<{ body: string }>(
    'select body from survey where site = ? and id = ? and version = ?',
    input.site,
    input.id,
    input.version,
  );
  return row?.body ?? null;
}
