import { medianInterval } from '../../stats/order-statistics.ts';
import { ascending, quantile } from '../../stats/quantile.ts';
import { defineKpi } from '../measure/define.ts';
import { p90Of } from '../measure/durations.ts';
import { interval, nothing, number, openTicketsOf, waitingOf } from '../measure/summary.ts';
import { HYNDMAN } from '../references.ts';
import { openSpans } from '../samples/open.ts';
import { csat } from './csat.ts';

const METHOD = 'median age at the end';

/** How long the tickets still open at the end of the period have been open, since their last reopening. */
export const backlogAge = defineKpi({
  id: 'backlog-age',
  unit: 'seconds',
  better: 'lower',
  level: 'agent',
  partner: csat,
  targetable: false,
  sources: [HYNDMAN],
  spans: openSpans,
  summarise: (view) => {
    const sorted = ascending(Array.from(view.open.from, (from) => Math.round((view.end - from) / 1000)));
    const median = quantile(sorted, 0.5);
    if (median === null) return nothing('nothing in period', METHOD);
    const bounds = medianInterval(sorted);
    return number(median, sorted.length, METHOD, openTicketsOf(view), {
      interval: interval(bounds, 'order-statistics', bounds?.level),
      p90: p90Of(sorted),
      waiting: waitingOf(view),
    });
  },
});
