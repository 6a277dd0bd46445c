import type { ResponseInput } from './responses.ts';
import type { Sql } from './sql.ts';

/** An answer that is about to be stored. */
interface Growth {
  /** Null: it belongs to none, and counts for itself. */
  readonly session: string | null;
  /** The answer's id. */
  readonly id: string;
  /** Of what it says now. */
  readonly bytes: number;
  readonly most: ResponseInput['most'];
}

const bytesIn = async (sql: Sql, text: string, ...values: (string | null)[]): Promise<number> =>
  (await sql.get<{ bytes: number | null }>(text, ...values))?.bytes ?? 0;

/** What the session's other answers and its start say, in bytes. */
const saidElsewhere = (sql: Sql, { session, id }: Growth): Promise<number> =>
  bytesIn(
    sql,
    `select (select coalesce(sum(octet_length(answers)), 0) from response where session = ? and id <> ?) +
       coalesce((select octet_length(answers) + coalesce(octet_length(customer), 0) from session where id = ?), 0)
       as bytes`,
    session,
    id,
    session,
  );

/** Whether an answer may still be kept: words that were replaced make room, those that stand do not. */
export async function hasRoom(sql: Sql, growth: Growth): Promise<boolean> {
  const { session, id, bytes, most } = growth;
  if (bytes + (await saidElsewhere(sql, growth)) > most.bytes) return false;
  if (session === null) return true;
  const others = await sql.get<{ n: number }>(
    'select count(*) as n from response where session = ? and id <> ?',
    session,
    id,
  );
  return (others?.n ?? 0) < most.answers;
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
  let left = most.bytes - bytes - (await saidElsewhere(sql, growth));
  let own = 0;
  for (const { response, revision, bytes: size } of former) {
    left -= size;
    if (response === id) own += 1;
    if (left >= 0 && (response !== id || own <= most.revisions)) continue;
    await sql.run('delete from response_revision where response = ? and revision = ?', response, revision);
  }
}
