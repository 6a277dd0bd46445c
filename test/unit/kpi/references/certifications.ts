import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'certifications planned to be held by the end of the period',
  leavesOut: 'Those planned for later. Expired ones count as not held.',
  naive: null,
};
