import type { Sql } from './sql.ts';

/** How much is kept of one session: see `perSession` in the configuration. */
export interface SessionRoom {
  readonly bytes: number;
  readonly answers: number;
  readonly revisions: number;
}

/** An answer that is about to be stored. */
interface Growth {
  /** Null: it belongs to none, and counts for itself. */
  readonly session: string | null;
  /** The answer's id. */
  readonly id: string;
  /** Of what it says now. */
  readonly bytes: number;
  readonly most: SessionRoom;
}

/** How many other answers the session has, and how many bytes those and its start say. */
async function saidElsewhere(sql: Sql, { session, id }: Growth): Promise<{ n: number; bytes: number }> {
  const said = await sql.get<{ n: number; bytes: number }>(
    `select count(*) as n, coalesce(sum(octet_length(answers)), 0) +
       coalesce((select octet_length(answers) + coalesce(octet_length(customer), 0) from session where id = ?), 0)
       as bytes from response where session = ? and id <> ?`,
    session,
    session,
    id,
  );
  return said ?? { n: 0, bytes: 0 };
}

/**
 * How many other answers the session has, when this one may still be kept; otherwise null. Words that were replaced make
 * room, those that stand do not.
 */
export async function roomBeside(sql: Sql, growth: Growth): Promise<number | null> {
  const { session, bytes, most } = growth;
  const said = await saidElsewhere(sql, growth);
  return bytes + said.bytes > most.bytes || (session !== null && said.n >= most.answers) ? null : said.n;
}

/** Drops what answers said before they were changed as far as it is beyond the bounds, the oldest first. */
export async function dropFormer(sql: Sql, growth: Growth): Promise<void> {
  const { session, id, bytes, most } = growth;
  const former = await sql.all<{ response: string; revision: number; bytes: number }>(
    `select response, revision, octet_length(answers) as bytes from response_revision
     where response = ? or response in (select id from response where session = ?) order by at desc, revision desc`,
    id,
    session,
  );
  if (former.length === 0) return;
  let left = most.bytes - bytes - (await saidElsewhere(sql, growth)).bytes;
  let own = 0;
  for (const { response, revision, bytes: size } of former) {
    left -= size;
    if (response === id) own += 1;
    if (left >= 0 && (response !== id || own <= most.revisions)) continue;
    await sql.run('delete from response_revision where response = ? and revision = ?', response, revision);
  }
}
