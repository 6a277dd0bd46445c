import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval, Kpi, KpiResult } from '../../../../shared/kpi/kpi.ts';
import { kpiById, kpis } from '../../../../shared/kpi/kpis/registry.ts';
import {
  type Agreement,
  accept,
  decline,
  NoSuchStep,
  propose,
  withdraw,
} from '../../../../shared/kpi/targets/agreement.ts';
import { reachOf } from '../../../../shared/kpi/targets/reach.ts';
import {
  historyOf,
  paceOf,
  paceOfRate,
  statusOfMilestone,
  statusOfTarget,
} from '../../../../shared/kpi/targets/standing.ts';
import {
  kpiOf,
  matterOf,
  milestone,
  numberTarget,
  TargetRefused,
} from '../../../../shared/kpi/targets/target.ts';
import { DAY, NOON } from '../support/facts.ts';

const kpi = (id: string): Kpi => kpiById(id) ?? expect.unreachable();
const period = { from: NOON, to: NOON + 30 * DAY };
function result(
  id: string,
  value: number | null,
  more: { interval?: Interval; partner?: KpiResult } = {},
): KpiResult {
  const known = {
    kpi: id,
    value,
    n: 30,
    method: 'count' as const,
    period,
    tickets: [],
    p90: null,
    waiting: null,
    beside: {},
  };
  return { ...known, reason: value === null ? 'too few' : null, interval: null, partner: null, ...more };
}
const between = (low: number, high: number): Interval => ({ low, high, level: 0.95, method: 'wilson' });

describe('setting a target', () => {
  it('refuses one on what must never be a target', () => {
    for (const one of kpis.filter(({ targetable }) => !targetable))
      expect(() => numberTarget(one, { value: 1, per: 'month', guard: 1 })).toThrow(TypeError);
    expect(kpi('handle-time').targetable).toBe(false);
    expect(kpi('volume-solved').targetable).toBe(false);
  });

  it('refuses one on speed without its quality partner', () => {
    for (const one of kpis.filter(({ targetable, partner }) => targetable && partner !== null)) {
      expect(() => numberTarget(one, { value: 1, per: 'week' })).toThrow(/never targeted alone/);
      expect(numberTarget(one, { value: 1, per: 'week', guard: 0.9 }).guard).toBe(0.9);
    }
    expect(numberTarget(kpi('csat'), { value: 0.9, per: 'quarter' }).guard).toBeNull();
    expect(() => numberTarget(kpi('csat'), { value: Number.NaN, per: 'quarter' })).toThrow(TypeError);
  });

  it('keeps what was agreed, the partner’s guard with it', () => {
    expect(numberTarget(kpi('csat'), { value: 0.9, per: 'quarter', guard: 0.5 })).toEqual({
      kind: 'number',
      kpi: 'csat',
      value: 0.9,
      per: 'quarter',
      guard: null,
    });
    expect(numberTarget(kpi('agent-reply-clock'), { value: 0, per: 'week', guard: 0 })).toEqual({
      kind: 'number',
      kpi: 'agent-reply-clock',
      value: 0,
      per: 'week',
      guard: 0,
    });
    expect(milestone('mac certification', NOON, 'half-year')).toEqual({
      kind: 'milestone',
      name: 'mac certification',
      by: NOON,
      per: 'half-year',
    });
  });

  it('finds the KPI it is on; a milestone is on none', () => {
    const target = numberTarget(kpi('csat'), { value: 0.9, per: 'month' });
    expect(kpiOf(target)?.id).toBe('csat');
    expect(kpiOf(milestone('mac', NOON, 'month'))).toBeNull();
    expect(() => kpiOf({ ...target, kpi: 'applause' })).toThrow(RangeError);
  });
});

