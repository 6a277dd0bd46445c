import { DAY } from '../../time/durations.ts';
import { defineKpi } from '../measure/define.ts';
import { noTickets, nothing, number } from '../measure/summary.ts';

const METHOD = 'valid of planned';
const SOON = 90 * DAY;

/** Certifications held and not expired, among those planned by the end of the period. A count of all: no interval. */
export const certifications = defineKpi({
  id: 'certifications',
  unit: 'share',
  better: 'higher',
  level: 'agent',
  partner: null,
  targetable: true,
  sources: [],
  summarise: ({ end }, { agent, desk }) => {
    if (!desk?.certifications) return nothing('not available here', METHOD);
    const planned = desk.certifications.filter(
      (one) => (agent === null || one.agent === agent) && one.plannedFor <= end,
    );
    if (planned.length === 0) return nothing('nothing in period', METHOD);
    const valid = planned.filter(
      ({ obtainedAt, expiresAt }) =>
        obtainedAt !== null && obtainedAt <= end && (expiresAt === null || expiresAt > end),
    );
    const expiring = valid.filter(({ expiresAt }) => expiresAt !== null && expiresAt <= end + SOON);
    return number(valid.length / planned.length, planned.length, METHOD, noTickets, {
      beside: { valid: valid.length, planned: planned.length, expiring: expiring.length },
    });
  },
});
