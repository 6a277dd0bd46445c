import type { TeamWithoutMe } from '../../../../shared/kpi/fairness/expected.ts';
import { onEveryLevel, type Reference, type StratumSum } from '../../../../shared/kpi/fairness/strata.ts';
import type { Kpi, MeasureContext } from '../../../../shared/kpi/kpi.ts';
import { stratumSums } from '../../../../shared/kpi/team/stratum-sums.ts';
import type { TicketFacts } from '../../../../shared/session/facts.ts';

/** The team without somebody, from everybody's own sums as they are: neither rounded nor withheld. */
export function exactTeam(
  kpi: Kpi,
  facts: readonly TicketFacts[],
  context: Omit<MeasureContext, 'agent'>,
  agents: readonly string[],
): TeamWithoutMe {
  const bySeries = new Map<string, StratumSum[]>();
  for (const agent of agents) {
    for (const { kpi: series, strata } of stratumSums(kpi, facts, { ...context, agent, zone: 'UTC' }))
      bySeries.set(series, [...(bySeries.get(series) ?? []), ...strata]);
  }
  return new Map(
    [...bySeries].map(([series, strata]) => [
      series,
      new Map<string, Reference>(
        [...onEveryLevel(strata)].map(([key, { n, sum }]) => [key, { n, sum, slack: 0 }]),
      ),
    ]),
  );
}
