import type { QualityCriterion } from '../../shared/quality/criteria.ts';
import { readable } from './set-aside.ts';
import type { Sql } from './sql.ts';

/** What cases are reviewed for, by version. A version is never changed: reviews keep the one they were made by. */

export interface StoredCriteria {
  readonly version: number;
  readonly criteria: readonly QualityCriterion[];
  /** An agent's id; null: the configuration file. */
  readonly madeBy: string | null;
  /** UTC ms. */
  readonly madeAt: number;
}

/** A list of criteria as it is stored. Throws when it is none. */
export function criteriaIn(text: string): readonly QualityCriterion[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new TypeError('A column does not hold a list.');
  return list;
}

/** Every version, the newest first; at most the last 100. */
export async function readCriteria(sql: Sql, input: { site: string }): Promise<StoredCriteria[]> {
  const rows = await sql.all<{ version: number; body: string; made_by: string | null; made_at: number }>(
    `select version, body, made_by, made_at from quality_criteria where site = ? order by version desc limit 100`,
    input.site,
  );
  return readable(
    'quality_criteria',
    rows,
    ({ version }) => version,
    ({ version, body, made_by: madeBy, made_at: madeAt }) => ({
      ...{ version, madeBy, madeAt },
      criteria: criteriaIn(body),
    }),
  );
}

/** The number of the newest version; 0: there is none. */
export async function newestCriteria(sql: Sql, input: { site: string }): Promise<number> {
  const row = await sql.get<{ version: number | null }>(
    'select max(version) as version from quality_criteria where site = ?',
    input.site,
  );
  return row?.version ?? 0;
}

/** Keeps a new version of the list behind `after`; returns whether that was the newest until now. */
export async function publishCriteria(
  sql: Sql,
  input: { site: string; after: number; body: string; by: string | null; now: number },
): Promise<boolean> {
  const { site, after, body, by, now } = input;
  if ((await newestCriteria(sql, { site })) !== after) return false;
  await sql.run(
    'insert into quality_criteria (site, version, body, made_by, made_at) values (?, ?, ?, ?, ?)',
    ...[site, after + 1, body, by, now],
  );
  return true;
}

/**
 * Takes the configuration's list over as a version, as long as the console has made none: from then on the console's
 * stands. An empty list, or one that has not changed, makes no version.
 */
export async function adoptCriteria(
  sql: Sql,
  input: { site: string; body: string; now: number },
): Promise<void> {
  const { site, body, now } = input;
  const newest = await sql.get<{ version: number; body: string; made_by: string | null }>(
    'select version, body, made_by from quality_criteria where site = ? order by version desc limit 1',
    site,
  );
  if (newest ? newest.made_by !== null || newest.body === body : body === '[]') return;
  await publishCriteria(sql, { site, after: newest?.version ?? 0, body, by: null, now });
}
