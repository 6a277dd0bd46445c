import { DatabaseSync } from 'node:sqlite';

/**
 * The KPIs of one agent, computed a second time and in another way: SQL over RT's own tables, no line shared with the
 * extension. What the extension shows must equal it.
 */
export interface KpiByQuery {
  readonly value: number | null;
  readonly n: number;
  /** Ticket numbers behind the value, ascending. */
  readonly tickets: readonly number[];
}

/** RT's log as the questions below need it: one row a transaction, who it was, and whether they were the customer. */
export const log = `
  -- What stands rejected, as spam does, counts nowhere.
  WITH counted AS (SELECT id FROM Tickets WHERE Status <> 'rejected'),
  log AS (
    SELECT t.id, t.ObjectId AS ticket, t.Type, t.Field, t.OldValue, t.NewValue,
           unixepoch(t.Created) AS at, u.Name AS who,
           -- The service account carries the customer's own words into RT.
           (u.Name = 'overdesk' AND t.Type = 'Create') OR NOT EXISTS (
             SELECT 1 FROM CachedGroupMembers m JOIN Groups g ON g.id = m.GroupId
             WHERE m.MemberId = u.id AND g.Domain = 'SystemInternal' AND g.Name = 'Privileged'
           ) AS customer
    FROM Transactions t JOIN Users u ON u.id = t.Creator
    WHERE t.ObjectType = 'RT::Ticket' AND u.Name <> 'RT_System' AND t.ObjectId IN counted
  ),
  status AS (
    SELECT t.id, t.ObjectId AS ticket, t.OldValue AS was, t.NewValue AS becomes, unixepoch(t.Created) AS at, u.Name AS who
    FROM Transactions t JOIN Users u ON u.id = t.Creator
    WHERE t.ObjectType = 'RT::Ticket' AND t.Type = 'Status' AND t.ObjectId IN counted
  ),
  -- How a ticket stands: a stalled one stays so in RT when the customer answers, yet it waits for us from then on.
  standing AS (
    SELECT id, ticket, at, becomes FROM status
    UNION ALL
    SELECT l.id, l.ticket, l.at, 'open' FROM log l WHERE l.customer AND l.Type = 'Correspond' AND 'stalled' = (
      SELECT s.becomes FROM status s WHERE s.ticket = l.ticket AND s.id < l.id ORDER BY s.id DESC LIMIT 1)
  ),
  solved AS (
    SELECT ticket, min(at) AS first, max(at) AS last,
           (SELECT who FROM status f WHERE f.ticket = s.ticket AND f.becomes = 'resolved' ORDER BY f.id LIMIT 1) AS firstBy,
           (SELECT who FROM status l WHERE l.ticket = s.ticket AND l.becomes = 'resolved' ORDER BY l.id DESC LIMIT 1) AS lastBy
    FROM status s WHERE becomes = 'resolved' GROUP BY ticket
  ),
  owned AS (
    SELECT t.id, t.ObjectId AS ticket, unixepoch(t.Created) AS at, was.Name AS was, becomes.Name AS becomes
    FROM Transactions t JOIN Users was ON was.id = t.OldValue JOIN Users becomes ON becomes.id = t.NewValue
    WHERE t.ObjectType = 'RT::Ticket' AND t.Type = 'Set' AND t.Field = 'Owner'
  ),
  asked AS (
    SELECT k.id AS ticket, unixepoch(k.Created) AS at, k.Status AS status, o.Name AS owner,
           coalesce((SELECT w.was FROM owned w WHERE w.ticket = k.id ORDER BY w.id LIMIT 1), o.Name) AS bornTo,
           coalesce((SELECT v.Content FROM ObjectCustomFieldValues v JOIN CustomFields f ON f.id = v.CustomField
                     WHERE f.Name = 'Topic' AND v.ObjectType = 'RT::Ticket' AND v.ObjectId = k.id AND v.Disabled = 0), '') AS topic,
           (SELECT min(m.MemberId) FROM Groups g JOIN GroupMembers m ON m.GroupId = g.id
            WHERE g.Domain = 'RT::Ticket-Role' AND g.Name = 'Requestor' AND g.Instance = k.id) AS requestor
    FROM Tickets k JOIN Users o ON o.id = k.Owner WHERE k.id IN counted
  ),
  -- Solved in the period and still so.
  settled AS (
    SELECT ticket, a.at, s.first, s.last, s.lastBy FROM solved s JOIN asked a USING (ticket)
    WHERE a.status = 'resolved' AND s.last >= :from AND s.last < :to
  ),
  -- First solved by this agent in the period and a week ago or more.
  ripe AS (
    SELECT s.ticket, s.first, a.topic, a.requestor,
           EXISTS (SELECT 1 FROM status r WHERE r.ticket = s.ticket AND r.was = 'resolved' AND r.becomes = 'open'
                   AND r.at <= s.first + 7 * 86400) AS reopened
    FROM solved s JOIN asked a USING (ticket)
    WHERE s.firstBy = :agent AND s.first >= :from AND s.first < :to AND s.first + 7 * 86400 <= :now
  ),
  note AS (
    SELECT l.*, coalesce(
      (SELECT w.becomes FROM owned w WHERE w.ticket = l.ticket AND w.id < l.id ORDER BY w.id DESC LIMIT 1),
      (SELECT a.bornTo FROM asked a WHERE a.ticket = l.ticket)) AS owner
    FROM log l WHERE l.Type = 'Comment'
  ),
  -- A colleague's note in somebody's ticket, unless it goes with their own moving it.
  advice AS (
    SELECT * FROM note n WHERE owner <> 'Nobody' AND who <> owner AND NOT EXISTS (
      SELECT 1 FROM Transactions m JOIN Users u ON u.id = m.Creator
      WHERE m.ObjectType = 'RT::Ticket' AND m.ObjectId = n.ticket AND u.Name = n.who AND m.Type = 'Set'
        AND m.Field IN ('Owner', 'Queue') AND abs(unixepoch(m.Created) - n.at) <= 600)
  ),
  -- Asked for since the owner's own last note, if nothing has settled it meanwhile.
  consult AS (
    SELECT ticket, owner AS asker, at AS until, coalesce((
      SELECT max(q.at) FROM note q WHERE q.ticket = n.ticket AND q.who = n.owner AND q.id < n.id AND q.id > max(
        coalesce((SELECT max(w.id) FROM owned w WHERE w.ticket = n.ticket AND w.id < n.id), 0),
        coalesce((SELECT max(o.id) FROM advice o WHERE o.ticket = n.ticket AND o.id < n.id), 0),
        coalesce((SELECT max(r.id) FROM log r WHERE r.ticket = n.ticket AND r.who = n.owner AND r.Type = 'Correspond'
          AND r.id < n.id), 0))), at) AS since
    FROM advice n
  ),
  -- From one thing that happened on a ticket to the next.
  gap AS (
    SELECT ticket, at, lead(at) OVER (PARTITION BY ticket ORDER BY at) AS until FROM (
      SELECT DISTINCT ObjectId AS ticket, unixepoch(Created) AS at FROM Transactions
      WHERE ObjectType = 'RT::Ticket'
      AND (Type IN ('Create', 'Correspond', 'Comment', 'Status') OR (Type = 'Set' AND Field IN ('Owner', 'Queue')))
    )
  )`;

