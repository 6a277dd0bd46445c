import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'colleagues whose time is summed',
  leavesOut: 'Time off duty. Nothing is told of one person.',
  naive: null,
};
