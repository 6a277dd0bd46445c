import type { DeskNow } from './desk-state.ts';
import { appendFeed } from './feed.ts';
import { give, type Taking } from './slots.ts';
import type { Sql } from './sql.ts';

/** Offers a waiting session to an agent; an earlier offer of it that was not answered is passed on. */
export async function offer(sql: Sql, to: Taking, desk: DeskNow): Promise<void> {
  await sql.run(`update offer set answer = 'passed' where session = ? and answer is null`, to.session);
  const id = `${to.session.slice(3, 15)}-${desk.now.toString(36)}`;
  const expires = desk.now + desk.offerFor;
  await sql.run(
    `insert into offer (id, site, session, agent, units, since, expires_at) values (?, ?, ?, ?, ?, ?, ?)`,
    id,
    to.site,
    to.session,
    to.agent,
    to.units,
    desk.now,
    expires,
  );
  await appendFeed(sql, {
    site: to.site,
    kind: 'offer',
    session: to.session,
    agent: to.agent,
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
  return (await give(sql, to, input.now)) ? 'done' : 'taken';
}
