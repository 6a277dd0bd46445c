import { describe, expect, it } from 'vitest';
import type { MeasureContext } from '../../../../shared/kpi/kpi.ts';
import { outcomesOf } from '../../../../shared/kpi/measure/outcomes-of.ts';
import { isSatisfied } from '../../../../shared/kpi/samples/good.ts';
import type { SlaFact, TicketFacts } from '../../../../shared/session/facts.ts';
import { DAY, HOUR, NOON, participant, solved, ticket } from '../support/facts.ts';
import { kpi, look, measure } from './look.ts';

/** What each KPI counts, leaves out and says beside its value, at the instants and counts that decide. */

const end = NOON + 29 * DAY;
const seconds = (calendar: number, business: number | null = null) => ({ calendar, business });
const rating = (kind: 'csat' | 'ces', value: number | null, at = NOON + 2 * HOUR) =>
  ({ at, kind, format: `${kind}.faces.5`, value, text: null }) as const;
const asked = { surveysSent: 1, surveySentAt: NOON + HOUR };

it.each([
  ['answer-rate', 'nothing in period', 'share with Wilson interval'],
  ['backlog-age', 'nothing in period', 'median age at the end'],
  ['certifications', 'not available here', 'valid of planned'],
  ['coverage', 'nothing in period', 'teams heard'],
  ['cost-per-resolution', 'not available here', 'expense per solved ticket'],
  ['engagement', 'not available here', 'net promoters'],
  ['csat', 'no answers', 'share with Wilson interval'],
  ['nps', 'no answers', 'net promoters'],
  ['ces', 'no answers', 'share with Wilson interval'],
])('%s says why it has no number: %s', (id, reason, method) => {
  expect(measure(id, [])).toMatchObject({ value: null, reason, method, tickets: [] });
});

describe('abandonment', () => {
  const left = (waited: number, more: Partial<TicketFacts> = {}) =>
    ticket({ abandonedAt: NOON + waited, waitingSince: null, queueWait: seconds(waited / 1000), ...more });

  it('is no matter of who was served, nor of who was answered before leaving', () => {
    const served = ticket({ owners: [{ agent: 'ana', at: NOON + HOUR }], queueWait: seconds(3600) });
    expect(measure('abandonment', [served])).toMatchObject({ value: 0, n: 1 });
    for (const [answeredAt, value] of [
      [HOUR - 1, 0],
      [HOUR, 0],
      [HOUR + 1, 1],
    ] as const)
      expect(measure('abandonment', [left(HOUR, { firstResponseAt: NOON + answeredAt })]).value).toBe(value);
  });

  it('says beside it how many left after a wait nobody knows', () => {
    const facts = [left(HOUR), left(HOUR, { ticket: '2', queueWait: null })];
    expect(measure('abandonment', facts)).toMatchObject({ value: 0.5, n: 2, beside: { unknownWait: 1 } });
  });
});

describe('the backlog', () => {
  it('is told by age: each class begins where the one before ends', () => {
    const facts = [0.5, 1, 3, 5, 7, 10, 30, 41].map((days, index) =>
      ticket({ ticket: `${index}`, createdAt: end - days * DAY }),
    );
    expect(
      measure('backlog', facts, { period: { from: NOON - 20 * DAY, to: NOON + 30 * DAY } }),
    ).toMatchObject({
      value: 8,
      method: 'count at the end',
      tickets: ['7', '6', '5', '4', '3', '2', '1', '0'],
      beside: { 'under 1 d': 1, 'under 3 d': 1, 'under 7 d': 2, 'under 30 d': 2, 'over 30 d': 2 },
    });
  });
});

