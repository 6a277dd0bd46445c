import type { Kpi } from '../../../shared/kpi/kpi.ts';
import { abandonment } from '../../../shared/kpi/kpis/abandonment.ts';
import { backlog } from '../../../shared/kpi/kpis/backlog.ts';
import { deflection } from '../../../shared/kpi/kpis/deflection.ts';
import { firstContactResolution } from '../../../shared/kpi/kpis/first-contact-resolution.ts';
import { firstResponseTime } from '../../../shared/kpi/kpis/first-response-time.ts';
import { fullResolutionTime } from '../../../shared/kpi/kpis/full-resolution-time.ts';
import { queueWait } from '../../../shared/kpi/kpis/queue-wait.ts';
import { reopenRate } from '../../../shared/kpi/kpis/reopen-rate.ts';
import { slaAttainment } from '../../../shared/kpi/kpis/sla-attainment.ts';
import { volumeIncoming } from '../../../shared/kpi/kpis/volume-incoming.ts';
import { volumeSolved } from '../../../shared/kpi/kpis/volume-solved.ts';

/** What the helpdesk's tickets tell, in the order it is shown. */
export const HELPDESK_KPIS: readonly Kpi[] = [
  volumeIncoming,
  volumeSolved,
  backlog,
  firstResponseTime,
  fullResolutionTime,
  slaAttainment,
  firstContactResolution,
  reopenRate,
];

/** What no helpdesk counts: whoever left before anybody took the case, and whom an article helped. */
export const SESSION_KPIS: readonly Kpi[] = [queueWait, abandonment, deflection];

/** What the collector's own sessions tell of a desk whose helpdesk it cannot read. */
export const ALONE_KPIS: readonly Kpi[] = [volumeIncoming, volumeSolved, ...SESSION_KPIS];
