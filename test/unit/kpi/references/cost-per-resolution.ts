import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'tickets whose present solution falls in the period',
  leavesOut: 'Tickets reopened since. A tier nobody named counts as the first.',
  naive: null,
};
