import { isCompared } from '../../shared/kpi/fairness/cases.ts';
import { type Expected, expectedForMix } from '../../shared/kpi/fairness/expected.ts';
import { teamWithoutMe } from '../../shared/kpi/fairness/without-me.ts';
import { kpis } from '../../shared/kpi/registry.ts';
import { mergeStrata, stratumSums } from '../../shared/kpi/team/stratum-sums.ts';
import { mondayOf } from '../../shared/kpi/team/week.ts';
import type { OwnStrataTable, WeekStrata } from '../../shared/protocol/strata.ts';
import type { TicketFacts } from '../../shared/session/facts.ts';
import type { Look } from './measure.ts';
import { periodOf } from './period.ts';

/** Expected for my mix: what this browser tells of the agent's cases, and what it makes of what the team's come to. */

const compared = kpis.filter((kpi) => kpi.level === 'agent' && isCompared(kpi));
/** The tables of a week are drawn a week after its end: until then it is told, and told again as answers come in late. */
const weeksTold = 2;

/** The weeks by strata that are still to be published, over all helpdesks (`logs`), without the ids they are told under. */
export function strataToTell(
  logs: readonly (readonly TicketFacts[])[],
  { agent, now, zone }: { readonly agent: string; readonly now: number; readonly zone: string },
): Omit<WeekStrata, 'id'>[] {
  const period = strataPeriod(now, zone);
  const context = { agent, period, now, clock: 'calendar', zone } as const;
  const told = logs.flatMap((facts) => compared.flatMap((kpi) => stratumSums(kpi, facts, context)));
  return [...Map.groupBy(told, ({ week, kpi }) => JSON.stringify([week, kpi])).values()].flatMap(
    ([first, ...more]) =>
      first
        ? {
            week: first.week,
            kpi: first.kpi,
            strata: mergeStrata([first, ...more].flatMap(({ strata }) => strata)).map(
              ({ path, ...sums }) => ({ path: [...path], ...sums }),
            ),
          }
        : [],
  );
}

/** The whole weeks, Monday to Sunday in `zone`, that `strataToTell` looks at. */
export function strataPeriod(now: number, zone: string): { readonly from: number; readonly to: number } {
  const monday = mondayOf(now, zone).toZonedDateTime(zone);
  return {
    from: monday.subtract({ weeks: weeksTold }).epochMilliseconds,
    to: monday.epochMilliseconds,
  };
}

/** What each KPI of a period comes to against the expected for the agent's mix; none for KPIs people are not compared by. */
export function compareAll(
  facts: readonly TicketFacts[],
  { agent, period, now, zone }: Omit<Look, 'clock'>,
  tables: readonly OwnStrataTable[],
): Expected[] {
  const context = { agent, period: periodOf(period, now, zone), now, clock: 'calendar' } as const;
  const team = teamWithoutMe(tables);
  return compared.map((kpi) => expectedForMix(kpi, facts, context, team));
}
