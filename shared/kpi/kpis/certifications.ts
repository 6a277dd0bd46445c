import { DAY } from '../../time/durations.ts';
import { defineKpi } from '../measure/define.ts';
import { noTickets, nothing, number } from '../measure/summary.ts';

const METHOD = 'valid of planned';
const SOON = 90 * DAY;

/**
 * Certifications held and not expired, among those planned by the end of the period. A count of all: no interval. One
 * that was renewed, or is to be, counts once: by what of it holds longest.
 */
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
    const held = planned.filter(({ obtainedAt }) => obtainedAt !== null && obtainedAt <= end);
    const named = new Set(planned.map(nameOf)).size;
    const validAt = (at: number): number =>
      new Set(held.filter(({ expiresAt }) => expiresAt === null || expiresAt > at).map(nameOf)).size;
    const valid = validAt(end);
    return number(valid / named, named, METHOD, noTickets, {
      beside: { valid, planned: named, expiring: valid - validAt(end + SOON) },
    });
  },
});

const nameOf = ({ agent, certification }: { readonly agent: string; readonly certification: string }) =>
  JSON.stringify([agent, certification]);
