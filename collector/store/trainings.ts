import { insert } from './insert.ts';
import { oweScrub } from './meta.ts';
import type { Sql, SqlValue } from './sql.ts';

/** Certificates and trainings of people. Days are dates. */

export interface StoredTraining {
  readonly id: string;
  readonly person: string;
  readonly kind: 'certificate' | 'training';
  readonly name: string;
  readonly skill: string | null;
  readonly plannedFor: string | null;
  readonly obtainedOn: string | null;
  readonly expiresOn: string | null;
}

/** Entries of one person, at most. */
const MOST = 200;

/** Everybody's, or one person's. */
export const readTrainings = (
  sql: Sql,
  { site, person }: { site: string; person: string | null },
): Promise<StoredTraining[]> =>
  sql.all<{ [Key in keyof StoredTraining]: StoredTraining[Key] } & Record<string, SqlValue>>(
    `select id, person, kind, name, skill, planned_for as plannedFor, obtained_on as obtainedOn, expires_on as expiresOn
     from training where site = ? and (person = ? or ? is null) order by name, id`,
    ...[site, person, person],
  );

/** Keeps an entry, in the place of the one with its id. `owner`: whose alone may be changed; null: anybody's. */
export async function putTraining(
  sql: Sql,
  input: StoredTraining & { site: string; owner: string | null; now: number },
): Promise<'id-taken' | 'too-many' | null> {
  const { site, id, person, kind, name, skill, plannedFor, obtainedOn, expiresOn, owner, now } = input;
  const known = await sql.get<{ site: string; person: string }>(
    'select site, person from training where id = ?',
    id,
  );
  if (known && (known.site !== site || (owner !== null && known.person !== owner))) return 'id-taken';
  if (!known) {
    const there = await sql.get<{ n: number }>(
      'select count(*) as n from training where site = ? and person = ?',
      ...[site, person],
    );
    if ((there?.n ?? 0) >= MOST) return 'too-many';
  }
  await sql.run('delete from training where id = ?', id);
  await insert(sql, 'training', {
    ...{ id, site, person, kind, name, skill, planned_for: plannedFor, obtained_on: obtainedOn },
    ...{ expires_on: expiresOn, changed_at: now },
  });
  return null;
}

/** Takes an entry out; `owner` as above. Returns whether there was one. */
export async function removeTraining(
  sql: Sql,
  { site, id, owner }: { site: string; id: string; owner: string | null },
): Promise<boolean> {
  const gone = await sql.run(
    'delete from training where site = ? and id = ? and (person = ? or ? is null)',
    ...[site, id, owner, owner],
  );
  return gone > 0;
}

/** Takes out what was kept of somebody until then. Returns how many entries went. */
export async function forgetTrainings(
  sql: Sql,
  { site, person, until }: { site: string; person: string; until: number },
): Promise<number> {
  const gone = await sql.run(
    'delete from training where site = ? and person = ? and changed_at <= ?',
    ...[site, person, until],
  );
  if (gone > 0) await oweScrub(sql, 'now');
  return gone;
}

/** Drops at most `limit` that ended before `before` (UTC ms) and were not changed since; what has no end stays. Returns how many. */
export const pruneTrainings = (
  sql: Sql,
  { site, before, limit }: { readonly site: string; readonly before: number; readonly limit: number },
): Promise<number> =>
  sql.run(
    `delete from training where id in (
       select id from training where site = ? and expires_on < ? and changed_at < ? limit ?)`,
    ...[site, new Date(before).toISOString().slice(0, 'YYYY-MM-DD'.length), before, limit],
  );
