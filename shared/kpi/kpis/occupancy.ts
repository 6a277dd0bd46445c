import { defineKpi } from '../measure/define.ts';
import { noTickets, nothing, number } from '../measure/summary.ts';
import { GANS } from '../references.ts';

const METHOD = 'handling of all time';

/** Above this, people tire and quality falls: a warning about the plan, not about anybody. */
const LIMIT = 0.85;

/** The share of the team's time spent on cases. `beside.over` is 1 above the limit. */
export const occupancy = defineKpi({
  id: 'occupancy',
  unit: 'share',
  better: 'neither',
  level: 'team',
  partner: null,
  targetable: false,
  sources: [GANS],
  summarise: (_view, { desk }) => {
    if (!desk?.time) return nothing('not available here', METHOD);
    const { agents, handling, available } = desk.time;
    if (agents < 2) return nothing('crowd too small', METHOD);
    if (handling + available <= 0) return nothing('nothing in period', METHOD);
    const value = handling / (handling + available);
    return number(value, agents, METHOD, noTickets, {
      beside: { limit: LIMIT, over: value > LIMIT ? 1 : 0 },
    });
  },
});
