import { lastInstant, openNow, times } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'tickets open at the end of the period',
  leavesOut: 'What a customer left and what an article solved. The time before the last reopening.',
  naive: (tickets, look) =>
    times(openNow(tickets, look).map((open) => Math.round((lastInstant(look) - open.since) / 1000))),
};
