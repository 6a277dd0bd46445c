import { describe, expect, it } from 'vitest';
import { activeTargetsOf } from '../../../../extension/numbers/active-targets.ts';
import { agreementLine } from '../../../../extension/numbers/agreement-line.ts';
import { milestoneLine, milestonePaces } from '../../../../extension/numbers/milestone-line.ts';
import { reviewsIn } from '../../../../extension/numbers/reviews.ts';
import { targetLine } from '../../../../extension/numbers/target-line.ts';
import { daysLeft, targetProgress } from '../../../../extension/numbers/target-progress.ts';
import type { Kpi, KpiResult } from '../../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../../shared/kpi/kpis/registry.ts';
import type { TargetAgreement } from '../../../../shared/protocol/targets.ts';
import { participant, ticket } from '../../kpi/support/facts.ts';
import { localized } from '../texts.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 21, 12);
const l10n = await localized('en');
const kpi = (id: string): Kpi => kpiById(id) ?? expect.unreachable();
const november = { from: Date.UTC(2026, 10), to: Date.UTC(2026, 11) };

const result = (id: string, value: number | null, more: Partial<KpiResult> = {}): KpiResult => ({
  kpi: id,
  value,
  n: 20,
  interval: null,
  method: 'count',
  period: november,
  tickets: [],
  reason: value === null ? 'too few' : null,
  p90: null,
  waiting: null,
  beside: {},
  partner: null,
  ...more,
});
const months = (id: string, values: readonly (number | null)[]) =>
  values.map((value, index) =>
    // Months of this machine's zone, as the agent's browser has them.
    result(id, value, { period: { from: +new Date(2026, 5 + index), to: +new Date(2026, 6 + index) } }),
  );
const agreement = (more: Partial<TargetAgreement> = {}): TargetAgreement => ({
  id: '01a1ffd6-0000-7000-8000-000000000003',
  agent: 'maria',
  target: { kind: 'number', kpi: 'csat', value: 0.9, per: 'month', guard: null },
  state: 'proposed',
  proposedBy: 'lead',
  proposedAt: now,
  changedAt: now,
  ...more,
});

describe('the targets in force', () => {
  const own = { csat: { value: 0.7, per: 'week' }, nps: { value: 30, per: 'month' } } as const;

  it('are the agent’s own, over them what was agreed, over both the company’s', () => {
    const inForce = activeTargetsOf(own, [agreement({ state: 'accepted' })], {
      nps: { value: 40, per: 'quarter' },
    });
    expect(inForce).toEqual({
      csat: { value: 0.9, per: 'month', guard: null, by: 'agreement' },
      nps: { value: 40, per: 'quarter', guard: null, by: 'company' },
    });
  });

  it.each(['proposed', 'declined', 'withdrawn'] as const)('do not change by what is only %s', (state) => {
    expect(activeTargetsOf(own, [agreement({ state })], {})).toEqual(activeTargetsOf(own, [], {}));
  });

  it('judge agreed speed by the guard that was agreed with it', () => {
    const speed = { kind: 'number', kpi: 'agent-reply-clock', value: 600, per: 'month', guard: 0.9 } as const;
    const inForce = activeTargetsOf(
      { csat: { value: 0.2, per: 'month' } },
      [agreement({ state: 'accepted', target: speed })],
      {},
    );
    const partner = result('csat', 0.5);
    const line = targetLine(
      kpi('agent-reply-clock'),
      inForce,
      result('agent-reply-clock', 500, { partner }),
      l10n,
    );
    expect(line).toMatchObject({
      state: 'attention',
      word: 'Customer satisfaction (CSAT) is below what was agreed',
    });
  });
});

describe('how it goes with a target', () => {
  const activeTargets = activeTargetsOf({ csat: { value: 0.85, per: 'month' } }, [], {});
  const line = (value: number | null, earlier: readonly (number | null)[], at = now) =>
    targetProgress(
      kpi('csat'),
      activeTargets,
      { forTarget: result('csat', value), earlier: months('csat', earlier) },
      l10n,
      at,
    );

  it('is said by the agent’s own quartiles, in the KPI’s unit', () => {
    // Type 7 quartiles of .5, .6, .7, .8, .9: .6 and .8.
    expect(line(0.9, [0.9, 0.5, 0.8, 0.6, 0.7])?.reach).toBe(
      'Beyond what you usually reach (60% – 80%): a stretch',
    );
    expect(line(0.9, [0.8, 0.9, 0.85, 0.9, 0.8])?.reach).toMatch(
      /^Within what you usually reach \(80% – 90%\)/,
    );
    expect(line(0.9, [0.95, 0.97, 0.9, 0.96, null])?.reach).toMatch(/easily met$/);
    expect(line(0.9, [0.9, null, 0.8, 0.9, null])?.reach).toBe('Your past is too short to say');
  });

  it('tells progress with its n and the days left, and the pace in words', () => {
    expect(line(0.9, [])).toMatchObject({
      soFar: 'This month so far: 90% · n = 20 · 10 days left',
      pace: { text: 'on the way', state: 'met' },
      origin: 'Your own target; nobody else sees it.',
    });
    expect(line(0.5, [])?.pace).toEqual({ text: 'not on the way yet', state: 'attention' });
    expect(line(0.5, [], november.from + day)?.pace).toEqual({
      text: 'too early to tell the pace',
      state: 'none',
    });
    expect(line(null, [])?.pace.state).toBe('none');
  });

  it('tells how the periods before went, gaps as gaps', () => {
    const told = line(0.9, [0.9, null, 0.8]);
    expect(told?.reached).toBe('Reached in 1 of 2 earlier periods.');
    expect(told?.history.map(({ label, text }) => [label, text])).toEqual([
      ['Jun 2026', '90%'],
      ['Jul 2026', 'no number'],
      ['Aug 2026', '80%'],
    ]);
    expect(line(0.9, [])?.reached).toBeNull();
  });

  it('is not told without a target, nor for a KPI that may have none', () => {
    const none = { forTarget: null, earlier: [] };
    expect(targetProgress(kpi('nps'), activeTargets, none, l10n, now)).toBeNull();
    const forced = activeTargetsOf({ 'handle-time': { value: 60, per: 'month' } }, [], {});
    const measured = { forTarget: result('handle-time', 50), earlier: [] };
    expect(targetProgress(kpi('handle-time'), forced, measured, l10n, now)).toBeNull();
  });

  it.each([
    [now + 3 * day, '3 days left'],
    [now + 1, 'the last day'],
    [now + day, 'the last day'],
    [now + day + 1, '2 days left'],
  ])('counts the days left to %d', (end, text) => expect(daysLeft(end, now, l10n)).toBe(text));
});

