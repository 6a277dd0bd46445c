import { isCompared } from '../../shared/kpi/team/cases.ts';
import { drawnFrom, monthAfter, monthOf, seasonOf } from '../../shared/kpi/team/seasons.ts';
import { kpiOfSeries } from '../../shared/kpi/team/series.ts';
import { OTHER } from '../../shared/kpi/team/topics.ts';
import { isEffect, isLevel } from '../../shared/kpi/team/voice.ts';
import type { Team, Voices } from '../../shared/protocol/team.ts';
import type { AuthenticatedAgent } from '../security/authenticated-agent.ts';
import type { AppContext } from './context.ts';

/** A figure older than this says nothing of today. */
const MONTHS_TOLD = 3;

/**
 * What the team is told, and what this agent is to say. Seats are given and figures drawn once, by whoever asks first:
 * who comes, leaves or speaks afterwards changes nothing of what was told.
 */
export async function teamOf(context: AppContext, { agent, token }: AuthenticatedAgent): Promise<Team> {
  const { store, settings, now } = context;
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
export async function faultOf({ season, voices }: Voices, context: AppContext): Promise<string | null> {
  const { store, settings } = context;
  const open = await store.do('readSeason', { site: settings.site, season });
  const topics = new Set([...(open?.topics ?? []), OTHER]);
  if (new Set(voices.map(({ series }) => series)).size < voices.length) return 'a series is told twice';
  return firstFault(voices, (voice) => faultOfVoice(voice, topics));
}

type Voice = Voices['voices'][number];

function faultOfVoice({ series, level, effects }: Voice, topics: ReadonlySet<string>): string | null {
  const kpi = kpiOfSeries(series);
  if (!kpi?.voice || kpi.level !== 'agent') return `there is no team figure of "${series}"`;
  if (!isLevel(level, kpi)) return `${series} cannot come to ${level}`;
  if (effects.length > 0 && !isCompared(kpi)) return `${series} is not told by topics`;
  if (new Set(effects.map(({ topic }) => topic)).size < effects.length)
    return `a topic of ${series} is told twice`;
  return firstFault(effects, ({ topic, effect }) => {
    if (!topics.has(topic)) return `"${topic}" is none of this season's topics`;
    return isEffect(effect) ? null : `${series} of "${topic}" cannot differ by ${effect}`;
  });
}

function firstFault<Item>(items: readonly Item[], faultOf: (item: Item) => string | null): string | null {
  for (const item of items) {
    const fault = faultOf(item);
    if (fault !== null) return fault;
  }
  return null;
}
