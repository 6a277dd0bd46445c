import { describe, expect, it } from 'vitest';
import type { CompanyFigures, MeasureContext } from '../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../shared/kpi/kpis/registry.ts';
import type { TicketFacts } from '../../../shared/session/facts.ts';
import { DAY, HOUR, NOON, solved } from './support/facts.ts';

/** KPIs that need more than tickets. */

const look: MeasureContext = {
  agent: null,
  period: { from: NOON, to: NOON + 30 * DAY },
  now: NOON + 60 * DAY,
  clock: 'calendar',
};
const measure = (
  id: string,
  desk?: CompanyFigures,
  facts: readonly TicketFacts[] = [],
  agent: string | null = null,
) => kpiById(id)?.measure(facts, { ...look, agent, ...(desk && { desk }) });

describe('what only the desk knows', () => {
  it.each(['certifications', 'cost-per-resolution', 'customer-retention', 'engagement', 'occupancy'])(
    '%s says that it is not available when nobody tells',
    (id) => expect(measure(id)).toMatchObject({ value: null, reason: 'not available here', n: 0 }),
  );

  it.each(['cost-per-resolution', 'customer-retention', 'engagement', 'occupancy'])(
    '%s is never measured for one person',
    (id) => {
      const desk = {
        expenses: [{ tier: 'L1', amount: 1 }],
        customers: { start: 1, end: 1, new: 0 },
        pulse: Array.from({ length: 9 }, () => ({ at: NOON, score: 9 })),
        time: { agents: 9, handling: 1, available: 1 },
      };
      expect(measure(id, desk, [solved('1', 'ana', HOUR)], 'ana')).toMatchObject({
        value: null,
        reason: 'not available here',
      });
    },
  );

  it('counts certifications valid among those planned, and those soon to expire', () => {
    const plan = { agent: 'ana', certification: 'mac', plannedFor: NOON, obtainedAt: NOON, expiresAt: null };
    const certifications = [
      plan,
      { ...plan, certification: 'windows', expiresAt: NOON + 40 * DAY },
      { ...plan, certification: 'linux', expiresAt: NOON + 10 * DAY },
      { ...plan, certification: 'network', obtainedAt: null },
      { ...plan, certification: 'mail', obtainedAt: NOON + 31 * DAY },
      { ...plan, certification: 'phone', plannedFor: NOON + 30 * DAY },
      { ...plan, agent: 'ben' },
    ];
    expect(measure('certifications', { certifications }, [], 'ana')).toMatchObject({
      value: 0.4,
      n: 5,
      interval: null,
      beside: { valid: 2, planned: 5, expiring: 1 },
    });
    expect(measure('certifications', { certifications })).toMatchObject({ value: 0.5, n: 6 });
  });

  // MetricNet's table (https://www.metricnet.com/it-support-metrics-roundup/): 22 at L1, 62 more at L2, 84 in all.
  it('adds the cost of a resolution up from tier to tier', () => {
    const tiers = ['L1', 'L1', 'L1', 'L2'];
    const facts = tiers.map((tier, index) =>
      solved(String(index), 'ana', HOUR, {
        mix: { topic: null, channel: null, tier, priority: null, language: null },
      }),
    );
    const expenses = [
      { tier: 'L1', amount: 88 },
      { tier: 'L2', amount: 62 },
      { tier: 'L3', amount: 10 },
    ];
    expect(measure('cost-per-resolution', { expenses }, facts)).toMatchObject({
      value: 40,
      n: 4,
      beside: { L1: 22, L2: 84, L3: null },
    });
    expect(measure('cost-per-resolution', { expenses })).toMatchObject({
      value: null,
      reason: 'nothing in period',
    });
  });

  it('keeps new customers out of retention, and refuses counts that cannot be', () => {
    expect(measure('customer-retention', { customers: { start: 200, end: 210, new: 30 } })).toMatchObject({
      value: 0.9,
      n: 200,
      beside: { kept: 180, lost: 20 },
    });
    expect(measure('customer-retention', { customers: { start: 0, end: 5, new: 5 } })?.reason).toBe(
      'nothing in period',
    );
    for (const customers of [
      { start: 10, end: 5, new: 6 },
      { start: 10, end: 30, new: 6 },
    ])
      expect(measure('customer-retention', { customers })).toMatchObject({
        value: null,
        reason: 'not available here',
      });
  });

  it('shows engagement from five answers on, and not even their distribution below', () => {
    const pulse = [10, 9, 9, 7, 3].map((score) => ({ at: NOON + DAY, score }));
    expect(measure('engagement', { pulse })).toMatchObject({
      value: 40,
      n: 5,
      interval: { method: 'score' },
    });
    expect(measure('engagement', { pulse: pulse.slice(1) })).toMatchObject({
      value: null,
      reason: 'crowd too small',
      beside: {},
    });
    expect(measure('engagement', { pulse: pulse.map((one) => ({ ...one, at: NOON - 1 })) })?.n).toBe(0);
  });

  it('warns of an occupancy above 85 %, of a team only', () => {
    const time = { agents: 3, handling: 86, available: 14 };
    expect(measure('occupancy', { time })).toMatchObject({
      value: 0.86,
      n: 3,
      beside: { limit: 0.85, over: 1 },
    });
    expect(measure('occupancy', { time: { ...time, handling: 85, available: 15 } })?.beside).toEqual({
      limit: 0.85,
      over: 0,
    });
    expect(measure('occupancy', { time: { ...time, agents: 1 } })?.reason).toBe('crowd too small');
    expect(measure('occupancy', { time: { agents: 3, handling: 0, available: 0 } })?.reason).toBe(
      'nothing in period',
    );
  });
});
