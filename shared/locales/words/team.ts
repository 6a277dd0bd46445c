import type { KpiWords } from './kpi.ts';

/** The KPIs the console's page of the team shows, in languages whose agents' words are not written yet. */
type TeamKpiId =
  | 'volume-incoming'
  | 'volume-solved'
  | 'backlog'
  | 'first-response-time'
  | 'queue-wait'
  | 'abandonment'
  | 'full-resolution-time'
  | 'sla-attainment'
  | 'first-contact-resolution'
  | 'reopen-rate'
  | 'deflection';

export type TeamKpiWords = Pick<KpiWords, TeamKpiId>;
