import { z } from 'zod';
import type { DailySum } from '../../shared/protocol/agent.ts';
import { objectIn, readable } from './set-aside.ts';
import type { Sql } from './sql.ts';

const Crowd = z.array(z.string());

export interface AgentSum extends Omit<DailySum, 'buckets'> {
  readonly agent: string;
  readonly buckets: Record<string, number>;
}

/** One agent's daily sums; the newest for a day and KPI replaces what was there (ids are time-ordered). */
export async function putSums(
  sql: Sql,
  input: { site: string; agent: string; sums: readonly DailySum[] },
): Promise<void> {
  for (const sum of input.sums) {
    await sql.run(
      `insert into daily_sum (site, agent, day, kpi, id, n, total, buckets) values (?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (site, agent, day, kpi) do update set
         id = excluded.id, n = excluded.n, total = excluded.total, buckets = excluded.buckets
       where excluded.id > daily_sum.id`,
      input.site,
      input.agent,
      sum.day,
      sum.kpi,
      sum.id,
      sum.n,
      sum.sum,
      JSON.stringify(sum.buckets ?? {}),
    );
  }
}

/** Everybody's sums of some days (`from` ≤ day < `to`), for the team band and for nothing else. */
export async function readSums(
  sql: Sql,
  input: { site: string; from: string; to: string },
): Promise<AgentSum[]> {
  const rows = await sql.all<{
    agent: string;
    day: string;
    kpi: string;
    id: string;
    n: number;
    total: number;
    buckets: string;
  }>(
    `select agent, day, kpi, id, n, total, buckets from daily_sum
     where site = ? and day >= ? and day < ? order by day, kpi`,
    input.site,
    input.from,
    input.to,
  );
  return readable(
    'daily_sum',
    rows,
    ({ agent, day, kpi }) => `${agent} ${day} ${kpi}`,
    ({ total, buckets, ...row }) => ({
      ...row,
      sum: total,
      buckets: objectIn<Record<string, number>>(buckets),
    }),
  );
}

/** A published band, as JSON text, and whose tickets it was made of. */
export interface KeptBand {
  readonly kpi: string;
  readonly body: string;
  readonly crowd: readonly string[];
}

/** Every band published so far, oldest week first. */
export async function readBands(sql: Sql, input: { site: string }): Promise<KeptBand[]> {
  const rows = await sql.all<{ kpi: string; body: string; crowd: string }>(
    'select kpi, body, crowd from band where site = ? order by week, kpi',
    input.site,
  );
  return readable(
    'band',
    rows,
    ({ kpi }) => kpi,
    (row) => ({ ...row, crowd: Crowd.parse(JSON.parse(row.crowd)) }),
  );
}

/** Keeps a band for ever as it is; one already published for its week stays. */
export async function keepBand(sql: Sql, input: KeptBand & { site: string; week: number }): Promise<void> {
  await sql.run(
    'insert into band (site, kpi, week, body, crowd) values (?, ?, ?, ?, ?) on conflict do nothing',
    input.site,
    input.kpi,
    input.week,
    input.body,
    JSON.stringify(input.crowd),
  );
}
