import { createHash } from 'node:crypto';
import { z } from 'zod';
import { monthAfter } from '../../shared/kpi/team/seasons.ts';
import { LEAST_SEATS, nextSeats, type Seat } from '../../shared/kpi/team/seats.ts';
import { topicsOf } from '../../shared/kpi/team/topics.ts';
import { DAY } from '../../shared/time/durations.ts';
import { oweScrub } from './meta.ts';
import { readable } from './set-aside.ts';
import type { Sql } from './sql.ts';

/** Who is ready to speak for the team's figures, and who sits on which seat in a season. */

const Topics = z.array(z.string());
/** Who has said so in these months before a season may have a seat in it. */
const READY_MONTHS = 3;
/** Who has not said so for so long is away for good. */
const HERE_MONTHS = 6;
const COHORT_LETTERS = 22;

/** An agent has enough cases in a month, mostly of these topics. An earlier month changes nothing. */
export async function tellReady(
  sql: Sql,
  input: { site: string; agent: string; month: string; topics: readonly string[] },
): Promise<void> {
  const { site, agent, month, topics } = input;
  await sql.run(
    `insert into ready (site, agent, month, topics) values (?, ?, ?, ?)
     on conflict (site, agent) do update set month = excluded.month, topics = excluded.topics
     where excluded.month > ready.month`,
    ...[site, agent, month, JSON.stringify(topics)],
  );
}

export interface Season {
  readonly season: string;
  /** Names its seats; another season's or other seats' is another. */
  readonly cohort: string;
  /** The topics told apart in it. */
  readonly topics: readonly string[];
}

/** A season whose seats are given, or null. */
export async function readSeason(sql: Sql, input: { site: string; season: string }): Promise<Season | null> {
  const { site, season } = input;
  const rows = await sql.all<{ season: string; cohort: string; topics: string }>(
    'select season, cohort, topics from season where site = ? and season = ?',
    ...[site, season],
  );
  const [known = null] = readable(
    'season',
    rows,
    (row) => row.season,
    (row) => ({ ...row, topics: Topics.parse(JSON.parse(row.topics)) }),
  );
  return known;
}

/** The seats there are. */
export async function readSeats(sql: Sql, input: { site: string }): Promise<Seat[]> {
  const rows = await sql.all<{ id: string; holder: string | null; empty_since: string | null }>(
    'select id, holder, empty_since from seat where site = ? order by id',
    input.site,
  );
  return rows.map(({ id, holder, empty_since }) => ({ id, holder, emptySince: empty_since }));
}

/**
 * Gives the seats of a season, once; of those who were ready before `month`, so that nobody's coming can be seen in the
 * month they come. Too few to be a crowd: nothing is given, and asked again. `agents`: who is at the desk.
 */
export async function openSeason(
  sql: Sql,
  input: { site: string; season: string; month: string; agents: readonly string[] },
): Promise<void> {
  const { site, season, month, agents } = input;
  if (await readSeason(sql, { site, season })) return;
  const said = await sql.all<{ agent: string; month: string; topics: string }>(
    'select agent, month, topics from ready where site = ? and month >= ?',
    ...[site, monthAfter(month, -HERE_MONTHS)],
  );
  const known = said.filter(({ agent }) => agents.includes(agent));
  const ready = known.filter((one) => one.month < month && one.month >= monthAfter(month, -READY_MONTHS));
  const before = await readSeats(sql, { site });
  let next = 0;
  const seats = nextSeats(before, {
    season,
    here: new Set(known.map(({ agent }) => agent)),
    ready: ready.map(({ agent }) => agent),
    newId: () => `${season} ${next++}`,
  });
  if (seats.length < LEAST_SEATS) return;
  const names = readable(
    'ready',
    ready,
    ({ agent }) => agent,
    ({ topics }) => Topics.parse(JSON.parse(topics)),
  );
  await sql.run('delete from seat where site = ?', site);
  for (const { id, holder, emptySince } of seats) {
    await sql.run(
      'insert into seat (site, id, holder, empty_since) values (?, ?, ?, ?)',
      ...[site, id, holder, emptySince],
    );
  }
  await sql.run(
    'delete from voice where site = ? and seat not in (select id from seat where site = ?)',
    ...[site, site],
  );
  await sql.run(
    'insert into season (site, season, cohort, topics) values (?, ?, ?, ?)',
    ...[site, season, cohortOf(site, season, seats), JSON.stringify(topicsOf(names))],
  );
}

function cohortOf(site: string, season: string, seats: readonly Seat[]): string {
  const held = seats.map(({ id, holder }) => [id, holder]);
  const text = JSON.stringify([site, season, held]);
  return createHash('sha256').update(text).digest('base64url').slice(0, COHORT_LETTERS);
}

/**
 * Takes all an agent said for the team until then out: at once, as they wish it. Who has said since that they are ready
 * keeps that, and their voices. Returns whether there was anything.
 */
export async function forgetVoices(
  sql: Sql,
  input: { site: string; agent: string; until: number },
): Promise<boolean> {
  const { site, agent, until } = input;
  const month = new Date(until + DAY).toISOString().slice(0, 'YYYY-MM'.length);
  const later = await sql.get(
    'select 1 as there from ready where site = ? and agent = ? and month > ?',
    ...[site, agent, month],
  );
  if (later) return false;
  const seat = await sql.get<{ id: string }>(
    'select id from seat where site = ? and holder = ?',
    site,
    agent,
  );
  const said = await sql.run('delete from ready where site = ? and agent = ?', site, agent);
  if (said > 0 || seat) await oweScrub(sql, 'now');
  if (!seat) return said > 0;
  await sql.run('delete from voice where site = ? and seat = ?', site, seat.id);
  await sql.run('delete from seat where site = ? and id = ?', site, seat.id);
  await sql.run('delete from figure_part where site = ? and seat = ?', site, seat.id);
  return true;
}
