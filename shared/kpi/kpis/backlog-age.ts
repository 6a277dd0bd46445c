import { medianInterval } from '../../stats/order-statistics.ts';
import { ascending, quantile } from '../../stats/quantile.ts';
import { defineKpi } from '../measure/define.ts';
import { p90Of } from '../measure/durations.ts';
import { interval, nothing, number, openTicketsOf, waitingOf } from '../measure/summary.ts';
import { csat } from './csat.ts';
import { openSpans } from './open.ts';

const METHOD = 'median age at the end';

/** How long the tickets still open at the end of the period have been open, since their last reopening. */
export const backlogAge = defineKpi({
  id: 'backlog-age',
  unit: 'seconds',
  better: 'lower',
  level: 'agent',
  partner: csat,
  targetable: false,
  source:
    'Median and P90 (type 7) of the ages of the backlog, the oldest beside. Quantiles: Hyndman & Fan 1996, https://doi.org/10.1080/00031305.1996.10473566',
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
