import type { Kpi } from './kpi.ts';
import { agentReplyClock } from './kpis/agent-reply-clock.ts';
import { backlog } from './kpis/backlog.ts';
import { ces } from './kpis/ces.ts';
import { csat } from './kpis/csat.ts';
import { firstContactResolution } from './kpis/first-contact-resolution.ts';
import { firstResolutionTime } from './kpis/first-resolution-time.ts';
import { firstResponseTime } from './kpis/first-response-time.ts';
import { fullResolutionTime } from './kpis/full-resolution-time.ts';
import { nps } from './kpis/nps.ts';
import { reopenRate } from './kpis/reopen-rate.ts';
import { volumeSolved } from './kpis/volume-solved.ts';

/** Every KPI there is, in the order they are shown: what the customer says first, then quality, then time and volume. */
export const kpis = [
  csat,
  nps,
  ces,
  firstContactResolution,
  reopenRate,
  agentReplyClock,
  firstResponseTime,
  firstResolutionTime,
  fullResolutionTime,
  volumeSolved,
  backlog,
] as const satisfies readonly Kpi[];

/** The ids of all KPIs: what words and targets are keyed by. */
export type KpiId = (typeof kpis)[number]['id'];

const byId: ReadonlyMap<string, Kpi> = new Map(kpis.map((kpi) => [kpi.id, kpi]));

/** The KPI of an id; null when there is none. */
export function kpiById(id: string): Kpi | null {
  return byId.get(id) ?? null;
}
