import type { Engine } from '../../shared/kpi/engine/engine.ts';
import type { CompanyFigures, KpiResult, MeasureContext, Period } from '../../shared/kpi/kpi.ts';
import { kpis } from '../../shared/kpi/kpis/registry.ts';
import { runningPeriod } from '../../shared/kpi/targets/running-period.ts';
import type { TargetPeriod } from '../../shared/kpi/targets/target.ts';
import type { KpiWeeks } from '../../shared/kpi/weeks/week-change.ts';
import type { Span } from '../messages/panel.ts';
import type { Past } from '../messages/targets.ts';
import type { ActiveTargets } from './active-targets.ts';
import { earlierPeriods, periodOf, weeksOf, wholeWeeks } from './period.ts';

/** Whose numbers, when, and by which clock. */
export interface KpiQuery {
  readonly agent: string;
  readonly period: Span;
  readonly clock: MeasureContext['clock'];
  /** UTC milliseconds. */
  readonly now: number;
  /** IANA zone the agent's days are counted in. */
  readonly zone: string;
  /** What tickets cannot tell of this agent; left out: nothing is known. */
  readonly company?: Pick<CompanyFigures, 'certifications'>;
}

export interface KpiWithTarget {
  readonly result: KpiResult;
  /** The same measured over the running period of the target; null without a target. */
  readonly forTarget: KpiResult | null;
}

/** What a week came to: the value in the KPI's unit, or null and why there is none. `from`: UTC milliseconds. */
export interface WeekValue extends Pick<KpiResult, 'value' | 'n' | 'reason'> {
  readonly from: number;
}

export interface KpiAtAGlance extends KpiWithTarget {
  /** The weeks of the trend, oldest first. */
  readonly weeks: readonly WeekValue[];
}

export interface KpiInDepth extends KpiWithTarget {
  readonly weeks: readonly KpiResult[];
  /** The target's periods before the running one, oldest first; empty without a target. */
  readonly earlier: readonly KpiResult[];
}

/** What one agent's tickets can tell: the rest is the team's and needs the team's log. */
const personal = kpis.filter((kpi) => kpi.level === 'agent');

/** Measures a KPI over a stretch of time. */
const measuring = (engine: Engine, look: Omit<KpiQuery, 'period'>, kpi: string) => (stretch: Period) =>
  engine.measure(kpi, contextOf(kpi, look, stretch));

/** Every personal KPI of a period. */
export function measure(
  engine: Engine,
  look: KpiQuery,
  activeTargets: ActiveTargets,
): readonly KpiWithTarget[] {
  const period = periodOf(look.period, look.now, look.zone);
  return personal.map((kpi) => {
    const at = measuring(engine, look, kpi.id);
    const result = at(period);
    const per = activeTargets[kpi.id]?.per;
    return {
      result,
      forTarget: per === undefined ? null : at(runningPeriod(per, look.now, look.zone)),
    };
  });
}

/** As `measure`, with the values of the trend's weeks. */
export function measureAtAGlance(
  engine: Engine,
  look: KpiQuery,
  activeTargets: ActiveTargets,
): readonly KpiAtAGlance[] {
  const weeks = weeksOf(look.period, look.now, look.zone);
  return measure(engine, look, activeTargets).map((measured) => {
    const results = weeks.map(measuring(engine, look, measured.result.kpi));
    return {
      ...measured,
      weeks: results.map(({ period: { from }, value, n, reason }) => ({ from, value, n, reason })),
    };
  });
}

/** As `measure`, with every week of the trend. */
export function measureInDepth(
  engine: Engine,
  look: KpiQuery,
  activeTargets: ActiveTargets,
): readonly KpiInDepth[] {
  const weeks = weeksOf(look.period, look.now, look.zone);
  return measure(engine, look, activeTargets).map((measured) => {
    const { kpi } = measured.result;
    const per = activeTargets[kpi]?.per;
    const at = measuring(engine, look, kpi);
    return {
      ...measured,
      weeks: weeks.map(at),
      earlier: per === undefined ? [] : earlierPeriods(per, look.now, look.zone).map(at),
    };
  });
}

/** Two weeks to compare, and one before them for what is judged only after a week. */
const COMPARED_WEEKS = 3;

/** Every personal KPI of the last whole weeks. */
export function measureWeeks(engine: Engine, look: Omit<KpiQuery, 'period'>): KpiWeeks[] {
  const weeks = wholeWeeks(COMPARED_WEEKS, look.now, look.zone);
  return personal.map((kpi) => ({
    kpi,
    weeks: weeks.map((week) => engine.measure(kpi.id, contextOf(kpi.id, look, week))),
  }));
}

/** Values of the earlier periods of every KPI a target may be set on. */
export function pastOf(engine: Engine, look: Omit<KpiQuery, 'period'>): Past {
  const valuesOf = (id: string, per: TargetPeriod) =>
    earlierPeriods(per, look.now, look.zone).map(
      (stretch) => engine.measure(id, contextOf(id, look, stretch)).value,
    );
  return Object.fromEntries(
    personal
      .filter(({ targetable }) => targetable)
      .map(({ id }) => [
        id,
        {
          week: valuesOf(id, 'week'),
          month: valuesOf(id, 'month'),
          quarter: valuesOf(id, 'quarter'),
          'half-year': valuesOf(id, 'half-year'),
        },
      ]),
  );
}

function contextOf(kpi: string, look: Omit<KpiQuery, 'period'>, period: Period): MeasureContext {
  const { agent, now, clock, company } = look;
  // With a company's figures the engine keeps no result: they go only to the KPI that is made of them.
  const desk = kpi === 'certifications' ? company : undefined;
  return { agent, period, now, clock, ...(desk && { desk }) };
}