describe('agreeing on a target', () => {
  const target = numberTarget(kpi('csat'), { value: 0.9, per: 'month' });

  it('takes the other side’s yes, whoever proposed', () => {
    expect(accept(propose(target, 'lead', 1), 'agent', 2)).toMatchObject({ state: 'accepted', changedAt: 2 });
    expect(accept(propose(target, 'agent', 1), 'lead', 2).state).toBe('accepted');
    expect(() => accept(propose(target, 'lead', 1), 'lead', 2)).toThrow(NoSuchStep);
    expect(() => decline(propose(target, 'agent', 1), 'agent', 2)).toThrow(NoSuchStep);
  });

  it('takes the other side’s no', () => {
    const proposed = propose(target, 'lead', 1);
    expect(decline(proposed, 'agent', 2)).toEqual({
      target,
      state: 'declined',
      proposedBy: 'lead',
      proposedAt: 1,
      changedAt: 2,
    });
  });

  it('is never accepted without the agent, whatever steps are tried', () => {
    const steps = { accept, decline, withdraw };
    const tries = fc.array(
      fc.tuple(fc.constantFrom('accept', 'decline', 'withdraw'), fc.constantFrom('agent', 'lead')),
    );
    fc.assert(
      fc.property(fc.constantFrom('agent' as const, 'lead' as const), tries, (by, all) => {
        let agreement: Agreement = propose(target, by, 0);
        const said = new Set<string>([by]);
        for (const [name, side] of all as [keyof typeof steps, 'agent' | 'lead'][]) {
          const before = agreement;
          try {
            agreement = steps[name](agreement, side, 1);
            if (name === 'accept') said.add(side);
          } catch (error) {
            expect(error).toBeInstanceOf(NoSuchStep);
            expect(agreement).toBe(before);
          }
          if (agreement.state === 'accepted') expect(said).toEqual(new Set(['agent', 'lead']));
          if (before.state === 'declined' || before.state === 'withdrawn') expect(agreement).toBe(before);
        }
      }),
    );
  });

  it('may be taken back by whoever proposed it, and ended by either once accepted', () => {
    const proposed = propose(target, 'lead', 1);
    expect(withdraw(proposed, 'lead', 2).state).toBe('withdrawn');
    expect(() => withdraw(proposed, 'agent', 2)).toThrow(NoSuchStep);
    expect(withdraw(accept(proposed, 'agent', 2), 'agent', 3).state).toBe('withdrawn');
    expect(() => accept(decline(proposed, 'agent', 2), 'agent', 3)).toThrow(/declined/);
    expect(() => decline(accept(proposed, 'agent', 2), 'agent', 3)).toThrow(
      expect.objectContaining({ name: 'NoSuchStep' }),
    );
  });
});

describe('whether a target can be achieved', () => {
  // Type 7 quartiles of 10, 20, 30, 40, 50: 20 and 40.
  const past = [50, 10, null, 40, 20, 30];

  it.each([
    [15, 'lower', 'stretch'],
    [20, 'lower', 'within'],
    [40, 'lower', 'within'],
    [45, 'lower', 'easy'],
    [45, 'higher', 'stretch'],
    [15, 'higher', 'easy'],
    [30, 'higher', 'within'],
    [40, 'higher', 'within'],
    [20, 'higher', 'within'],
  ] as const)('%d where %s is better: %s', (value, better, verdict) =>
    expect(reachOf(value, better, past)).toEqual({ verdict, low: 20, high: 40 }),
  );

  it('is unknown of fewer than four periods', () => {
    expect(reachOf(1, 'lower', [1, 2, 3, null])).toEqual({ verdict: 'unknown', low: null, high: null });
    expect(reachOf(1, 'lower', [1, 2, 3, 4]).verdict).toBe('stretch');
  });
});