const queries: Readonly<Record<string, string>> = {
  'agent-reply-clock': `
    WITH replied AS (SELECT c.ticket, c.at, max(
      (SELECT min(m.at) FROM log m WHERE m.ticket = c.ticket AND m.customer AND m.Type IN ('Create', 'Correspond') AND m.id < c.id
         AND m.id > coalesce((SELECT max(p.id) FROM log p WHERE p.ticket = c.ticket AND NOT p.customer AND p.Type = 'Correspond' AND p.id < c.id), 0)),
      CASE WHEN :agent = coalesce(
        (SELECT w.becomes FROM owned w WHERE w.ticket = c.ticket AND w.id < c.id ORDER BY w.id DESC LIMIT 1),
        (SELECT a.bornTo FROM asked a WHERE a.ticket = c.ticket))
      THEN coalesce((SELECT max(w.at) FROM owned w WHERE w.ticket = c.ticket AND w.becomes = :agent AND w.id < c.id), 0)
      -- Somebody else's ticket, or nobody's: since the agent first took part, after having had it.
      ELSE coalesce((SELECT min(p.at) FROM log p
        WHERE p.ticket = c.ticket AND p.who = :agent AND p.Type IN ('Correspond', 'Comment') AND p.id < c.id
        AND p.id > coalesce((SELECT max(w.id) FROM owned w WHERE w.ticket = c.ticket AND w.was = :agent AND w.id < c.id), 0)), c.at)
      END
    ) AS since
    FROM log c WHERE c.who = :agent AND c.Type = 'Correspond' AND c.at >= :from AND c.at < :to)
    -- While the ticket waits for the customer, or the agent asks somebody, their clock stands still.
    SELECT ticket, at - since - coalesce((
      SELECT sum(g.until - g.at) FROM gap g
      WHERE g.ticket = r.ticket AND g.at >= r.since AND g.until <= r.at AND (
        'stalled' = (SELECT s.becomes FROM standing s WHERE s.ticket = g.ticket AND s.at <= g.at ORDER BY s.id DESC LIMIT 1)
        OR EXISTS (SELECT 1 FROM consult k WHERE k.ticket = g.ticket AND k.asker = :agent AND k.since <= g.at AND g.until <= k.until)
      )), 0) AS value FROM replied r`,
  'first-resolution-time': `
    SELECT ticket, s.first - a.at AS value FROM solved s JOIN asked a USING (ticket)
    WHERE s.firstBy = :agent AND s.first >= :from AND s.first < :to`,
  'full-resolution-time': 'SELECT ticket, last - at AS value FROM settled WHERE lastBy = :agent',
  'volume-solved': 'SELECT ticket, 1 AS value FROM settled WHERE lastBy = :agent',
  'volume-helped': `
    SELECT ticket, 1 AS value FROM settled t WHERE t.lastBy <> :agent AND (
      EXISTS (SELECT 1 FROM log r WHERE r.ticket = t.ticket AND r.who = :agent AND NOT r.customer AND r.Type = 'Correspond')
      OR EXISTS (SELECT 1 FROM advice e WHERE e.ticket = t.ticket AND e.who = :agent)
      OR EXISTS (SELECT 1 FROM status s WHERE s.ticket = t.ticket AND s.who = :agent AND s.becomes = 'resolved'))`,
  'one-touch': `
    SELECT ticket, first = last AND 1 = (
      SELECT count(*) FROM log r WHERE r.ticket = t.ticket AND NOT r.customer AND r.Type = 'Correspond') AS value
    FROM settled t WHERE lastBy = :agent`,
  ownership: `
    SELECT ticket, (SELECT count(*) FROM owned w WHERE w.ticket = t.ticket AND w.becomes <> 'Nobody')
      + (a.bornTo <> 'Nobody') BETWEEN 1 AND 3 AS value
    FROM settled t JOIN asked a USING (ticket) WHERE lastBy = :agent`,
  'agent-wait': `
    SELECT ticket, coalesce((
      SELECT sum(g.until - g.at) FROM gap g WHERE g.ticket = t.ticket AND 'stalled' = (
        SELECT s.becomes FROM standing s WHERE s.ticket = g.ticket AND s.at <= g.at ORDER BY s.id DESC LIMIT 1)), 0) AS value
    FROM settled t WHERE lastBy = :agent`,
  // RT's own statuses know no waiting for a third party.
  'hold-time': 'SELECT ticket, 0 AS value FROM settled WHERE lastBy = :agent',
  // Open and assigned; a stretch without anything happening counts for half an hour at most.
  'handle-time': `
    SELECT ticket, (
      SELECT nullif(sum(min(g.until - g.at, 1800)), 0) FROM gap g WHERE g.ticket = t.ticket
      AND coalesce((SELECT s.becomes FROM standing s WHERE s.ticket = g.ticket AND s.at <= g.at ORDER BY s.id DESC LIMIT 1), 'new')
        IN ('new', 'open')
      AND :agent = coalesce((SELECT w.becomes FROM owned w WHERE w.ticket = g.ticket AND w.at <= g.at ORDER BY w.id DESC LIMIT 1),
        (SELECT a.bornTo FROM asked a WHERE a.ticket = g.ticket))
    ) AS value FROM settled t`,
  'backlog-age': `
    SELECT ticket, :now - coalesce((SELECT max(s.at) FROM status s WHERE s.ticket = asked.ticket AND s.was = 'resolved'), at) AS value
    FROM asked WHERE owner = :agent AND status IN ('new', 'open', 'stalled')`,
  backlog: `
    SELECT ticket, 1 AS value FROM asked WHERE owner = :agent AND status IN ('new', 'open', 'stalled') AND at < :now`,
  'reopen-rate': 'SELECT ticket, reopened AS value FROM ripe',
  'first-contact-resolution': `
    SELECT ticket, NOT reopened AND NOT EXISTS (
      SELECT 1 FROM asked b WHERE b.requestor = ripe.requestor AND b.topic = ripe.topic
      AND b.at > ripe.first AND b.at <= ripe.first + 7 * 86400
      -- What an agent's browser reads: tickets they have or had part in.
      AND (b.owner = :agent OR b.ticket IN (SELECT l.ticket FROM log l WHERE l.who = :agent))) AS value FROM ripe`,
};

