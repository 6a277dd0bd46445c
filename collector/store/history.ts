import type { Needs } from '../../shared/routing/needs.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import { needsIn } from './session-row.ts';
import { objectIn, readable } from './set-aside.ts';
import type { Sql } from './sql.ts';

/** What a site's past says about who solves what, and about what comes in. Read beside the requests, never within one. */

/** A session as its outcome is judged by. */
export interface PastSession {
  readonly id: string;
  /** UTC ms. */
  readonly createdAt: number;
  readonly needs: Needs;
  readonly customerRef: string | null;
  /** The session the same browser had before. */
  readonly previous: string | null;
  /** null while it is open, when nobody took it, or when others helped: nobody's chance is told by that. */
  readonly closed: { readonly agent: string; readonly assignedAt: number; readonly endedAt: number } | null;
  /** What the customer said afterwards. */
  readonly after: {
    readonly survey: string;
    readonly version: number;
    readonly answers: Answers;
  } | null;
}

/** Sessions of the past, and where to read on. */
export interface PastPage {
  readonly sessions: readonly PastSession[];
  /** UTC ms; null: there are no more. */
  readonly last: number | null;
}

interface PastRow extends Record<string, string | number | null> {
  id: string;
  created_at: number;
  state: string;
  agent: string | null;
  assigned_at: number | null;
  ended_at: number | null;
  ended_by: string | null;
  needs: string;
  customer_ref: string | null;
  previous: string | null;
  helped: number;
  survey: string | null;
  survey_version: number | null;
  answers: string | null;
}

/** How sessions end without anything being solved or not: nobody came, or it was taken back. */
const NO_OUTCOME = new Set(['lapse', 'cancel', 'release']);

const closedIn = (row: PastRow): PastSession['closed'] =>
  row.state === 'ended' &&
  row.helped === 0 &&
  row.agent !== null &&
  row.assigned_at !== null &&
  row.ended_at !== null &&
  !NO_OUTCOME.has(row.ended_by ?? '')
    ? { agent: row.agent, assignedAt: row.assigned_at, endedAt: row.ended_at }
    : null;

/** Sessions begun after `since` (UTC ms) and before `before`, the newest first, at most `limit`. */
export async function readPast(
  sql: Sql,
  input: { site: string; since: number; before: number; limit: number },
): Promise<PastPage> {
  const rows = await sql.all<PastRow>(
    `select s.id, s.created_at, s.state, s.agent, s.assigned_at, s.ended_at, s.ended_by, s.needs, s.customer_ref,
       s.previous, exists (select 1 from helper h where h.session = s.id) as helped,
       r.survey, r.survey_version, r.answers
     from session s left join response r on r.session = s.id and r.moment = 'after' and r.state = 'complete'
     where s.site = ? and s.created_at > ? and s.created_at < ? order by s.created_at desc limit ?`,
    input.site,
    input.since,
    input.before,
    input.limit,
  );
  const sessions = readable(
    'session',
    rows,
    ({ id }) => id,
    (row): PastSession => ({
      id: row.id,
      createdAt: row.created_at,
      needs: needsIn(row.needs),
      customerRef: row.customer_ref,
      previous: row.previous,
      closed: closedIn(row),
      after:
        row.answers === null || row.survey === null || row.survey_version === null
          ? null
          : { survey: row.survey, version: row.survey_version, answers: objectIn(row.answers) },
    }),
  );
  return { sessions, last: rows.length < input.limit ? null : (rows.at(-1)?.created_at ?? null) };
}

/** What comes in, and what everybody has had to do lately. */
export interface Load {
  /** Kinds among the newest sessions the desk decided on, and how often each was there. */
  readonly kinds: readonly { readonly needs: Needs; readonly channel: string; readonly count: number }[];
  /** How many came within the window. */
  readonly arrived: number;
  /** Unit-milliseconds of work within the window before now, by agent and channel. */
  readonly work: readonly { readonly agent: string; readonly channel: string; readonly ms: number }[];
}

/** What comes in is known well enough from so many sessions, and from the kinds most frequent among them. */
const NEWEST = 1500;
const MOST_KINDS = 40;

/** The load of a site at `now`: arrivals within `arrivalsFor` ms, work within `workFor` ms. */
export async function readLoad(
  sql: Sql,
  input: { site: string; now: number; arrivalsFor: number; workFor: number },
): Promise<Load> {
  const { site, now } = input;
  const kinds = await sql.all<{ id: string; needs: string; channel: string; count: number }>(
    `select min(id) as id, needs, channel, count(*) as count from (
       select id, needs, channel from session where site = ? and created_at <= ? and decision is not null
       order by created_at desc limit ?) as newest
     group by needs, channel order by count(*) desc, needs limit ?`,
    site,
    now,
    NEWEST,
    MOST_KINDS,
  );
  const arrived = await sql.get<{ n: number }>(
    'select count(*) as n from session where site = ? and created_at > ? and created_at <= ? and decision is not null',
    site,
    now - input.arrivalsFor,
    now,
  );
  const from = now - input.workFor;
  const ended = await sql.all<{ agent: string; channel: string; ms: number }>(
    `select agent, channel, sum(min(ended_at, ?) - max(assigned_at, ?)) as ms from session
     where site = ? and ended_at > ? and agent is not null and assigned_at is not null and assigned_at < ?
     group by agent, channel`,
    now,
    from,
    site,
    from,
    now,
  );
  const running = await sql.all<{ agent: string; channel: string; ms: number }>(
    `select agent, channel, sum(? - max(since, ?)) as ms from slot where site = ? and since < ? group by agent, channel`,
    now,
    from,
    site,
    now,
  );
  return {
    kinds: readable(
      'session',
      kinds,
      ({ id }) => id,
      ({ needs, channel, count }) => ({ needs: needsIn(needs), channel, count }),
    ),
    arrived: arrived?.n ?? 0,
    work: [...ended, ...running],
  };
}
