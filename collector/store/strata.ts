import type { StratumSum } from '../../shared/kpi/fairness/strata.ts';
import { WeekStrata } from '../../shared/protocol/strata.ts';
import { objectIn, readable } from './set-aside.ts';
import type { Sql } from './sql.ts';

/**
 * One agent's weeks by strata; the newest (ids are time-ordered) takes the place of what was told of a week and KPI.
 * A week whose table is published stays as it was: what comes later is left aside.
 */
export async function putStrata(
  sql: Sql,
  input: { site: string; agent: string; weeks: readonly WeekStrata[] },
): Promise<void> {
  for (const { id, kpi, week, strata } of input.weeks) {
    await sql.run(
      `insert into stratum_sum (site, agent, kpi, week, id, strata) select ?, ?, ?, ?, ?, ?
       where not exists (select 1 from strata_table where site = ? and kpi = ? and week = ?)
       on conflict (site, agent, kpi, week) do update set id = excluded.id, strata = excluded.strata
       where excluded.id > stratum_sum.id`,
      ...[input.site, input.agent, kpi, week, id, JSON.stringify(strata)],
      ...[input.site, kpi, week],
    );
  }
}

/** Everybody's strata of a week (its Monday), for its tables and for nothing else. */
export async function readStrata(
  sql: Sql,
  input: { site: string; week: string },
): Promise<{ agent: string; kpi: string; strata: StratumSum[] }[]> {
  const rows = await sql.all<{ agent: string; kpi: string; strata: string }>(
    'select agent, kpi, strata from stratum_sum where site = ? and week = ? order by kpi, agent',
    input.site,
    input.week,
  );
  return readable(
    'stratum_sum',
    rows,
    ({ agent, kpi }) => `${agent} ${input.week} ${kpi}`,
    (row) => ({ ...row, strata: WeekStrata.unwrap().shape.strata.parse(JSON.parse(row.strata)) }),
  );
}

/** A published table, as JSON text, and the sums of its crowd by agent. */
export interface KeptTable {
  readonly kpi: string;
  readonly body: string;
  readonly parts: Readonly<Record<string, readonly StratumSum[]>>;
}

/** The tables published for weeks from `since` (a Monday) on, oldest week first. */
export async function readTables(sql: Sql, input: { site: string; since: string }): Promise<KeptTable[]> {
  const rows = await sql.all<{ kpi: string; body: string; parts: string }>(
    'select kpi, body, parts from strata_table where site = ? and week >= ? order by week, kpi',
    input.site,
    input.since,
  );
  return readable(
    'strata_table',
    rows,
    ({ kpi }) => kpi,
    (row) => ({ ...row, parts: objectIn<KeptTable['parts']>(row.parts) }),
  );
}

/** Keeps a table for ever as it is, and drops the sums it is made of; one already published for its week stays. */
export async function keepTable(sql: Sql, input: KeptTable & { site: string; week: string }): Promise<void> {
  const { site, kpi, week, body, parts } = input;
  await sql.run(
    'insert into strata_table (site, kpi, week, body, parts) values (?, ?, ?, ?, ?) on conflict do nothing',
    ...[site, kpi, week, body, JSON.stringify(parts)],
  );
  await sql.run('delete from stratum_sum where site = ? and kpi = ? and week <= ?', site, kpi, week);
}