describe('where a result stands', () => {
  const csat = numberTarget(kpi('csat'), { value: 0.9, per: 'month' });
  const speed = numberTarget(kpi('agent-reply-clock'), { value: 600, per: 'month', guard: 0.9 });
  const state = (value: number | null, partner?: KpiResult, interval?: Interval) =>
    statusOfTarget(
      speed,
      result('agent-reply-clock', value, { ...(partner && { partner }), ...(interval && { interval }) }),
    );

  it('is met, near when chance alone could explain the distance, or worth a look', () => {
    expect(statusOfTarget(csat, result('csat', 0.92))).toEqual({ state: 'met', share: 1, because: null });
    expect(statusOfTarget(csat, result('csat', 0.81, { interval: between(0.7, 0.91) }))).toMatchObject({
      state: 'near',
      share: expect.closeTo(0.9, 12),
    });
    expect(statusOfTarget(csat, result('csat', 0.81, { interval: between(0.75, 0.86) })).state).toBe(
      'attention',
    );
    expect(statusOfTarget(csat, result('csat', null))).toEqual({
      state: 'none',
      share: 0,
      because: 'no number',
    });
  });

  it('counts what was aimed at itself as met, and the interval’s ends as within it', () => {
    expect(statusOfTarget(csat, result('csat', 0.9))).toMatchObject({ state: 'met', share: 1 });
    expect(state(600, result('csat', 0.9))).toMatchObject({ state: 'met', share: 1 });
    expect(statusOfTarget(csat, result('csat', 0.8, { interval: between(0.7, 0.9) })).state).toBe('near');
    expect(state(700, result('csat', 1), between(600, 800)).state).toBe('near');
    expect(state(700, result('csat', 1), between(601, 800)).state).toBe('attention');
  });

  it('never meets speed alone', () => {
    expect(state(500, result('csat', 0.95)).state).toBe('met');
    expect(state(500)).toMatchObject({ state: 'none', because: 'partner has no number' });
    expect(state(500, result('csat', null))).toMatchObject({
      state: 'none',
      because: 'partner has no number',
    });
    expect(state(500, result('csat', 0.5))).toMatchObject({ state: 'attention', because: 'partner missed' });
    expect(state(500, result('csat', 0.85, { interval: between(0.7, 0.95) })).state).toBe('near');
    expect(state(700, result('csat', 0.85, { interval: between(0.7, 0.95) })).state).toBe('attention');
    expect(
      statusOfTarget(
        { ...speed, guard: null },
        result('agent-reply-clock', 500, { partner: result('csat', 1) }),
      ),
    ).toMatchObject({
      state: 'none',
      because: 'partner has no target',
    });
  });

  it('counts lower as better for times, and shares never leave 0 to 1', () => {
    expect(state(1200, result('csat', 1))).toMatchObject({ state: 'attention', share: 0.5 });
    expect(state(0, result('csat', 1)).share).toBe(1);
    const none = numberTarget(kpi('agent-reply-clock'), { value: 0, per: 'month', guard: 0.9 });
    expect(statusOfTarget(none, result('agent-reply-clock', 0, { partner: result('csat', 1) })).share).toBe(
      1,
    );
    const below = numberTarget(kpi('nps'), { value: -40, per: 'month' });
    expect(statusOfTarget(below, result('nps', -20)).share).toBe(1);
    const zero = numberTarget(kpi('nps'), { value: 0, per: 'month' });
    expect(statusOfTarget(zero, result('nps', 0)).share).toBe(1);
    const nps = numberTarget(kpi('nps'), { value: 30, per: 'month' });
    expect(statusOfTarget(nps, result('nps', -20)).share).toBe(0);
    expect(
      statusOfTarget(numberTarget(kpi('nps'), { value: 0, per: 'week' }), result('nps', -20)).share,
    ).toBe(0);
  });

  it('refuses a result of another KPI', () => {
    expect(() => statusOfTarget(csat, result('nps', 40))).toThrow(RangeError);
  });

  it('tells how it went in the periods before', () => {
    expect(
      historyOf(csat, [result('csat', 0.95), result('csat', null)]).map(({ standing }) => standing.state),
    ).toEqual(['met', 'none']);
  });
});

