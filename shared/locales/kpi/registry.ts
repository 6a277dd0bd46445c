import type { KpiId } from '../../kpi/kpis/registry.ts';
import type { KpiText, KpiWords } from '../words/kpi.ts';
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

/** Every KPI's texts, by its id. */
const kpiTexts = {
  csat,
  nps,
  ces,
  'first-contact-resolution': firstContactResolution,
  'reopen-rate': reopenRate,
  'quality-score': qualityScore,
  'one-touch': oneTouch,
  ownership,
  'agent-reply-clock': agentReplyClock,
  'first-response-time': firstResponseTime,
  'next-reply-time': nextReplyTime,
  'first-resolution-time': firstResolutionTime,
  'full-resolution-time': fullResolutionTime,
  'requester-wait': requesterWait,
  'agent-wait': agentWait,
  'hold-time': holdTime,
  'handle-time': handleTime,
  'queue-wait': queueWait,
  'volume-incoming': volumeIncoming,
  'volume-solved': volumeSolved,
  'volume-helped': volumeHelped,
  backlog,
  'backlog-age': backlogAge,
  abandonment,
  'sla-attainment': slaAttainment,
  deflection,
  'answer-rate': answerRate,
  coverage,
  certifications,
  engagement,
  occupancy,
  'customer-retention': customerRetention,
  'cost-per-resolution': costPerResolution,
} as const satisfies Readonly<Record<KpiId, KpiText>>;

/** The texts of all KPIs in a language, in the order of the registry. */
export const kpiWordsIn = (language: keyof KpiText): KpiWords =>
  Object.fromEntries(Object.entries(kpiTexts).map(([id, text]) => [id, text[language]])) as KpiWords;
