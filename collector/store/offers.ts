import { randomBytes } from 'node:crypto';
import type { Asked } from '../../shared/routing/decision.ts';
import { DECLINED_FOR, expiredFor } from '../../shared/routing/timing.ts';
import { appendFeed } from './feed.ts';
import { insert } from './insert.ts';
import { confirm } from './life.ts';
import type { RoutingSnapshot } from './routing-snapshot.ts';
import { give, type Taking } from './slots.ts';
import type { Sql } from './sql.ts';

/** Who was asked in vain to take a waiting session. */
export interface AskedInVain extends Asked {
  readonly session: string;
}

/** Every offer that was declined or ran out, of one session or (null) of all that still wait, summed by agent. */
export async function readAsked(
  sql: Sql,
  input: { site: string; session: string | null; now: number },
): Promise<AskedInVain[]> {
  const rows = await sql.all<{
    session: string;
    agent: string;
    times: number;
    declined: number | null;
    expired: number | null;
  }>(
    `select o.session, o.agent, count(*) as times,
       max(case when o.answer = 'decline' then o.since end) as declined,
       max(case when o.answer = 'decline' then null else o.expires_at end) as expired
     from offer o join session s on s.id = o.session
     where s.site = ? and s.state = 'waiting' ${input.session === null ? '' : 'and o.session = ?'}
     and (o.answer in ('decline', 'passed') or (o.answer is null and o.expires_at <= ?))
     group by o.session, o.agent order by o.session, o.agent`,
    input.site,
    ...(input.session === null ? [] : [input.session]),
    input.now,
  );
  return rows.map(({ session, agent, times, declined, expired }) => {
    const until = Math.max((declined ?? 0) + DECLINED_FOR, (expired ?? 0) + expiredFor(times));
    return { session, agent, times, until };
  });
}

/** Offers a waiting session to an agent; an earlier offer of it that was not answered is passed on. */
export async function offer(sql: Sql, to: Taking, desk: RoutingSnapshot): Promise<void> {
  await sql.run(`update offer set answer = 'passed' where session = ? and answer is null`, to.session);
  // Made of nothing that whoever starts sessions could choose: two alike would stop every offer of that round.
  const id = randomBytes(12).toString('base64url');
  const expires = desk.now + desk.offerFor;
  await insert(sql, 'offer', {
    id,
    site: to.site,
    session: to.session,
    agent: to.agent,
    units: to.units,
    since: desk.now,
    expires_at: expires,
  });
  await appendFeed(sql, {
    site: to.site,
    kind: 'offer',
    session: to.session,
    agents: [to.agent],
    data: { id, since: desk.now, expires },
    at: desk.now,
  });
}

/** An agent's answer to an offer. `taken`: it had run out, or the case has gone elsewhere. */
export async function answerOffer(
  sql: Sql,
  input: { site: string; id: string; agent: string; answer: 'accept' | 'decline'; now: number },
): Promise<'done' | 'taken' | 'not-found'> {
  const row = await sql.get<{
    session: string;
    units: number;
    expires_at: number;
    answer: string | null;
    channel: string;
  }>(
    `select o.session, o.units, o.expires_at, o.answer, s.channel from offer o join session s on s.id = o.session
     where o.site = ? and o.id = ? and o.agent = ?${sql.forUpdate}`,
    input.site,
    input.id,
    input.agent,
  );
  if (!row) return 'not-found';
  if (row.answer === input.answer) return 'done';
  if (row.answer !== null || row.expires_at <= input.now) return 'taken';
  await sql.run('update offer set answer = ? where id = ?', input.answer, input.id);
  if (input.answer === 'decline') return 'done';
  const to: Taking = { ...input, session: row.session, channel: row.channel, units: row.units };
  if (!(await give(sql, to, input.now))) return 'taken';
  await confirm(sql, { site: input.site, id: row.session });
  return 'done';
}
