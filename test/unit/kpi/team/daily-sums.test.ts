import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kpi } from '../../../../shared/kpi/kpi.ts';
import { kpiById, kpis } from '../../../../shared/kpi/registry.ts';
import { type DaySum, dailySums, mergeSums } from '../../../../shared/kpi/team/daily-sums.ts';
import { DailySum } from '../../../../shared/protocol/agent.ts';
import { bucketQuantile } from '../../../../shared/stats/log-buckets.ts';
import { quantile } from '../../../../shared/stats/quantile.ts';
import { DAY, HOUR, NOON, participant, solved } from '../support/facts.ts';
import { AGENTS, facts, START } from '../support/logs.ts';

const context = {
  agent: 'ana',
  zone: 'Europe/Bucharest',
  period: { from: START, to: START + 90 * DAY },
  now: START + 100 * DAY,
  clock: 'calendar',
} as const;
const kpi = (id: string): Kpi => kpiById(id) ?? expect.unreachable();
/** By day and series, everything added up. */
const total = (sums: readonly DaySum[]) =>
  Object.fromEntries(
    [...Map.groupBy(sums, ({ day, kpi: series }) => `${day} ${series}`)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, list]) => [key, mergeSums(list)]),
  );

describe('daily sums', () => {
  it('merged are the sums of the merged, for every KPI that has any', () => {
    const divided = facts.chain((all) =>
      fc.tuple(fc.constant(all), fc.array(fc.boolean(), { minLength: 30, maxLength: 30 })),
    );
    fc.assert(
      fc.property(divided, ([all, sides]) => {
        // Of strangers, so that no ticket's outcome hangs on one in the other part.
        const tickets = all.map((one, index) => ({ ...one, requester: `stranger ${index}` }));
        const parts = [true, false].map((side) => tickets.filter((_, index) => sides[index] === side));
        for (const one of kpis) {
          const apart = parts.flatMap((part) => dailySums(one, part, context));
          const merged = total(apart);
          const whole = total(dailySums(one, tickets, context));
          expect(Object.keys(merged)).toEqual(Object.keys(whole));
          for (const [key, { n, sum, buckets }] of Object.entries(whole)) {
            // A sum of scores may round otherwise in another order.
            expect(merged[key]).toEqual({ n, sum: expect.closeTo(sum, 6), buckets });
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('add up to the KPI itself', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...AGENTS), (all, agent) => {
        const mine = { ...context, agent };
        for (const id of ['first-contact-resolution', 'reopen-rate', 'one-touch', 'ownership']) {
          const { n, sum } = mergeSums(dailySums(kpi(id), all, mine));
          const result = kpi(id).measure(all, mine);
          expect(n).toBe(result.n);
          if (result.value !== null) expect(sum / n).toBeCloseTo(result.value, 12);
        }
        const times = all.flatMap(({ replies, excluded }) =>
          replies
            .filter((reply) => reply.agent === agent && excluded === null)
            .map(({ agentClock }) => agentClock.calendar),
        );
        const median = quantile(
          times.sort((a, b) => a - b),
          0.5,
        );
        const { buckets } = mergeSums(
          dailySums(kpi('agent-reply-clock'), all, {
            ...mine,
            period: { from: 0, to: Number.MAX_SAFE_INTEGER },
          }),
        );
        if (median !== null)
          expect(Math.abs((bucketQuantile(buckets, 0.5) ?? -1) - median)).toBeLessThanOrEqual(
            0.0101 * median + 1,
          );
      }),
      { numRuns: 40 },
    );
  });

  it('keep scales apart, count tickets, and belong to days of the site', () => {
    const late = Date.UTC(2026, 5, 1, 22, 30);
    const rated = (id: string, format: string, value: number) =>
      solved(id, 'ana', HOUR, { surveys: [{ at: late, kind: 'csat', format, value, text: null }] });
    const ever = { ...context, period: { from: NOON, to: NOON + 90 * DAY }, now: NOON + 90 * DAY };
    expect(
      dailySums(kpi('csat'), [rated('1', 'csat.faces.5', 5), rated('2', 'csat.stars.5', 2)], ever),
    ).toEqual([
      { day: '2026-06-02', kpi: 'csat/csat.faces.5', n: 1, sum: 1 },
      { day: '2026-06-02', kpi: 'csat/csat.stars.5', n: 1, sum: 0 },
    ]);
  });

  it('leave out what may still change, what several must review, and what nobody is compared by', () => {
    const yesterday = { ...context, period: { from: NOON, to: NOON + 90 * DAY }, now: NOON + DAY };
    const one = solved('1', 'ana', HOUR, {
      participants: [participant('ana'), participant('eva')],
      surveys: [{ at: NOON + HOUR, kind: 'csat', format: 'csat.faces.5', value: 1, text: null }],
    });
    for (const id of [
      'reopen-rate',
      'csat',
      'volume-solved',
      'backlog',
      'handle-time',
      'first-response-time',
    ])
      expect(dailySums(kpi(id), [one], yesterday)).toEqual([]);
  });

  it('fit the protocol', () => {
    const [sum] = dailySums(kpi('agent-reply-clock'), [solved('1', 'ana', HOUR)], {
      ...context,
      period: { from: NOON, to: NOON + DAY },
      now: NOON + DAY,
    });
    expect(DailySum.parse({ id: '01890a5d-ac96-7b2c-8f3e-1a2b3c4d5e6f', ...sum })).toMatchObject({
      n: 1,
      sum: 0,
    });
  });
});
