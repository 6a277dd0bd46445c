import { isCompared } from '../../shared/kpi/fairness/cases.ts';
import { drawnFrom, monthAfter, monthOf, seasonOf } from '../../shared/kpi/team/seasons.ts';
import { kpiOfSeries } from '../../shared/kpi/team/series.ts';
import { OTHER } from '../../shared/kpi/team/topics.ts';
import { isEffect, isLevel } from '../../shared/kpi/team/voice.ts';
import type { Team, Voices } from '../../shared/protocol/team.ts';
import type { House } from '../house.ts';
import type { Reader } from '../live/items.ts';

/** A figure older than this says nothing of today. */
const MONTHS_TOLD = 3;

/**
 * What the team is told, and what this agent is to say. Seats are given and figures drawn once, by whoever asks first:
 * who comes, leaves or speaks afterwards changes nothing of what was told.
 */
export async function teamOf(house: House, { agent, token }: Reader): Promise<Team> {
  const { store, settings, now } = house;
  const { site, zone, desk } = settings;
  const month = monthOf(now(), zone);
  const season = seasonOf(month);
  await store.do('openSeason', { site, season, month, agents: desk.agents.map(({ id }) => id) });
  if (now() >= drawnFrom(month, zone)) await store.do('drawFigures', { site, season, month });
  const [open, seat, figures] = await Promise.all([
    store.do('readSeason', { site, season }),
    store.do('seatOf', { site, agent, device: token }),
    store.do('readFigures', { site, agent, since: monthAfter(month, -MONTHS_TOLD) }),
  ]);
  return {
    month,
    season,
    cohort: seat === null ? null : (open?.cohort ?? null),
    topics: [...(open?.topics ?? [])],
    figures,
  };
}

/** What cannot be about a month's voices, or null: one that cannot be would spoil everybody's figure. */
export async function faultOf({ season, voices }: Voices, house: House): Promise<string | null> {
  const { store, settings } = house;
  const open = await store.do('readSeason', { site: settings.site, season });
  const topics = new Set([...(open?.topics ?? []), OTHER]);
  if (new Set(voices.map(({ series }) => series)).size < voices.length) return 'a series is told twice';
  for (const { series, level, effects } of voices) {
    const kpi = kpiOfSeries(series);
    if (!kpi?.voice || kpi.level !== 'agent') return `there is no team figure of "${series}"`;
    if (!isLevel(level, kpi)) return `${series} cannot come to ${level}`;
    if (effects.length > 0 && !isCompared(kpi)) return `${series} is not told by topics`;
    if (new Set(effects.map(({ topic }) => topic)).size < effects.length)
      return `a topic of ${series} is told twice`;
    for (const { topic, effect } of effects) {
      if (!topics.has(topic)) return `"${topic}" is none of this season's topics`;
      if (!isEffect(effect)) return `${series} of "${topic}" cannot differ by ${effect}`;
    }
  }
  return null;
}
