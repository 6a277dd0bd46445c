import type { Engine } from '../../shared/kpi/engine/engine.ts';
import type { KpiResult, MeasureContext, Period } from '../../shared/kpi/kpi.ts';
import { kpis } from '../../shared/kpi/registry.ts';
import type { PeriodId, Settings } from '../messages.ts';
import { periodOf, weeksOf } from './period.ts';

/** Whose numbers, when, and by which clock. */
export interface Look {
  readonly agent: string;
  readonly period: PeriodId;
  readonly clock: MeasureContext['clock'];
  /** UTC milliseconds. */
  readonly now: number;
  /** IANA zone the agent's days are counted in. */
  readonly zone: string;
}

export interface Measured {
  readonly result: KpiResult;
  /** The same measured over the target's own period; null without a target. */
  readonly forTarget: KpiResult | null;
}

export interface MeasuredInDepth extends Measured {
  readonly weeks: readonly KpiResult[];
}

/** What one agent's tickets can tell: the rest is the team's and needs the team's log. */
const personal = kpis.filter((kpi) => kpi.level === 'agent');

/** Every personal KPI of a period. */
export function measure(engine: Engine, look: Look, targets: Settings['targets']): readonly Measured[] {
  const period = periodOf(look.period, look.now, look.zone);
  return personal.map((kpi) => {
    const at = (stretch: Period) => engine.measure(kpi.id, contextOf(look, stretch));
    const result = at(period);
    const per = targets[kpi.id]?.per;
    return {
      result,
      forTarget:
        per === undefined ? null : per === look.period ? result : at(periodOf(per, look.now, look.zone)),
    };
  });
}

/** As `measure`, with every week of the trend. */
export function measureInDepth(
  engine: Engine,
  look: Look,
  targets: Settings['targets'],
): readonly MeasuredInDepth[] {
  const weeks = weeksOf(look.period, look.now, look.zone);
  return measure(engine, look, targets).map((measured) => ({
    ...measured,
    weeks: weeks.map((week) => engine.measure(measured.result.kpi, contextOf(look, week))),
  }));
}

function contextOf(look: Look, period: Period): MeasureContext {
  return { agent: look.agent, period, now: look.now, clock: look.clock };
}
