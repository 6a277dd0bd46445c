import { isCompared } from '../../shared/kpi/team/cases.ts';
import { voicesCounted } from '../../shared/kpi/team/figure.ts';
import { mayCount } from '../../shared/kpi/team/seats.ts';
import { kpiOfSeries } from '../../shared/kpi/team/series.ts';
import { OTHER } from '../../shared/kpi/team/topics.ts';
import type { TeamFigure, Voices } from '../../shared/protocol/team.ts';
import { insert } from './insert.ts';
import { readSeason } from './seats.ts';
import type { Sql } from './sql.ts';

/** The last voice of each seat, and the figures drawn of them. No number here is anybody's own: browsers blur before they send. */

/** In the place of a topic: the whole. Topics' names are no longer than a hundred letters, and never this. */
const LEVEL = '\n';

export type Spoken = 'kept' | 'no-seat';

/**
 * Keeps a month's voices of a seat. The first of a series and month counts, and so does the first device of a season:
 * said again, or by another, it would be a second look at the same person. `no-seat`: nothing is kept.
 */
export async function putVoices(
  sql: Sql,
  input: { site: string; agent: string; device: string; told: Voices },
): Promise<Spoken> {
  const { site, agent, device, told } = input;
  const { month, season, cohort } = told;
  const seat = await seatOf(sql, { site, agent, device });
  if (seat === null || (await readSeason(sql, { site, season }))?.cohort !== cohort) return 'no-seat';
  await sql.run('update seat set device = ? where site = ? and id = ?', device, site, seat);
  for (const { series, level, effects } of told.voices) {
    if (!(await counts(sql, { site, seat, series, agent, season }))) continue;
    const all = [{ topic: LEVEL, effect: level, since: month }].concat(
      // Topics are said once a season: a month's voice in it is the season's.
      effects.map((one) => ({ ...one, since: season })),
    );
    for (const { topic, effect, since } of all) {
      await insert(
        sql,
        'voice',
        {
          site,
          seat,
          series,
          topic,
          said_by: agent,
          since,
          said: effect,
        },
        `on conflict (site, seat, series, topic) do update set
           said_by = excluded.said_by, since = excluded.since, said = excluded.said
         where excluded.since > voice.since`,
      );
    }
  }
  return 'kept';
}

/** The seat an agent has, if this device (the sha256 of its token) may speak for it; null: none. */
export async function seatOf(
  sql: Sql,
  input: { site: string; agent: string; device: string },
): Promise<string | null> {
  const row = await sql.get<{ id: string }>(
    'select id from seat where site = ? and holder = ? and (device is null or device = ?)',
    ...[input.site, input.agent, input.device],
  );
  return row?.id ?? null;
}

async function counts(
  sql: Sql,
  of: { site: string; seat: string; series: string; agent: string; season: string },
): Promise<boolean> {
  const { site, seat, series, agent, season } = of;
  const last = await sql.get<{ said_by: string }>(
    'select said_by from voice where site = ? and seat = ? and series = ? and topic = ?',
    ...[site, seat, series, LEVEL],
  );
  const drawn = await sql.get(
    'select month from figure where site = ? and series = ? and season = ?',
    ...[site, series, season],
  );
  return mayCount(agent, { spokenBy: last?.said_by ?? null, drawn: drawn !== undefined });
}

/** Draws a month's figures that are not drawn yet and have a crowd; what is drawn stays as it is. */
export async function drawFigures(
  sql: Sql,
  input: { site: string; season: string; month: string },
): Promise<void> {
  const { site, season, month } = input;
  const open = await sql.all<{ series: string }>(
    `select distinct series from voice where site = ? and series not in
       (select series from figure where site = ? and month >= ?) order by series`,
    ...[site, site, month],
  );
  for (const { series } of open) {
    const before = await sql.get<{ sum: number; voices: number }>(
      'select sum, voices from figure where site = ? and series = ? order by month desc limit 1',
      ...[site, series],
    );
    const middle = before ? before.sum / before.voices : null;
    const counted = voicesCounted(await voicesOf(sql, site, series, LEVEL), middle);
    if (counted.size === 0) continue;
    await sql.run('delete from figure_part where site = ? and series = ?', site, series);
    await keepParts(sql, { site, series, topic: LEVEL }, counted);
    await sql.run(
      'insert into figure (site, series, month, season, sum, voices) values (?, ?, ?, ?, ?, ?)',
      ...[site, series, month, season, sumOf(counted), counted.size],
    );
    const kpi = kpiOfSeries(series);
    const topics = (await readSeason(sql, { site, season }))?.topics ?? [];
    if (!kpi || !isCompared(kpi) || topics.length === 0) continue;
    for (const topic of [...topics, OTHER]) {
      const said = await voicesOf(sql, site, series, topic);
      const parts = new Map([...said].filter(([seat]) => counted.has(seat)));
      await keepParts(sql, { site, series, topic }, parts);
    }
  }
}

const sumOf = (voices: ReadonlyMap<string, number>): number =>
  [...voices.values()].reduce((sum, voice) => sum + voice, 0);

async function voicesOf(
  sql: Sql,
  site: string,
  series: string,
  topic: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await sql.all<{ seat: string; said: number }>(
    'select seat, said from voice where site = ? and series = ? and topic = ? order by seat',
    ...[site, series, topic],
  );
  return new Map(rows.map(({ seat, said }) => [seat, said]));
}

async function keepParts(
  sql: Sql,
  { site, series, topic }: { site: string; series: string; topic: string },
  parts: ReadonlyMap<string, number>,
): Promise<void> {
  for (const [seat, said] of parts) {
    await sql.run(
      'insert into figure_part (site, series, topic, seat, said) values (?, ?, ?, ?, ?)',
      ...[site, series, topic, seat, said],
    );
  }
}

/** The newest figure of each series from `since` (a month) on, with an agent's own voice in each. */
export async function readFigures(
  sql: Sql,
  input: { site: string; agent: string; since: string },
): Promise<TeamFigure[]> {
  const { site, agent, since } = input;
  const rows = await sql.all<{ series: string; month: string; sum: number; voices: number }>(
    `select series, month, sum, voices from figure f where site = ? and month >= ? and month =
       (select max(month) from figure n where n.site = f.site and n.series = f.series) order by series`,
    ...[site, since],
  );
  const parts = await sql.all<{ series: string; topic: string; sum: number; mine: number | null }>(
    `select p.series, p.topic, sum(p.said) as sum, max(case when s.holder = ? then p.said end) as mine
     from figure_part p left join seat s on s.site = p.site and s.id = p.seat
     where p.site = ? group by p.series, p.topic order by p.series, p.topic`,
    ...[agent, site],
  );
  return rows.map((row) => {
    const own = parts.filter(({ series }) => series === row.series);
    return {
      ...row,
      mine: own.find(({ topic }) => topic === LEVEL)?.mine ?? null,
      effects: own
        .filter(({ topic }) => topic !== LEVEL)
        .map(({ topic, sum, mine }) => ({ topic, sum, mine })),
    };
  });
}
