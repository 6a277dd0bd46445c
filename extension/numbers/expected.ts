import { isCompared } from '../../shared/kpi/fairness/cases.ts';
import { type Expected, expectedForMix } from '../../shared/kpi/fairness/expected.ts';
import { teamWithoutMe } from '../../shared/kpi/fairness/without-me.ts';
import { kpis } from '../../shared/kpi/registry.ts';
import type { TeamFigure } from '../../shared/protocol/team.ts';
import type { TicketFacts } from '../../shared/session/facts.ts';
import type { Look } from './measure.ts';
import { periodOf } from './period.ts';

const compared = kpis.filter((kpi) => kpi.level === 'agent' && isCompared(kpi));

/** What each KPI of a period comes to against the expected for the agent's mix; none for KPIs people are not compared by. */
export function compareAll(
  facts: readonly TicketFacts[],
  { agent, period, now, zone }: Omit<Look, 'clock'>,
  figures: readonly TeamFigure[],
): Expected[] {
  const context = { agent, period: periodOf(period, now, zone), now, clock: 'calendar' } as const;
  const team = teamWithoutMe(figures);
  return compared.map((kpi) => expectedForMix(kpi, facts, context, team));
}
