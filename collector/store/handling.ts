import { insert } from './insert.ts';
import type { Sql } from './sql.ts';

/** Who looks after an answer; none: nobody yet. */
export interface HandlingRow {
  readonly state: 'new' | 'with' | 'done';
  /** The agent's id. */
  readonly owner: string;
  readonly note: string | null;
  /** UTC ms. */
  readonly changedAt: number;
}

/** Sets who looks after an answer, `owner` being who does so; without a note the one before stays. Returns whether there is such an answer. */
export async function setHandling(
  sql: Sql,
  input: {
    site: string;
    id: number;
    state: HandlingRow['state'];
    owner: string;
    note: string | null;
    now: number;
  },
): Promise<boolean> {
  const { site, id, state, owner, note, now } = input;
  const answer = await sql.get('select id from answer where id = ? and site = ?', id, site);
  if (!answer) return false;
  await insert(
    sql,
    'handling',
    { answer: id, state, owner, note, changed_at: now },
    `on conflict (answer) do update set state = excluded.state, owner = excluded.owner,
       note = coalesce(excluded.note, handling.note), changed_at = excluded.changed_at`,
  );
  return true;
}
