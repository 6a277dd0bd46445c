import type { Kpi } from '../kpi.ts';
import { abandonment } from './abandonment.ts';
import { agentReplyClock } from './agent-reply-clock.ts';
import { agentWait } from './agent-wait.ts';
import { answerRate } from './answer-rate.ts';
import { backlog } from './backlog.ts';
import { backlogAge } from './backlog-age.ts';
import { certifications } from './certifications.ts';
import { ces } from './ces.ts';
import { costPerResolution } from './cost-per-resolution.ts';
import { coverage } from './coverage.ts';
import { csat } from './csat.ts';
import { customerRetention } from './customer-retention.ts';
import { deflection } from './deflection.ts';
import { engagement } from './engagement.ts';
import { firstContactResolution } from './first-contact-resolution.ts';
import { firstResolutionTime } from './first-resolution-time.ts';
import { firstResponseTime } from './first-response-time.ts';
import { fullResolutionTime } from './full-resolution-time.ts';
import { handleTime } from './handle-time.ts';
import { holdTime } from './hold-time.ts';
import { nextReplyTime } from './next-reply-time.ts';
import { nps } from './nps.ts';
import { occupancy } from './occupancy.ts';
import { oneTouch } from './one-touch.ts';
import { ownership } from './ownership.ts';
import { qualityScore } from './quality-score.ts';
import { queueWait } from './queue-wait.ts';
import { reopenRate } from './reopen-rate.ts';
import { requesterWait } from './requester-wait.ts';
import { slaAttainment } from './sla-attainment.ts';
import { volumeHelped } from './volume-helped.ts';
import { volumeIncoming } from './volume-incoming.ts';
import { volumeSolved } from './volume-solved.ts';

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
  volumeIncoming,
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
