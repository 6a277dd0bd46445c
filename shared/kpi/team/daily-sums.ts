import type { TicketFacts } from '../../session/facts.ts';
import { type Buckets, mergeBuckets, toBuckets } from '../../stats/log-buckets.ts';
import type { Kpi, MeasureContext } from '../kpi.ts';
import { outcomesOf, type PlacedOutcome } from '../measure/outcomes-of.ts';

/** What one agent has done on one day, as sums: the only thing that leaves an agent's browser. Sums of many add up. */
export interface DaySum {
  /** Local day YYYY-MM-DD in the site's zone. */
  readonly day: string;
  /** A KPI's id, or `csat/csat.faces.5` for a rating on one scale: scales are never pooled. */
  readonly kpi: string;
  /** Tickets (reviews, for a score): what the crowd is counted in. */
  readonly n: number;
  /** Successes of a share, promoters less detractors, or the sum of scores; 0 for times. */
  readonly sum: number;
  /** Times: how many fell into each 1 % logarithmic bucket. */
  readonly buckets?: Record<string, number>;
}

export interface SumsContext extends MeasureContext {
  readonly agent: string;
  /** Days are the site's, whatever the agent's computer says: an IANA zone. */
  readonly zone: string;
}

/**
 * One agent's sums of a KPI by day of the period, in order of days; none for KPIs no team band is drawn of. What could
 * still change by waiting (a solution of yesterday may be reopened) is left out.
 */
export function dailySums(kpi: Kpi, facts: readonly TicketFacts[], context: SumsContext): DaySum[] {
  return sumsOf(kpi, outcomesOf(kpi, facts, context), context.zone);
}

/** Outcomes summed by the day they belong to. */
export function sumsOf(kpi: Kpi, outcomes: readonly PlacedOutcome[], zone: string): DaySum[] {
  const days = new Map<string, { day: string; kpi: string; tickets: Set<string>; values: number[] }>();
  for (const { at, ticket, value, format } of outcomes) {
    const day = dayOf(at, zone);
    const series = seriesOf(kpi, format);
    const key = `${day} ${series}`;
    const known = days.get(key) ?? { day, kpi: series, tickets: new Set<string>(), values: [] };
    known.tickets.add(ticket);
    known.values.push(value);
    days.set(key, known);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { day, kpi: series, tickets, values }]) => ({
      day,
      kpi: series,
      ...(kpi.unit === 'seconds'
        ? { n: tickets.size, sum: 0, buckets: { ...toBuckets(values) } }
        : { n: values.length, sum: values.reduce((sum, value) => sum + value, 0) }),
    }));
}

/** What is summed apart: a KPI's id, or with a scale `csat/csat.faces.5`, because scales are never pooled. */
export function seriesOf(kpi: Kpi, format: string | null): string {
  return format === null ? kpi.id : `${kpi.id}/${format}`;
}

/** Adds sums up, whoever they are of: n and sums add, buckets add bucket by bucket. */
export function mergeSums(sums: readonly Pick<DaySum, 'n' | 'sum' | 'buckets'>[]): {
  readonly n: number;
  readonly sum: number;
  readonly buckets: Buckets;
} {
  return {
    n: sums.reduce((total, { n }) => total + n, 0),
    sum: sums.reduce((total, { sum }) => total + sum, 0),
    buckets: mergeBuckets(sums.map(({ buckets }) => buckets ?? {})),
  };
}

function dayOf(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}
