import { tellCard } from './feed.ts';
import { confirm } from './life.ts';
import { scoreSession } from './score.ts';
import type { SessionPhase } from './session.ts';
import { freeSlot } from './slots.ts';
import type { Sql } from './sql.ts';
import { tellWebhooks } from './tell-webhooks.ts';

/**
 * Ends a session and frees its slot. Returns whether it was still open; ended twice = ended once. One that lapses while it
 * waits ended when its page was last taken for alive: later nobody waited.
 */
export async function endSession(
  sql: Sql,
  input: { site: string; id: string; by: string; now: number },
): Promise<boolean> {
  const changed = await sql.run(
    `update session set state = 'ended', ended_by = ?, origin = null,
       ended_at = case when state = 'waiting' and ? = 'lapse' and alive_until < ? then alive_until else ? end
     where site = ? and id = ? and state in ('waiting', 'with-agent')`,
    input.by,
    input.by,
    input.now,
    input.now,
    input.site,
    input.id,
  );
  if (changed === 0) return false;
  await freeSlot(sql, { session: input.id });
  await sql.run(`update offer set answer = 'withdrawn' where session = ? and answer is null`, input.id);
  await tellCard(sql, input, input.now);
  if (input.by !== 'answer') await scoreSession(sql, input);
  const { site, id, now } = input;
  await tellWebhooks(sql, { site, event: 'session.ended', subject: id, session: id, now });
  return true;
}

/**
 * Ends sessions that nobody has ended, at most `limit`: those begun before `before` (UTC ms) that no ticket follows, and
 * before `unwatched` all, as no ticket is looked at any longer. Who closes the page says no goodbye; an agent's slot and a
 * place in the line would be held for ever, and a ticket that never ends would keep a customer from being asked. Answers
 * how many.
 */
export async function lapseSessions(
  sql: Sql,
  input: { site: string; before: number; unwatched: number; limit: number; now: number },
): Promise<number> {
  const { site, before, unwatched, limit, now } = input;
  const found = await sql.all<{ id: string }>(
    `select id from session where site = ? and state in ('waiting', 'with-agent') and created_at < ?
     and (created_at < ? or ticket is null and not exists (select 1 from job where job.session = session.id))
     order by created_at limit ?`,
    site,
    before,
    unwatched,
    limit,
  );
  for (const { id } of found) {
    await endSession(sql, { site, id, by: 'lapse', now });
  }
  return found.length;
}

/** The post-session survey has been put before the customer (first time only). */
export async function markAsked(sql: Sql, input: { site: string; id: string; now: number }): Promise<void> {
  const changed = await sql.run(
    'update session set asked_at = ? where site = ? and id = ? and asked_at is null',
    input.now,
    input.site,
    input.id,
  );
  if (changed === 0) return;
  await tellCard(sql, input, input.now);
  await scoreSession(sql, input);
}

/** The ticket a session became; also tells the feed, so that cards carry it. */
export async function tieTicket(
  sql: Sql,
  input: { site: string; id: string; helpdesk: string; ticket: string; now: number },
): Promise<void> {
  const changed = await sql.run(
    `update session set helpdesk = ?, ticket = ? where site = ? and id = ?
     and (helpdesk is null or helpdesk <> ? or ticket <> ?)`,
    input.helpdesk,
    input.ticket,
    input.site,
    input.id,
    input.helpdesk,
    input.ticket,
  );
  if (changed > 0) await tellCard(sql, input, input.now);
}

/**
 * The helpdesk says who owns the case now. The slot moves with it whatever the capacity (the helpdesk has
 * decided); whoever had opened the case before stays a helper and keeps seeing it.
 */
export async function moveOwner(
  sql: Sql,
  input: { site: string; id: string; agent: string; now: number },
): Promise<boolean> {
  const row = await sql.get<{ agent: string | null; claimed: number; state: SessionPhase; channel: string }>(
    `select agent, claimed, state, channel from session where site = ? and id = ?${sql.forUpdate}`,
    input.site,
    input.id,
  );
  if (!row) return false;
  await confirm(sql, input);
  if (row.agent === input.agent) return false;
  if (row.agent !== null && row.claimed === 1) {
    await sql.run(
      'insert into helper (session, agent, since) values (?, ?, ?) on conflict do nothing',
      input.id,
      row.agent,
      input.now,
    );
  }
  await sql.run(
    `update session set agent = ?, claimed = 0, assigned_at = coalesce(assigned_at, ?),
       state = case state when 'waiting' then 'with-agent' else state end where id = ?`,
    input.agent,
    input.now,
    input.id,
  );
  if (row.state === 'waiting' || row.state === 'with-agent') {
    await sql.run(
      `insert into slot (session, site, agent, channel, units, since) values (?, ?, ?, ?, 1, ?)
       on conflict (session) do update set agent = excluded.agent`,
      input.id,
      input.site,
      input.agent,
      row.channel,
      input.now,
    );
  }
  await sql.run(`update offer set answer = 'withdrawn' where session = ? and answer is null`, input.id);
  await tellCard(sql, input, input.now);
  return true;
}

/** Is this agent one of the session's people (owner or helper)? Opening it is remembered for the owner. */
export async function openAs(
  sql: Sql,
  input: { site: string; id: string; agent: string },
): Promise<'owner' | 'helper' | 'nobody'> {
  const owner = await sql.run(
    'update session set claimed = 1 where site = ? and id = ? and agent = ?',
    input.site,
    input.id,
    input.agent,
  );
  if (owner > 0) {
    await confirm(sql, input);
    return 'owner';
  }
  const helper = await sql.get(
    'select agent from helper where session = ? and agent = ?',
    input.id,
    input.agent,
  );
  return helper ? 'helper' : 'nobody';
}
