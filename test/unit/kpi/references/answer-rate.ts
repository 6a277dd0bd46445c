import { asked, share } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'surveys sent in the period and not bounced',
  leavesOut: 'Bounced ones. Answers nobody was sent a survey for.',
  naive: (tickets, look) => share(asked(tickets, look)),
};