describe('a milestone', () => {
  const mac = milestone('mac certification', NOON + 10 * DAY, 'half-year');

  it('is reached, under way, or past its day', () => {
    expect(statusOfMilestone(mac, NOON, NOON).state).toBe('met');
    expect(statusOfMilestone(mac, null, NOON + 10 * DAY).state).toBe('near');
    expect(statusOfMilestone(mac, null, NOON + 10 * DAY + 1).state).toBe('attention');
    expect(statusOfMilestone(mac, NOON + 5 * DAY, NOON).state).toBe('near');
  });

  it('has a pace from a fifth of the period on', () => {
    const at = (share: number) => period.from + share * 30 * DAY;
    expect(paceOf(0, period, at(0.1))).toBe('unknown');
    expect(paceOf(0.5, period, at(0.5))).toBe('on');
    expect(paceOf(0.5, period, at(0.35))).toBe('ahead');
    expect(paceOf(0.5, period, at(0.7))).toBe('behind');
    expect(paceOf(1, period, at(0.1))).toBe('ahead');
    expect(paceOf(0.2, period, at(0.2))).toBe('on');
    expect(paceOf(0.6, period, at(0.5))).toBe('on');
    expect(paceOf(0.4, period, at(0.5))).toBe('on');
  });
});

describe('the pace of a rate', () => {
  const at = (share: number) => period.from + share * 30 * DAY;
  const standing = (state: 'met' | 'near' | 'attention' | 'none') =>
    ({ state, share: 0.9, because: null }) as const;

  it('is on the way when it would count if the period ended now, however much of it is left', () => {
    expect(paceOfRate(standing('met'), period, at(0.3))).toBe('on');
    expect(paceOfRate(standing('near'), period, at(0.9))).toBe('on');
    expect(paceOfRate(standing('attention'), period, at(0.9))).toBe('behind');
  });

  it('is not told too early, nor without a number', () => {
    expect(paceOfRate(standing('met'), period, at(0.19))).toBe('unknown');
    expect(paceOfRate(standing('met'), period, at(0.2))).toBe('on');
    expect(paceOfRate(standing('none'), period, at(0.9))).toBe('unknown');
  });
});

describe('what a target refuses', () => {
  const refused = (id: string, what: { value: number; guard?: number | null }) => {
    try {
      numberTarget(kpi(id), { per: 'month', ...what });
      return null;
    } catch (error) {
      return error instanceof TargetRefused && error.name === 'TargetRefused'
        ? [error.why, error.about]
        : error;
    }
  };

  it.each([
    ['handle-time', { value: 60, guard: 0.9 }, ['untargetable', 'handle-time']],
    ['agent-reply-clock', { value: 60 }, ['speed alone', 'csat']],
    ['agent-reply-clock', { value: -1, guard: 0.9 }, ['out of range', 'agent-reply-clock']],
    ['agent-reply-clock', { value: 60, guard: 90 }, ['out of range', 'csat']],
    ['csat', { value: 1.01 }, ['out of range', 'csat']],
    ['nps', { value: -101 }, ['out of range', 'nps']],
    ['nps', { value: -100 }, null],
    ['agent-reply-clock', { value: 60, guard: null }, ['speed alone', 'csat']],
    [
      'agent-reply-clock',
      { value: Number.POSITIVE_INFINITY, guard: 0.9 },
      ['out of range', 'agent-reply-clock'],
    ],
    ['csat', { value: -0.01 }, ['out of range', 'csat']],
    ['csat', { value: 0 }, null],
    ['csat', { value: 1 }, null],
  ] as const)('%s at %o: %o', (id, what, why) => expect(refused(id, what)).toEqual(why));

  it('is told apart by what it is about', () => {
    const csat = (value: number) => numberTarget(kpi('csat'), { value, per: 'month' });
    expect(matterOf(csat(0.8))).toBe(matterOf(csat(0.9)));
    expect(matterOf(csat(0.8))).not.toBe(matterOf(milestone('csat', NOON, 'month')));
    expect(matterOf(csat(0.8))).not.toBe(matterOf({ ...csat(0.8), kpi: 'nps' }));
    const named = (name: string) => matterOf(milestone(name, NOON, 'month'));
    expect(named('mac')).toBe(named('mac'));
    expect(named('mac')).not.toBe(named('windows'));
  });
});
