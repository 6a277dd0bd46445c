import type { Sql } from './sql.ts';

/**
 * What the store knows about itself. `key`: the fingerprint of the key it belongs to; `scrub`: see {@link oweScrub};
 * `erased`: which wishes to be erased it has fulfilled (erasures.ts); `answers`: how far those of before are counted
 * (fill-answers.ts); `access ended …`: until when an agent's pairing keys are void (agents.ts); `team`: the last number a ticket of the helpdesk was kept under (team-tickets.ts); `moving`: more of a move follows (data-folder/move).
 */
type MetaName = 'key' | 'scrub' | 'erased' | 'answers' | 'team' | 'moving' | `access ended ${string}`;

/** Keeps one thing. */
export async function keepMeta(sql: Sql, input: { name: MetaName; value: string }): Promise<void> {
  await sql.run(
    'insert into meta (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
    input.name,
    input.value,
  );
}

/**
 * Words were taken out of rows: the file's unused bytes are to be overwritten (erasures.ts), `now` after somebody's wish, `later` after
 * rows were dropped for their age. Each debt has a mark of its own, so that paying an earlier one leaves it standing.
 */
export async function oweScrub(sql: Sql, urgency: 'now' | 'later'): Promise<void> {
  await sql.run(
    `insert into meta (name, value) values ('scrub', ? || ' ' || hex(randomblob(6)))
     on conflict (name) do update set
       value = case when meta.value like 'now %' then 'now' else ? end || ' ' || hex(randomblob(6))`,
    urgency,
    urgency,
  );
}

/** The unused bytes have been overwritten for this debt; one that was made meanwhile stands. */
export async function payScrub(sql: Sql, input: { owed: string }): Promise<void> {
  await sql.run(`delete from meta where name = 'scrub' and value = ?`, input.owed);
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
