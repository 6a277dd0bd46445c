import type { Kpi } from '../kpi.ts';

/** What says more of a person's help than how many tickets they closed: whether it held, and what customers said. */
const FOR_A_VOLUME = ['first-contact-resolution', 'reopen-rate', 'ownership', 'csat'] as const;

/** The KPIs to agree on in the place of one no target may be set on; empty where there are none to name. */
export function insteadOf({ unit, partner }: Pick<Kpi, 'unit' | 'partner'>): readonly string[] {
  if (unit === 'tickets') return FOR_A_VOLUME;
  return partner === null ? [] : [partner];
}