describe('an agreement as one side reads it', () => {
  it('offers each side only what the rules allow it', () => {
    const steps = (more: Partial<TargetAgreement>, reader: 'agent' | 'lead') =>
      agreementLine(agreement(more), reader, null, l10n).steps;
    expect(steps({}, 'agent')).toEqual(['accept', 'decline']);
    expect(steps({}, 'lead')).toEqual(['withdraw']);
    for (const reader of ['agent', 'lead'] as const) {
      expect(steps({ state: 'accepted' }, reader)).toEqual(['withdraw']);
      expect(steps({ state: 'declined' }, reader)).toEqual([]);
      expect(steps({ state: 'withdrawn' }, reader)).toEqual([]);
    }
  });

  it('tells the agent whether it is within reach, and the lead nothing of it', () => {
    const past = { csat: { week: [], month: [0.5, 0.6, 0.7, 0.8], quarter: [], 'half-year': [] } };
    expect(agreementLine(agreement(), 'agent', past, l10n).reach).toMatch(/a stretch$/);
    expect(agreementLine(agreement(), 'lead', null, l10n).reach).toBeNull();
  });

  it('says speed together with what quality keeps', () => {
    const target = {
      kind: 'number',
      kpi: 'agent-reply-clock',
      value: 7200,
      per: 'week',
      guard: 0.8,
    } as const;
    expect(agreementLine(agreement({ target }), 'agent', null, l10n).text.replaceAll('\u00a0', ' ')).toBe(
      'Reply time: 2 h per week, while Customer satisfaction (CSAT) keeps 80%',
    );
  });
});

describe('milestones', () => {
  const one = {
    id: 'm',
    name: 'Mac',
    by: now + 9 * day,
    per: 'half-year',
    agreed: false,
    reachedAt: null,
  } as const;

  it('tell their day and what is left, and that they are reached or were planned', () => {
    expect(milestoneLine(one, l10n, now)).toMatchObject({
      text: 'By Nov 30, 2026 · 9 days left',
      word: 'open',
      state: 'near',
    });
    expect(milestoneLine({ ...one, reachedAt: now - day }, l10n, now)).toMatchObject({
      text: 'Reached on Nov 20, 2026',
      state: 'met',
    });
    expect(milestoneLine({ ...one, by: now - day }, l10n, now)).toMatchObject({ word: 'worth a look' });
  });

  it('have a pace together once several are due in one period', () => {
    const reached = { ...one, id: 'n', reachedAt: now - day };
    expect(milestonePaces([one], l10n, now, 'UTC')).toEqual([]);
    // 144 of 184 days have passed.
    expect(milestonePaces([one, reached], l10n, now, 'UTC')).toEqual([
      'Half-year: 1 of 2 milestones reached, not on the way yet.',
    ]);
    const four = [reached, reached, reached, one];
    expect(milestonePaces(four, l10n, now, 'UTC')).toEqual([
      'Half-year: 3 of 4 milestones reached, on the way.',
    ]);
  });
});

describe('reviews', () => {
  const bad = (participants: ReturnType<typeof participant>[], at = now) =>
    ticket({
      participants,
      surveys: [{ at, kind: 'csat', format: 'csat.faces.5', value: 1, text: null }],
    });
  const period = november;

  it('are the bad ratings of the period that this agent and others took part in', () => {
    const both = [participant('ana'), participant('bo')];
    expect(reviewsIn([bad(both)], 'ana', period)).toEqual(['1']);
    expect(reviewsIn([bad(both)], 'eva', period)).toEqual([]);
    expect(reviewsIn([bad(both, period.from - 1)], 'ana', period)).toEqual([]);
    expect(reviewsIn([bad([participant('ana')])], 'ana', period)).toEqual([]);
  });
});