describe('ratings', () => {
  it('need ten answers, or five per cent of those asked', () => {
    const facts = (answers: number, of: number) =>
      Array.from({ length: of }, (_, id) =>
        solved(`${id}`, 'ana', HOUR, { ...asked, surveys: id < answers ? [rating('csat', 5)] : [] }),
      );
    expect(measure('csat', facts(1, 20))).toMatchObject({ value: 1, beside: { responseRate: 0.05 } });
    expect(measure('csat', facts(1, 21))).toMatchObject({ value: null, reason: 'too few', n: 1 });
    expect(measure('csat', facts(9, 200)).reason).toBe('too few');
    expect(measure('csat', facts(10, 220)).value).toBe(1);
  });

  it('know no response rate where nobody was asked, and ask nobody by a survey that bounced', () => {
    const unasked = solved('1', 'ana', HOUR, { surveys: [rating('csat', 5)] });
    expect(measure('csat', [unasked])).toMatchObject({ value: 1, beside: { responseRate: null } });
    expect(measure('answer-rate', [unasked]).reason).toBe('nothing in period');
    const bounced = solved('1', 'ana', HOUR, { ...asked, surveysSent: 0 });
    expect(measure('answer-rate', [bounced]).reason).toBe('nothing in period');
    const heard = solved('2', 'ana', HOUR, { ...asked, surveys: [rating('csat', 5)] });
    expect(measure('answer-rate', [solved('1', 'ana', HOUR, asked), heard])).toMatchObject({
      value: 0.5,
      n: 2,
      tickets: ['1', '2'],
    });
  });

  it('count the last of several, and nothing that was left open', () => {
    const facts = (...surveys: TicketFacts['surveys'][number][]) => [solved('1', 'ana', HOUR, { surveys })];
    expect(measure('csat', facts(rating('csat', 1), rating('csat', 5))).value).toBe(1);
    expect(measure('csat', facts(rating('csat', 5), rating('csat', 1))).value).toBe(0);
    expect(measure('csat', facts(rating('csat', 5), rating('csat', null, NOON + 3 * HOUR))).value).toBe(1);
  });

  it('are single outcomes too', () => {
    const facts = [solved('1', 'ana', HOUR, { surveys: [rating('csat', 4), rating('ces', 4)] })];
    expect(outcomesOf(kpi('csat'), facts, look).map(({ value }) => value)).toEqual([1]);
    expect(outcomesOf(kpi('ces'), facts, look).map(({ value }) => value)).toEqual([0]);
  });

  it('are read as of five points where a scale does not say how many it has', () => {
    for (const format of ['csat', 'csat.faces', 'csat.single.1', 'csat.none.0'])
      expect([format, [1, 3, 4].map((value) => isSatisfied(value, format))]).toEqual([
        format,
        [false, false, true],
      ]);
  });
});

describe('certifications', () => {
  const measured = (
    more: Partial<NonNullable<NonNullable<MeasureContext['desk']>['certifications']>[number]>,
    agent = 'ana',
  ) =>
    measure('certifications', [], {
      agent,
      desk: {
        certifications: [
          { agent: 'ana', certification: 'mac', plannedFor: end, obtainedAt: end, expiresAt: null, ...more },
        ],
      },
    });

  it('are held from the instant they are obtained until the one they expire at', () => {
    expect(measured({})).toMatchObject({ value: 1, n: 1, beside: { valid: 1, planned: 1, expiring: 0 } });
    expect(measured({ obtainedAt: end + 1 }).value).toBe(0);
    expect(measured({ expiresAt: end }).value).toBe(0);
    expect(measured({ expiresAt: end + 1 })).toMatchObject({ value: 1, beside: { expiring: 1 } });
    expect(measured({ expiresAt: end + 90 * DAY }).beside).toMatchObject({ expiring: 1 });
    expect(measured({ expiresAt: end + 90 * DAY + 1 }).beside).toMatchObject({ expiring: 0 });
  });

  it('count once they were planned for, each for whose they are', () => {
    expect(measured({ plannedFor: end + 1 }).reason).toBe('nothing in period');
    expect(measured({}, 'ben').reason).toBe('nothing in period');
  });
});

