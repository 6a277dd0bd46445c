import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'customers at the start of the period',
  leavesOut: 'Customers who came in the period.',
  naive: null,
};
