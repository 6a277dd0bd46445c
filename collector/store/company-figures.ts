import { readable } from './set-aside.ts';
import type { Sql } from './sql.ts';

/** What the company knows and no ticket tells, by version. A version is never changed. */

export interface StoredFigures {
  readonly version: number;
  /** EnteredFigures as JSON. */
  readonly body: string;
  /** An agent's id. */
  readonly madeBy: string;
  /** UTC ms. */
  readonly madeAt: number;
}

/** The newest versions, newest first, at most 50. */
export async function readCompanyFigures(sql: Sql, input: { site: string }): Promise<StoredFigures[]> {
  const rows = await sql.all<{ version: number; body: string; made_by: string; made_at: number }>(
    'select version, body, made_by, made_at from company_figures where site = ? order by version desc limit 50',
    input.site,
  );
  return readable(
    'company_figures',
    rows,
    ({ version }) => version,
    ({ version, body, made_by: madeBy, made_at: madeAt }) => {
      JSON.parse(body);
      return { version, body, madeBy, madeAt };
    },
  );
}

/** Keeps a new version behind `after`; returns whether that was the newest until now. The same once more is kept once. */
export async function publishCompanyFigures(
  sql: Sql,
  input: { site: string; after: number; body: string; by: string; now: number },
): Promise<boolean> {
  const { site, after, body, by, now } = input;
  const newest = await sql.get<{ version: number; body: string; made_by: string }>(
    'select version, body, made_by from company_figures where site = ? order by version desc limit 1',
    site,
  );
  if (newest?.version === after + 1 && newest.body === body && newest.made_by === by) return true;
  if ((newest?.version ?? 0) !== after) return false;
  await sql.run(
    'insert into company_figures (site, version, body, made_by, made_at) values (?, ?, ?, ?, ?)',
    ...[site, after + 1, body, by, now],
  );
  return true;
}