describe('the desk’s figures', () => {
  it('tell the cost up to each tier, and none of a tier without tickets or after it', () => {
    const tier = (id: string, name: string | null) =>
      solved(id, 'ana', HOUR, { mix: { ...ticket().mix, tier: name } });
    const expenses = ['L1', 'L2', 'L3'].map((name) => ({ tier: name, amount: 100 }));
    expect(
      measure('cost-per-resolution', [tier('1', null), tier('2', 'L1')], { desk: { expenses } }),
    ).toMatchObject({
      value: 150,
      n: 2,
      beside: { L1: 50, L2: null, L3: null },
    });
    expect(measure('cost-per-resolution', [], { desk: { expenses: [] } }).reason).toBe('not available here');
    expect(measure('cost-per-resolution', [], { desk: { expenses } }).reason).toBe('nothing in period');
  });

  it('tell which teams hear from customers, whichever of their tickets was answered', () => {
    const of = (id: string, queue: string | null, heard: boolean) =>
      solved(id, 'ana', HOUR, { queue, surveys: heard ? [rating('csat', 5)] : [] });
    const facts = [
      of('1', 'a', true),
      of('2', 'a', false),
      of('3', 'b', false),
      of('4', 'b', true),
      of('5', 'c', false),
      of('6', null, true),
      ticket({ ticket: '7', queue: 'd' }),
    ];
    expect(measure('coverage', facts)).toMatchObject({
      value: 2 / 3,
      n: 3,
      tickets: ['1', '2', '3', '4', '5'],
      beside: { teams: 3, withFeedback: 2 },
    });
  });

  it('tell customers kept: none and all are possible', () => {
    const kept = (customers: { start: number; end: number; new: number }) =>
      measure('customer-retention', [], { desk: { customers } }).value;
    expect(kept({ start: 4, end: 2, new: 2 })).toBe(0);
    expect(kept({ start: 4, end: 6, new: 2 })).toBe(1);
    expect(kept({ start: 4, end: 7, new: 2 })).toBeNull();
    expect(kept({ start: 4, end: 1, new: 2 })).toBeNull();
  });

  it('tell occupancy of two people and more', () => {
    const of = (agents: number) =>
      measure('occupancy', [], { desk: { time: { agents, handling: 1, available: 3 } } });
    expect(of(2)).toMatchObject({ value: 0.25, n: 2 });
    expect(of(1).reason).toBe('crowd too small');
  });

  it('tell engagement of the period’s answers, and nothing at all of a small crowd', () => {
    const of = (...at: number[]) =>
      measure('engagement', [], { desk: { pulse: at.map((at) => ({ at, score: 10 })) } });
    const from = look.period.from;
    expect(of(from, from, from, end, end)).toMatchObject({ value: 100, n: 5, beside: { promoters: 5 } });
    expect(of(from - 1, from, from, from, end + 1)).toMatchObject({ value: null, n: 3 });
    expect(of(from, from).beside).toEqual({});
  });
});

describe('deflection', () => {
  const helped = ticket({ deflectedAt: NOON + HOUR });
  const back = (after: number) => ticket({ ticket: '2', createdAt: NOON + HOUR + after, openedBy: 'bot' });

  it.each([
    [72 * HOUR, 0, 1],
    [72 * HOUR + 1, 0.5, 0],
  ])('a customer back after %d ms: %d helped, %d doubted', (after, value, doubted) => {
    expect(measure('deflection', [helped, back(after)])).toMatchObject({
      value,
      beside: { doubted, unchecked: 0 },
    });
  });

  it('does not count whom nobody can recognise as helped', () => {
    expect(measure('deflection', [{ ...helped, requester: null }])).toMatchObject({
      value: 0,
      n: 1,
      beside: { doubted: 0, unchecked: 1 },
    });
  });
});

