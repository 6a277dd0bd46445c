import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'answers of the period',
  leavesOut: 'Whose they are: no name comes with them. Below 5 answers nothing is told.',
  naive: null,
};
