import type { Duration, TicketFacts } from '../../session/facts.ts';
import type { Kpi, KpiResult, MeasureContext, Voice } from '../kpi.ts';

/**
 * How a KPI is written down once and measured twice the same way: from plain facts, and by the engine from columns.
 * A ticket says its samples; samples of a period are summarised. Nothing else may enter a number.
 */

/** Who a sample counts for. Everything counts for the team at most once, whoever shared it. */
export interface Credit {
  /** One object, and one number, for equal credits: 0, 1, 2 … */
  readonly code: number;
  readonly team: boolean;
  readonly agents: readonly string[];
}

/**
 * Receives a ticket's samples one by one, each at the instant it was decided: it belongs to the period that instant falls
 * in. Pushed, not returned in lists: a desk's history has millions of them, and making an object for each took longer
 * than all else.
 */
export interface SampleSink {
  /** A score, flags, or 1/0 for yes/no. `key`: what must not be pooled: a scale's format, a team, a tier. */
  value(at: number, value: number, credit: Credit, key?: string): void;
  /** Seconds on the calendar and in business hours; those are null when no schedule is known. */
  duration(at: number, duration: Duration, credit: Credit): void;
}

/** Hears when somebody waited, or a ticket was open. */
export interface SpanSink {
  /** from ≤ t < until; `until` is Infinity while it lasts. `since`: what its age counts from, when that is earlier. */
  span(from: number, until: number, credit: Credit, since?: number): void;
}

/** The samples a measure is made from, in log order: by instant, then by ticket, then by value. */
export interface Samples {
  readonly length: number;
  readonly at: ArrayLike<number>;
  /** On the context's clock. */
  readonly value: ArrayLike<number>;
  key(index: number): string;
  ticket(index: number): string;
}

/** What is still open at the end of the looked-at time. */
export interface OpenSpans {
  readonly length: number;
  /** Since when, oldest first. */
  readonly from: ArrayLike<number>;
  ticket(index: number): string;
}

export interface View {
  readonly samples: Samples;
  /** Durations that a business clock could not give because no schedule is known. */
  readonly withoutSchedule: number;
  readonly open: OpenSpans;
  /** The last instant looked at (now, or the period's last millisecond): what "still" means. */
  readonly end: number;
  /** When the customer of a sample's ticket next came back (the same contact opened a ticket) strictly after an instant; null: not yet, or it cannot be told. */
  nextContact(index: number, after: number): number | null;
}

/** A result before it knows its KPI, period and partner. */
export type Summary = Omit<KpiResult, 'kpi' | 'period' | 'partner' | 'tickets'> & {
  /** Listed when somebody looks: most results are read for their number. */
  readonly tickets: () => readonly string[];
};

/** A customer and the matter they come with; an empty matter where it does not count. */
export interface Contact {
  readonly customer: string;
  readonly matter: string;
  /** Is it the customer's coming? Else only their next one is asked for. */
  readonly came: boolean;
}

/** What became of one sample once it can be judged: the unit of comparisons and team sums. */
export interface Outcome {
  /** Into the view's samples. */
  readonly index: number;
  /** Seconds; 1 or 0; 1, 0 or −1 of a net score; or a score. */
  readonly value: number;
  /** The scale a rating was given on; null where there is none. */
  readonly format: string | null;
}

export interface Definition extends Omit<Kpi, 'measure' | 'partner' | 'voice'> {
  /** The quality KPI that always comes along; null for quality itself. */
  readonly partner: Kpi | null;
  /** Left out where there is no team figure: volume, backlog, handle time, the team's own KPIs. */
  readonly voice?: Voice;
  /** KPIs that read the same samples name the same function: the engine keeps them once. */
  readonly samples?: (ticket: TicketFacts, sink: SampleSink) => void;
  readonly spans?: (ticket: TicketFacts, sink: SpanSink) => void;
  /** Whose coming back, and with which matter, this ticket's opening is; null: cannot be told. Asked of merged tickets too. */
  readonly contact?: (ticket: TicketFacts) => Contact | null;
  /** What voices and comparisons are made of. */
  outcomes?(view: View, context: MeasureContext): readonly Outcome[];
  summarise(view: View, context: MeasureContext): Summary;
}
