import { appendFeed } from './feed.ts';
import { insert } from './insert.ts';
import type { Sql } from './sql.ts';
import { tellWebhooks } from './tell-webhooks.ts';

/** A customer's wish to talk to somebody again, after a low score. */
export interface Recovery {
  readonly id: string;
  readonly session: string;
  /** Whom the customer asked for. */
  readonly target: 'agent' | 'lead';
  /** Whom the request addresses; null: the leads. */
  readonly agent: string | null;
  /** UTC ms, like all times here. */
  readonly at: number;
  /** When the leads were told; null: not yet. */
  readonly leadsAt: number | null;
  readonly doneAt: number | null;
}

interface RecoveryRow extends Record<string, string | number | null> {
  id: string;
  session: string;
  target: 'agent' | 'lead';
  agent: string | null;
  at: number;
  leads_at: number | null;
  done_at: number | null;
}

const toRecovery = (row: RecoveryRow): Recovery => ({
  id: row.id,
  session: row.session,
  target: row.target,
  agent: row.agent,
  at: row.at,
  leadsAt: row.leads_at,
  doneAt: row.done_at,
});

const COLUMNS = 'id, session, target, agent, at, leads_at, done_at';

/** Puts news of a request into the feed of each of these agents. */
async function tell(
  sql: Sql,
  site: string,
  { session, target }: Pick<Recovery, 'session' | 'target'>,
  agents: Iterable<string>,
  at: number,
): Promise<void> {
  await appendFeed(sql, { site, kind: 'recovery', session, agents: [...agents], data: { to: target }, at });
}

/**
 * A low score asks for a human: once per session and addressee as long as it is open; asked again after it was seen to,
 * it is a new request. Unanswered, the leads are told as well after `due` (UTC ms). Returns whether it is new.
 */
export async function requestCallback(
  sql: Sql,
  input: {
    site: string;
    id: string;
    session: string;
    to: 'agent' | 'lead';
    /** Whose session it is, if they are still at the desk. */
    owner: string | null;
    leads: readonly string[];
    due: number;
    now: number;
  },
): Promise<boolean> {
  const { site, id, session, to: target, leads, now } = input;
  await sql.run(
    'delete from recovery where session = ? and target = ? and done_at is not null and id <> ?',
    session,
    target,
    id,
  );
  // Nobody owns it: a lead is told. There is no lead: the owner is. So that the wish never ends in silence.
  const agent = target === 'agent' || leads.length === 0 ? input.owner : null;
  const told = agent === null && leads.length > 0;
  const added = await insert(
    sql,
    'recovery',
    {
      id,
      site,
      session,
      target,
      at: now,
      agent,
      due_at: told ? null : input.due,
      leads_at: told ? now : null,
    },
    `on conflict do nothing`,
  );
  if (added === 0) return false;
  await tell(sql, site, { session, target }, agent === null ? leads : [agent], now);
  await tellWebhooks(sql, { site, event: 'callback.requested', subject: id, session, recovery: id, now });
  return true;
}

/** Tells the leads of requests that nobody has seen to in time; returns how many. Without a lead they wait for one. */
export async function escalateToLeads(
  sql: Sql,
  input: { site: string; leads: readonly string[]; now: number },
): Promise<number> {
  const { site, leads, now } = input;
  if (leads.length === 0) return 0;
  const late = await sql.all<RecoveryRow>(
    `select ${COLUMNS} from recovery where site = ? and due_at <= ? and done_at is null order by at`,
    site,
    now,
  );
  for (const { id, session, target, agent } of late) {
    await sql.run('update recovery set leads_at = ?, due_at = null where id = ?', now, id);
    await tell(
      sql,
      site,
      { session, target },
      leads.filter((lead) => lead !== agent),
      now,
    );
  }
  return late.length;
}

/**
 * Somebody it addresses has seen to a request: it is closed for everybody who was told. Done twice is done once.
 * `not-found`: there is none, or it is neither addressed to this agent, nor are they a lead who was told.
 */
export async function completeCallback(
  sql: Sql,
  input: { site: string; id: string; agent: string; leads: readonly string[]; now: number },
): Promise<'done' | 'not-found'> {
  const { site, id, leads, now } = input;
  const row = await sql.get<RecoveryRow>(
    `select ${COLUMNS} from recovery where site = ? and id = ?${sql.forUpdate}`,
    site,
    id,
  );
  if (!row) return 'not-found';
  const recovery = toRecovery(row);
  const told = recovery.leadsAt === null ? [] : leads;
  if (input.agent !== recovery.agent && !told.includes(input.agent)) return 'not-found';
  if (recovery.doneAt !== null) return 'done';
  await sql.run(
    'update recovery set done_at = ?, done_by = ?, due_at = null where id = ?',
    now,
    input.agent,
    id,
  );
  await tell(sql, site, recovery, recovery.agent === null ? told : [recovery.agent, ...told], now);
  return 'done';
}

/** How the request of a session to one addressee stands, or null. */
export async function readRecovery(
  sql: Sql,
  input: { session: string; target: 'agent' | 'lead' },
): Promise<Recovery | null> {
  const row = await sql.get<RecoveryRow>(
    `select ${COLUMNS} from recovery where session = ? and target = ?`,
    input.session,
    input.target,
  );
  return row ? toRecovery(row) : null;
}

/** At most so many are shown at once; with more, the oldest. */
const MOST_OPEN = 50;

/** Requests the leads were told of that nobody has seen to, oldest first. */
export async function readOpenRecoveries(sql: Sql, { site }: { site: string }): Promise<Recovery[]> {
  const rows = await sql.all<RecoveryRow>(
    `select ${COLUMNS} from recovery where site = ? and leads_at is not null and done_at is null order by at limit ?`,
    site,
    MOST_OPEN,
  );
  return rows.map(toRecovery);
}
