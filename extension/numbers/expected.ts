import { type Expected, expectedForMix } from '../../shared/kpi/expected/expected.ts';
import { teamWithoutMe } from '../../shared/kpi/expected/without-me.ts';
import { kpis } from '../../shared/kpi/kpis/registry.ts';
import { isCompared } from '../../shared/kpi/team/cases.ts';
import type { TeamFigure } from '../../shared/protocol/team.ts';
import type { TicketFacts } from '../../shared/session/facts.ts';
import type { KpiQuery } from './measure.ts';
import { periodOf } from './period.ts';

const compared = kpis.filter((kpi) => kpi.level === 'agent' && isCompared(kpi));

/** What each KPI of a period comes to against the expected for the agent's mix; none for KPIs people are not compared by. */
export function compareAll(
  facts: readonly TicketFacts[],
  { agent, period, now, zone }: Omit<KpiQuery, 'clock'>,
  figures: readonly TeamFigure[],
): Expected[] {
  const context = { agent, period: periodOf(period, now, zone), now, clock: 'calendar' } as const;
  const team = teamWithoutMe(figures);
  return compared.map((kpi) => expectedForMix(kpi, facts, context, team));
}
