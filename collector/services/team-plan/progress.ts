import { setImmediate } from 'node:timers/promises';
import type { KpiResult, Period } from '../../../shared/kpi/kpi.ts';
import { outlookOf, worseOf } from '../../../shared/kpi/targets/outlook.ts';
import { periodsBefore, runningPeriod } from '../../../shared/kpi/targets/running-period.ts';
import { historyOf, statusOfTarget } from '../../../shared/kpi/targets/standing.ts';
import type { NumberTarget } from '../../../shared/kpi/targets/target.ts';
import type {
  Causes,
  TargetProgress,
  TeamPlanProgress,
  TeamTarget,
} from '../../../shared/protocol/console/team-plan.ts';
import { dayOf } from '../../../shared/time/periods.ts';
import type { AppContext } from '../context.ts';
import { keptFresh } from '../kept-fresh.ts';
import { changeOf } from '../team-numbers/change.ts';
import { untilSameMoment } from '../team-numbers/team-numbers.ts';
import { causesOf } from './causes.ts';
import { type TeamKpi, teamKpi } from './kpis.ts';
import { type Measured, measured } from './measured.ts';
import { planInForce } from './plan.ts';

/** How it goes with each target of the plan that holds. */

/** Periods gone by that are told. */
const PAST = 4;
/** Of the period before, so much may pass before the first case that is known at all. */
const UNKNOWN_AT_MOST = 0.25;
/** Several who look at a page have it computed once, ms. */
const FRESH_FOR = 30_000;

const kept = keptFresh(FRESH_FOR, (version: number, context) => compute(version, context));

export async function planProgress(context: AppContext): Promise<TeamPlanProgress> {
  const { version } = await planInForce(context);
  return kept(version, context);
}

async function compute(version: number, context: AppContext): Promise<TeamPlanProgress> {
  const { plan } = await planInForce(context);
  const { zone } = context.settings;
  const pasts = plan.targets.map(({ per }) => periodsBefore(per, context.now(), zone, PAST)[0]?.from ?? 0);
  const source = await measured(Math.min(context.now(), ...pasts), context);
  const targets: TargetProgress[] = [];
  for (const target of plan.targets) {
    const kpi = teamKpi(target.kpi);
    if (kpi !== null) targets.push(await progressOf(target, kpi, source, context));
    // Others are served before the next.
    await setImmediate();
  }
  return { zone, version, targets };
}

async function progressOf(
  target: TeamTarget,
  kpi: TeamKpi,
  source: Measured,
  context: AppContext,
): Promise<TargetProgress> {
  const { now, zone } = source;
  const aim: NumberTarget = { ...target, kind: 'number' };
  const period = runningPeriod(target.per, now, zone);
  const past = periodsBefore(target.per, now, zone, PAST);
  const before = untilSameMoment(past.at(-1) ?? period, now - period.from);
  const [result, old] = [await source.measure(kpi, period), await source.measure(kpi, before)];
  const pastResults: KpiResult[] = [];
  for (const one of past) pastResults.push(await source.measure(kpi, one));
  const { state, because } = statusOfTarget(aim, result);
  const change = changeOf(kpi.unit, figureIn(result), figureIn(old));
  const why = whyOf(state === 'attention' && because === null, change !== null && change !== kpi.better);
  const within = kpi.unit === 'share' ? null : why === 'worse' ? (old.value ?? target.value) : target.value;
  return {
    ...target,
    ...{ unit: kpi.unit, better: kpi.better, state, because, change },
    ...daysOf(period, zone),
    partner: result.partner && { kpi: result.partner.kpi, measured: measuredIn(result.partner) },
    measured: measuredIn(result),
    outlook: outlook(target, kpi, result, (now - period.from) / (period.to - period.from)),
    before: figureIn(old),
    past: historyOf(aim, pastResults).map(({ period: gone, value, n, standing }) => ({
      ...{ ...daysOf(gone, zone), value, n, state: standing.state },
    })),
    causes:
      why && isKnown(before, source.first)
        ? await causesOf({ kpi, why, within, before, now: period }, context.settings, source)
        : null,
  };
}

/** What begins within the period before is no whole one to compare with. */
const isKnown = ({ from, to }: Period, first: number | null): boolean =>
  first !== null && first <= from + UNKNOWN_AT_MOST * (to - from);

function whyOf(missed: boolean, worse: boolean): Causes['why'] | null {
  if (missed && worse) return 'both';
  return missed ? 'missed' : worse ? 'worse' : null;
}

/** A speed looks as its quality partner does when that one looks worse. */
function outlook(
  { value, guard }: TeamTarget,
  kpi: TeamKpi,
  result: KpiResult,
  passed: number,
): TargetProgress['outlook'] {
  const own = outlookOf(value, kpi, result, passed);
  if (kpi.partner === null) return own;
  if (guard === null || result.partner === null) return null;
  return worseOf(own, outlookOf(guard, { better: 'higher', unit: 'share' }, result.partner, passed));
}

const figureIn = ({ value, n, interval, p90 }: KpiResult) => ({
  ...{ value, n, p90: p90?.value ?? null },
  interval: interval && { low: interval.low, high: interval.high },
});

const measuredIn = (result: KpiResult) => ({ ...figureIn(result), reason: result.reason });

const daysOf = ({ from, to }: Period, zone: string) => ({ from: dayOf(from, zone), to: dayOf(to - 1, zone) });
