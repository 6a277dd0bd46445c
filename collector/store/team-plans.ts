import { readable } from './set-aside.ts';
import { dropDraft } from './settings-versions.ts';
import type { Sql } from './sql.ts';

/** What the team is for and aims at, by version. A version is never changed. */

export interface StoredPlan {
  readonly version: number;
  readonly plan: unknown;
  /** Somebody's id. */
  readonly madeBy: string;
  /** UTC ms. */
  readonly madeAt: number;
}

/** Every version that can be read, the newest first, at most the last 100; and the number of the newest there is, 0: none. */
export async function readTeamPlans(
  sql: Sql,
  input: { site: string },
): Promise<{ readonly newest: number; readonly plans: StoredPlan[] }> {
  const rows = await sql.all<{ version: number; body: string; made_by: string; made_at: number }>(
    'select version, body, made_by, made_at from team_plan where site = ? order by version desc limit 100',
    input.site,
  );
  const plans = readable(
    'team_plan',
    rows,
    ({ version }) => version,
    ({ version, body, made_by: madeBy, made_at: madeAt }) => ({
      ...{ version, madeBy, madeAt },
      plan: JSON.parse(body) as unknown,
    }),
  );
  return { newest: rows[0]?.version ?? 0, plans };
}

/**
 * Keeps a new version behind `after` and drops its maker's draft; returns whether it holds now. Sent again by the same
 * person it is the same version.
 */
export async function publishTeamPlan(
  sql: Sql,
  input: { site: string; after: number; body: string; by: string; now: number },
): Promise<boolean> {
  const { site, after, body, by, now } = input;
  const newest = await sql.get<{ version: number; body: string; made_by: string }>(
    'select version, body, made_by from team_plan where site = ? order by version desc limit 1',
    site,
  );
  if (newest?.version === after + 1 && newest.body === body && newest.made_by === by) return true;
  if ((newest?.version ?? 0) !== after) return false;
  await sql.run(
    'insert into team_plan (site, version, body, made_by, made_at) values (?, ?, ?, ?, ?)',
    ...[site, after + 1, body, by, now],
  );
  await dropDraft(sql, { site, area: 'team-plan', person: by });
  return true;
}
