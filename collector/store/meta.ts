import type { Sql } from './sql.ts';

/** What the store knows about itself. `key`: the fingerprint of the key it belongs to; `scrub`: `owed` after something was erased. */
type MetaName = 'key' | 'scrub';

/** Keeps one thing; null forgets it. */
export async function keepMeta(sql: Sql, input: { name: MetaName; value: string | null }): Promise<void> {
  if (input.value === null) await sql.run('delete from meta where name = ?', input.name);
  else {
    await sql.run(
      'insert into meta (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
      input.name,
      input.value,
    );
  }
}

/** One thing kept, or null. */
export async function readMeta(sql: Sql, input: { name: MetaName }): Promise<string | null> {
  const row = await sql.get<{ value: string }>('select value from meta where name = ?', input.name);
  return row?.value ?? null;
}

/** The newest session of any site, and when anything last happened to it, UTC ms; null in an empty store. */
export async function readNewestSession(
  sql: Sql,
  _input: null,
): Promise<{ site: string; id: string; at: number } | null> {
  const row = await sql.get<{ site: string; id: string; at: number }>(
    `select site, id, max(created_at, coalesce(ended_at, 0)) as at from session order by rowid desc limit 1`,
  );
  return row ?? null;
}
