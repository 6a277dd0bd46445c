import { count, teamOnly, within } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'the number itself',
  leavesOut: 'Spam, deleted tickets and tests; what was merged into another ticket.',
  naive: teamOnly((tickets, look) =>
    count(tickets.filter(({ createdAt }) => within(createdAt, look)).length),
  ),
};
