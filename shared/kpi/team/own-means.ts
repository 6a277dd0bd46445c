import type { TicketFacts } from '../../session/facts.ts';
import type { Kpi } from '../kpi.ts';
import { kpis } from '../kpis/registry.ts';
import { type Case, casesOf } from './cases.ts';
import { voicePeriod } from './seasons.ts';
import { MOST_TOPICS, OTHER } from './topics.ts';
import { CASES, type Mean } from './voice.ts';

/** What an agent's voice in a month is made of, before it is blurred. It never leaves the browser. */
export interface OwnMean extends Mean {
  readonly kpi: Kpi;
  readonly series: string;
  readonly cases: readonly Case[];
}

interface About {
  readonly agent: string;
  readonly month: string;
  readonly zone: string;
}

const spoken: readonly Kpi[] = kpis.filter((kpi) => kpi.voice !== null && kpi.level === 'agent');

/** The means of an agent's last 13 weeks before a month, over all helpdesks (`logs`), where there are enough cases for a voice. */
export function ownMeans(
  logs: readonly (readonly TicketFacts[])[],
  { agent, month, zone }: About,
): OwnMean[] {
  const period = voicePeriod(month, zone);
  const context = { agent, period, now: period.to, clock: 'calendar' } as const;
  return spoken.flatMap((kpi) => {
    const cases = logs.flatMap((facts) => casesOf(kpi, facts, context));
    return [...Map.groupBy(cases, ({ series }) => series)]
      .filter(([, { length }]) => length >= CASES)
      .map(([series, all]) => ({ kpi, series, cases: all, ...meanOf(all) }));
  });
}

/** The mean of those cases that are of one topic; {@link OTHER}: of none of the topics. */
export function meanOfTopic({ cases }: OwnMean, topic: string, topics: readonly string[]): Mean {
  const known = new Set(topics);
  return meanOf(cases.filter((one) => (topic === OTHER ? !known.has(one.topic) : one.topic === topic)));
}

/** The topics most of an agent's cases are of, the most frequent first. */
export function mainTopics(means: readonly OwnMean[]): string[] {
  const all = means.flatMap(({ cases }) => cases).filter(({ topic }) => topic !== OTHER);
  return [...Map.groupBy(all, ({ topic }) => topic)]
    .sort(([a, many], [b, more]) => more.length - many.length || (a < b ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(([topic]) => topic);
}

function meanOf(cases: readonly Case[]): Mean {
  const n = cases.length;
  return { n, mean: n === 0 ? 0 : cases.reduce((sum, { value }) => sum + value, 0) / n };
}