/**
 * By KPI id, for events from ≤ t < to (UTC ms) as seen at `now`: medians (seconds) of the clocks, counts of the volumes,
 * shares of the rest. No value when nothing happened.
 */
export function kpisByQuery(
  database: string,
  agent: string,
  period: { readonly from: number; readonly to: number },
  now: number,
): Map<string, KpiByQuery> {
  const rt = new DatabaseSync(database, { readOnly: true, timeout: 10_000 });
  try {
    return kpisIn(rt, agent, period, now);
  } finally {
    rt.close();
  }
}

/** The same in a database that is open. */
export function kpisIn(
  rt: DatabaseSync,
  agent: string,
  period: { readonly from: number; readonly to: number },
  now: number,
): Map<string, KpiByQuery> {
  const seconds = (instant: number) => Math.ceil(instant / 1000);
  const given = { agent, from: seconds(period.from), to: seconds(period.to), now: seconds(now) };
  return new Map(
    Object.entries(queries).map(([id, query]) => {
      const statement = rt.prepare(log + query.replace(/^\s*WITH/, ','));
      statement.setAllowUnknownNamedParameters(true);
      const rows = statement
        .all(given)
        .flatMap(({ ticket, value }) => (value === null ? [] : [[Number(ticket), Number(value)] as const]));
      return [id, summary(id, rows)];
    }),
  );
}

const counts = new Set(['volume-solved', 'volume-helped', 'backlog']);
const shares = new Set(['reopen-rate', 'first-contact-resolution', 'one-touch', 'ownership']);

function summary(id: string, rows: readonly (readonly [ticket: number, value: number])[]): KpiByQuery {
  const tickets = [...new Set(rows.map(([ticket]) => ticket))].toSorted((a, b) => a - b);
  const values = rows.map(([, value]) => value).toSorted((a, b) => a - b);
  const n = values.length;
  if (counts.has(id)) return { value: n, n, tickets };
  if (n === 0) return { value: null, n, tickets };
  if (shares.has(id)) {
    return { value: values.reduce((sum, value) => sum + value, 0) / n, n, tickets };
  }
  // The middle, or half-way between the two in the middle.
  const [low = 0, high = 0] = [values[Math.ceil(n / 2) - 1], values[Math.floor(n / 2)]];
  return { value: (low + high) / 2, n, tickets };
}
