import { defineKpi } from '../measure/define.ts';
import { noTickets, nothing, number } from '../measure/summary.ts';
import { PIWIK } from '../references.ts';

const METHOD = 'customers kept';

/** Customers kept over the period. A count of all customers: no interval. Impossible counts give no value. */
export const customerRetention = defineKpi({
  id: 'customer-retention',
  unit: 'share',
  better: 'higher',
  level: 'team',
  partner: null,
  targetable: true,
  sources: [PIWIK],
  summarise: (_view, { desk }) => {
    if (!desk?.customers) return nothing('not available here', METHOD);
    const { start, end, new: fresh } = desk.customers;
    const kept = end - fresh;
    if (start <= 0) return nothing('nothing in period', METHOD);
    if (kept < 0 || kept > start) return nothing('not available here', METHOD);
    return number(kept / start, start, METHOD, noTickets, { beside: { kept, lost: start - kept } });
  },
});
