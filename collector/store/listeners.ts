import { logConsole } from './console-log.ts';
import { tellCard } from './feed.ts';
import { type NotSent, sendHint } from './hints.ts';
import { insert } from './insert.ts';
import type { Sql, SqlValue } from './sql.ts';

/** Colleagues who read along in a running session, to learn. They are none of its helpers: nothing of it is theirs. */

/**
 * Takes them in by a hint to whoever helps, which says what there is to learn. Each leaves a line that the case's agent
 * reads. Sent again under its id it is the same. Returns what stopped it, or null.
 */
export async function takeIn(
  sql: Sql,
  input: {
    site: string;
    id: string;
    session: string;
    person: string;
    words: string;
    agents: readonly string[];
    /** UTC ms, as `now`. */
    until: number;
    now: number;
  },
): Promise<NotSent | null> {
  const { agents, until, ...hint } = input;
  const { site, id, session, person, now } = hint;
  const refused = await sendHint(sql, { ...hint, expert: null });
  if (refused !== null) return refused;
  for (const agent of agents) {
    const row = { hint: id, agent, site, session, until };
    if ((await insert(sql, 'listener', row, 'on conflict do nothing')) === 0) continue;
    await logConsole(sql, { site, person, what: 'taken-in', session, about: agent, now });
  }
  return null;
}

/** Nobody reads along in a session any more. */
export async function endListening(
  sql: Sql,
  { site, session, now }: { site: string; session: string; now: number },
): Promise<void> {
  const ended = await sql.run(
    'update listener set until = ? where site = ? and session = ? and until > ?',
    ...[now, site, session, now],
  );
  if (ended > 0) await tellCard(sql, { site, id: session }, now);
}

/** Who reads along in a session at `now` (UTC ms), and until when. */
export const readListeners = (
  sql: Sql,
  { session, now }: { session: string; now: number },
): Promise<{ agent: string; until: number }[]> =>
  sql.all<{ agent: string; until: number }>(
    `select agent, max(until) as until from listener where session = ? and until > ? group by agent order by agent`,
    ...[session, now],
  );

interface Listening extends Record<string, SqlValue> {
  readonly session: string;
  readonly person: string;
  readonly words: string;
  readonly until: number;
}

/** The running sessions an agent reads along in at `now` (UTC ms), each as they were taken in last. */
export const readLearning = (
  sql: Sql,
  { site, agent, now }: { site: string; agent: string; now: number },
): Promise<Listening[]> =>
  sql.all<Listening>(
    `select session, person, words, until from (
       select l.session, h.person, h.words, l.until,
         row_number() over (partition by l.session order by l.until desc, h.id) as nth
       from listener l join hint h on h.id = l.hint join session s on s.id = l.session
       where l.site = ? and l.agent = ? and l.until > ? and s.state in ('waiting', 'with-agent')) told
     where nth = 1 order by until, session`,
    ...[site, agent, now],
  );
