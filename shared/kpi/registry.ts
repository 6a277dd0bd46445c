import type { Kpi } from './kpi.ts';
import { abandonment } from './kpis/abandonment.ts';
import { agentReplyClock } from './kpis/agent-reply-clock.ts';
import { agentWait } from './kpis/agent-wait.ts';
import { answerRate } from './kpis/answer-rate.ts';
import { backlog } from './kpis/backlog.ts';
import { backlogAge } from './kpis/backlog-age.ts';
import { certifications } from './kpis/certifications.ts';
import { ces } from './kpis/ces.ts';
import { costPerResolution } from './kpis/cost-per-resolution.ts';
import { coverage } from './kpis/coverage.ts';
import { csat } from './kpis/csat.ts';
import { customerRetention } from './kpis/customer-retention.ts';
import { deflection } from './kpis/deflection.ts';
import { engagement } from './kpis/engagement.ts';
import { firstContactResolution } from './kpis/first-contact-resolution.ts';
import { firstResolutionTime } from './kpis/first-resolution-time.ts';
import { firstResponseTime } from './kpis/first-response-time.ts';
import { fullResolutionTime } from './kpis/full-resolution-time.ts';
import { handleTime } from './kpis/handle-time.ts';
import { holdTime } from './kpis/hold-time.ts';
import { nextReplyTime } from './kpis/next-reply-time.ts';
import { nps } from './kpis/nps.ts';
import { occupancy } from './kpis/occupancy.ts';
import { oneTouch } from './kpis/one-touch.ts';
import { ownership } from './kpis/ownership.ts';
import { qualityScore } from './kpis/quality-score.ts';
import { queueWait } from './kpis/queue-wait.ts';
import { reopenRate } from './kpis/reopen-rate.ts';
import { requesterWait } from './kpis/requester-wait.ts';
import { slaAttainment } from './kpis/sla-attainment.ts';
import { volumeHelped } from './kpis/volume-helped.ts';
import { volumeSolved } from './kpis/volume-solved.ts';

/** Every KPI there is, in the order they are shown: what customers say and what held first, then time, volume and the desk. */
export const kpis = [
  csat,
  nps,
  ces,
  firstContactResolution,
  reopenRate,
  qualityScore,
  oneTouch,
  ownership,
  agentReplyClock,
  firstResponseTime,
  nextReplyTime,
  firstResolutionTime,
  fullResolutionTime,
  requesterWait,
  agentWait,
  holdTime,
  handleTime,
  queueWait,
  volumeSolved,
  volumeHelped,
  backlog,
  backlogAge,
  abandonment,
  slaAttainment,
  deflection,
  answerRate,
  coverage,
  certifications,
  engagement,
  occupancy,
  customerRetention,
  costPerResolution,
] as const satisfies readonly Kpi[];

/** The ids of all KPIs: what words and targets are keyed by. */
export type KpiId = (typeof kpis)[number]['id'];

const byId: ReadonlyMap<string, Kpi> = new Map(kpis.map((kpi) => [kpi.id, kpi]));

/** The KPI of an id; null when there is none. */
export function kpiById(id: string): Kpi | null {
  return byId.get(id) ?? null;
}
