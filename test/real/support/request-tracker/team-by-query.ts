import { DatabaseSync } from 'node:sqlite';
import { log } from './kpis-by-query.ts';

/** The team's KPIs by SQL over RT's own tables, no line shared with the collector: rows of value, queue and hour (UTC) of coming. */

const queries: Readonly<Record<string, string>> = {
  'volume-incoming': 'SELECT ticket, 1 AS value FROM asked WHERE at >= :from AND at < :to',
  'volume-solved': 'SELECT ticket, 1 AS value FROM settled',
  backlog: `SELECT ticket, 1 AS value FROM asked WHERE status IN ('new', 'open', 'stalled')`,
  'first-response-time': `
    SELECT ticket, replied - at AS value FROM (
      SELECT a.ticket, a.at, (
        SELECT min(c.at) FROM log c WHERE c.ticket = a.ticket AND NOT c.customer AND c.Type = 'Correspond') AS replied
      FROM asked a) WHERE replied >= :from AND replied < :to`,
  'full-resolution-time': 'SELECT ticket, last - at AS value FROM settled',
  'reopen-rate': 'SELECT ticket, reopened AS value FROM ripened',
  'first-contact-resolution': `
    SELECT ticket, NOT reopened AND NOT EXISTS (
      SELECT 1 FROM asked b WHERE b.requestor = r.requestor AND b.topic = r.topic
      AND b.at > r.first AND b.at <= r.first + 7 * 86400) AS value FROM ripened r`,
};

export interface TeamRowByQuery {
  readonly ticket: number;
  readonly value: number;
  readonly queue: string;
  /** Of its coming, UTC. */
  readonly hour: number;
  /** 1 (Monday) to 7. */
  readonly weekday: number;
}

/** By KPI id, for what happened at from ≤ t < to (UTC ms) as seen at `now`. */
export function teamByQuery(
  database: string,
  period: { readonly from: number; readonly to: number },
  now: number,
): Map<string, TeamRowByQuery[]> {
  const rt = new DatabaseSync(database, { readOnly: true, timeout: 10_000 });
  const seconds = (instant: number) => Math.ceil(instant / 1000);
  const given = { from: seconds(period.from), to: seconds(period.to), now: seconds(now) };
  // `ripe` and others of the agents' queries ask for one agent; what the team's ask for stands here.
  const whole = `${log.replaceAll(':agent', "'nobody'")},
    ripened AS (
      SELECT s.ticket, s.first, a.topic, a.requestor,
             EXISTS (SELECT 1 FROM status r WHERE r.ticket = s.ticket AND r.was = 'resolved' AND r.becomes = 'open'
                     AND r.at <= s.first + 7 * 86400) AS reopened
      FROM solved s JOIN asked a USING (ticket)
      WHERE s.first >= :from AND s.first < :to AND s.first + 7 * 86400 <= :now)`;
  try {
    return new Map(
      Object.entries(queries).map(([kpi, query]) => {
        const statement = rt.prepare(`${whole}
          SELECT m.ticket, m.value, q.Name AS queue, CAST(strftime('%H', t.Created) AS INTEGER) AS hour,
                 (CAST(strftime('%w', t.Created) AS INTEGER) + 6) % 7 + 1 AS weekday
          FROM (${query}) m JOIN Tickets t ON t.id = m.ticket JOIN Queues q ON q.id = t.Queue
          WHERE m.value IS NOT NULL`);
        statement.setAllowUnknownNamedParameters(true);
        return [kpi, statement.all(given) as unknown as TeamRowByQuery[]];
      }),
    );
  } finally {
    rt.close();
  }
}
