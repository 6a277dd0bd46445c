import type { TicketFacts } from '../../session/facts.ts';
import type { Kpi, MeasureContext } from '../kpi.ts';
import { outcomesOf } from '../measure/outcomes-of.ts';
import { seriesOf } from './series.ts';
import { topicName } from './topics.ts';

/** One judged case, ready to be compared. */
export interface Case {
  /** A KPI's id, or `csat/csat.faces.5`: scales are never pooled. */
  readonly series: string;
  readonly topic: string;
  /** 1 or 0, the natural logarithm of seconds (at least one), a score, or 1, 0 or −1 of a net score. */
  readonly value: number;
}

/** Shares and times of people are compared with the expected for a mix. */
export function isCompared(kpi: Kpi): boolean {
  return kpi.voice !== null && (kpi.unit === 'share' || kpi.unit === 'seconds');
}

/** The judged cases of a context in log order; none for a KPI without voices. */
export function casesOf(kpi: Kpi, facts: readonly TicketFacts[], context: MeasureContext): Case[] {
  if (kpi.voice === null) return [];
  const topics = new Map(facts.map(({ ticket, mix }) => [ticket, mix.topic]));
  return outcomesOf(kpi, facts, context).map(({ ticket, value, format }) => ({
    series: seriesOf(kpi, format),
    topic: topicName(topics.get(ticket) ?? null),
    value: kpi.unit === 'seconds' ? Math.log(Math.max(1, value)) : value,
  }));
}
