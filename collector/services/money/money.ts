import { setImmediate } from 'node:timers/promises';
import { costChange, cumulativeCostChange, type TierExpense } from '../../../shared/kpi/cost-change.ts';
import type { MeasureContext } from '../../../shared/kpi/kpi.ts';
import { costPerResolution } from '../../../shared/kpi/kpis/cost-per-resolution.ts';
import type { EnteredMonth } from '../../../shared/protocol/console/company.ts';
import type {
  CostChange,
  Money,
  MoneyQuery,
  MonthCost,
  NoCost,
  TierCost,
} from '../../../shared/protocol/console/money.ts';
import { TIERS } from '../../../shared/session/tiers.ts';
import { sum } from '../../../shared/stats/sum.ts';
import { addDays, monthDays, spanOf, startOf } from '../../../shared/time/periods.ts';
import { resultsFor } from '../console/results.ts';
import type { AppContext } from '../context.ts';
import { changeOf } from '../team-numbers/change.ts';
import { type CasesKnown, casesKnown } from './cases-known.ts';
import { companyFigures } from './company.ts';

/** What a resolution costs: the KPI of its name over the tickets or sessions the team's numbers are made of. */

/** A month with what each tier cost and how many cases reached it. */
interface Measured {
  readonly cost: MonthCost;
  readonly tiers: readonly Omit<TierCost, 'change'>[];
}

export async function money({ month }: MoneyQuery, context: AppContext): Promise<Money> {
  const [entered, look] = await Promise.all([companyFigures(context), casesKnown(context)]);
  const measured: Measured[] = [];
  for (const one of (entered?.months ?? []).filter(hasCosts)) {
    measured.push(measure(one, look));
    await setImmediate();
  }
  const shown =
    measured.find(({ cost }) => cost.month === month) ??
    measured.findLast(({ cost }) => cost.value !== null) ??
    measured.at(-1);
  return {
    ...{ zone: look.zone, since: look.since, source: look.source, currency: entered?.currency ?? null },
    months: measured.map(({ cost }) => cost),
    shown: shown ? await inFull(shown, measured, context) : null,
  };
}

const hasCosts = ({ costs }: EnteredMonth): boolean => Object.keys(costs).length > 0;

function measure({ month, costs }: EnteredMonth, look: CasesKnown): Measured {
  const amounts = TIERS.map((tier) => ({ tier, amount: costs[tier] ?? 0 }));
  const days = monthDays(month);
  const measuring: MeasureContext = {
    ...{ agent: null, period: spanOf(days, look.zone), now: look.now, clock: 'calendar' },
    desk: { expenses: amounts },
  };
  const { engine } = look.slices;
  const result = engine.measure(costPerResolution.id, measuring);
  const parts = engine.measureParts(costPerResolution.id, measuring, look.slices.placeOf('tier', null));
  const above = TIERS.map((tier) => (tier === TIERS[0] ? 0 : (parts.get(tier)?.n ?? 0)));
  // Who names no tier of ours was helped by the first one.
  const solved = [result.n - sum(above), ...above.slice(1)];
  const reached = TIERS.map((_, index) => sum(solved.slice(index)));
  const reason = reasonOf(days, result.n, look);
  const used = TIERS.findLastIndex((tier, index) => tier in costs || (solved[index] ?? 0) > 0);
  return {
    cost: {
      ...{ month, total: sum(amounts.map(({ amount }) => amount)), solved: result.n, reason },
      value: reason === null ? result.value : null,
    },
    tiers: amounts.slice(0, used + 1).map(({ tier, amount }, index) => ({
      ...{ tier, amount, solved: solved[index] ?? 0, reached: reached[index] ?? 0 },
      cumulative: reason === null ? (result.beside[tier] ?? null) : null,
    })),
  };
}

function reasonOf(days: { from: string; to: string }, n: number, look: CasesKnown): NoCost | null {
  if (look.isReading) return 'reading';
  if (days.from < look.since) return 'old';
  if (startOf(addDays(days.to, 1), look.zone) > look.now) return 'open';
  return n === 0 ? 'nothing' : null;
}

/** A month beside the one before it, and what customers said meanwhile. */
async function inFull(
  { cost, tiers }: Measured,
  all: readonly Measured[],
  context: AppContext,
): Promise<Money['shown']> {
  const last = monthDays(cost.month).from;
  const earlier = all.find((one) => one.cost.month === addDays(last, -1).slice(0, 7));
  const isTold = cost.value !== null && earlier?.cost.value != null;
  const before = isTold ? earlier : null;
  const [then, now] = [expensesOf(before?.tiers ?? []), expensesOf(tiers)];
  const { kinds } = await resultsFor(monthDays(cost.month), 1, context);
  const csat = kinds.find(({ kind }) => kind === 'csat');
  return {
    ...cost,
    tiers: tiers.map((tier, index) => ({
      ...tier,
      change: before
        ? changed(
            before.tiers[index]?.cumulative ?? null,
            tier.cumulative,
            cumulativeCostChange(then.slice(0, index + 1), now.slice(0, index + 1)),
          )
        : null,
    })),
    before: before?.cost.month ?? null,
    change: before ? changed(before.cost.value, cost.value, costChange(then, now)) : null,
    chance: before !== null && changeOf('tickets', counted(cost), counted(before.cost)) === null,
    satisfied: csat ? { value: csat.value, n: csat.n, interval: csat.interval } : null,
  };
}

const counted = ({ solved: n }: MonthCost) => ({ value: n, n, interval: null, p90: null });

/** Every tier there is, so that one with costs in a single month is seen in both. */
const expensesOf = (tiers: readonly Omit<TierCost, 'change'>[]): TierExpense[] =>
  TIERS.map((_, index) => ({ amount: tiers[index]?.amount ?? 0, reached: tiers[index]?.reached ?? 0 }));

const changed = (
  from: number | null,
  to: number | null,
  parts: CostChange['parts'] | null,
): CostChange | null =>
  from === null || to === null || parts === null ? null : { from, to, difference: to - from, parts };