describe('first contact resolution', () => {
  const two = [participant('ana'), participant('ben')];
  it('says beside it how many one agent solved alone, and how many could not be checked', () => {
    const facts = [
      solved('1', 'ana', HOUR, { requester: 'a' }),
      solved('2', 'ana', HOUR, { requester: 'b', participants: two }),
      solved('3', 'ana', HOUR, { requester: null }),
      solved('4', 'ana', HOUR, {
        requester: 'd',
        reopens: [
          { agent: 'ana', at: NOON + 2 * HOUR, solvedAt: NOON + HOUR, thanks: false, newTopic: false },
        ],
      }),
    ];
    expect(measure('first-contact-resolution', facts)).toMatchObject({
      value: 0.75,
      n: 4,
      beside: { oneAgent: 0.5, unchecked: 1 },
    });
    expect(measure('first-contact-resolution', []).beside).toMatchObject({ oneAgent: null, unchecked: 0 });
  });

  it.each([
    ['silent', {}, 1],
    ['answered', { replies: solved('9', 'ana', HOUR).replies }, 0],
    ['waiting', { waitingSince: NOON + 2 * DAY }, 0],
    ['on the phone', { mix: { ...ticket().mix, channel: 'phone' } }, 0],
    ['on no channel', { mix: { ...ticket().mix, channel: null } }, 1],
  ])('a ticket we open, %s', (_, more, value) => {
    const ours = ticket({
      ticket: '2',
      createdAt: NOON + 2 * DAY,
      openedBy: 'agent',
      waitingSince: null,
      ...more,
    });
    expect(measure('first-contact-resolution', [solved('1', 'ana', HOUR), ours]).value).toBe(value);
  });
});

describe('handle time', () => {
  const of = (...parts: ReturnType<typeof participant>[]) => [
    solved('1', 'ana', HOUR, { participants: parts }),
  ];
  const part = (agent: string, business: number | null, more = {}) =>
    participant(agent, { handle: seconds(60, business), ...more });

  it('of whoever handed over is the team’s alone', () => {
    const facts = of(part('ana', 30), part('ben', 30, { handedOver: true }));
    expect(measure('handle-time', facts).value).toBe(120);
    expect(measure('handle-time', facts, { agent: 'ana' }).value).toBe(60);
    expect(measure('handle-time', facts, { agent: 'ben' }).n).toBe(0);
    expect(measure('handle-time', of(participant('ana'))).n).toBe(0);
  });

  it('has business hours when all its parts have them', () => {
    const business = (...parts: (number | null)[]) =>
      measure('handle-time', of(...parts.map((one, index) => part(`${index}`, one))), { clock: 'business' })
        .value;
    expect(business(30, 20)).toBe(50);
    expect(business(30, null)).toBeNull();
    expect(business(null, 30)).toBeNull();
  });
});

describe('promises', () => {
  const sla = (more: Partial<SlaFact>): SlaFact => ({
    metric: 'first response',
    appliedAt: NOON,
    dueSeconds: 3600,
    clock: 'calendar',
    priority: null,
    dueAt: NOON + HOUR,
    state: 'met',
    decidedAt: NOON + 60_000,
    ...more,
  });
  const of = (...slas: Partial<SlaFact>[]) => measure('sla-attainment', [ticket({ slas: slas.map(sla) })]);

  it('are kept, broken, or not decided', () => {
    expect(of({})).toMatchObject({ value: 1, n: 1 });
    expect(of({ state: 'met', dueAt: null })).toMatchObject({ value: 1, n: 1 });
    expect(of({ state: 'breached', decidedAt: end + DAY })).toMatchObject({ value: 0, n: 1 });
    expect(of({ state: 'running', decidedAt: null })).toMatchObject({ value: 0, n: 1 });
    expect(of({ state: 'running', decidedAt: null, dueAt: end + 1 }).n).toBe(0);
    expect(of({ state: 'running', decidedAt: null, dueAt: null }).n).toBe(0);
    expect(of({ state: 'unknown', decidedAt: NOON + 60_000 }).n).toBe(0);
  });

  it('are told by what was promised', () => {
    expect(of({}, { metric: 'resolution', state: 'breached' }, { metric: 'resolution' }).beside).toEqual({
      'first response': 1,
      'next reply': null,
      resolution: 0.5,
    });
  });
});

it('a quality score has an interval from two reviews on', () => {
  const review = (score: number) => ({ at: NOON, agent: 'ana', score });
  const of = (...scores: number[]) =>
    measure('quality-score', [ticket({ reviews: scores.map(review) as unknown as TicketFacts['reviews'] })]);
  expect(of(80).interval).toBeNull();
  expect(of(80, 90).interval).toMatchObject({ method: 't' });
});
