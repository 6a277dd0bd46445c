import { describe, expect, it } from 'vitest';
import type { MeasureContext } from '../../../shared/kpi/kpi.ts';
import { kpiById, kpis } from '../../../shared/kpi/kpis/registry.ts';
import type { SurveyFact, TicketFacts } from '../../../shared/session/facts.ts';
import { DAY, HOUR, MINUTE, NOON, participant, solved, ticket } from './support/facts.ts';

const month = { from: NOON - DAY, to: NOON + 30 * DAY };
const look = (more: Partial<MeasureContext> = {}): MeasureContext => ({
  agent: null,
  period: month,
  now: NOON + 29 * DAY,
  clock: 'calendar',
  ...more,
});
function measure(id: string, facts: readonly TicketFacts[], more: Partial<MeasureContext> = {}) {
  const kpi = kpiById(id);
  if (!kpi) throw new Error(`no KPI ${id}`);
  return kpi.measure(facts, look(more));
}
const answer = (kind: SurveyFact['kind'], value: number, format: string): SurveyFact => ({
  at: NOON + 2 * HOUR,
  kind,
  format,
  value,
  text: null,
});
const rated = (id: string, kind: SurveyFact['kind'], value: number, format: string): TicketFacts =>
  solved(id, 'ana', HOUR, {
    surveysSent: 1,
    surveySentAt: NOON + HOUR,
    surveys: [answer(kind, value, format)],
  });

describe('times', () => {
  const facts = [10, 20, 30, 40, 50, 60, 70].map((minutes, index) =>
    solved(String(index), index % 2 ? 'ben' : 'ana', minutes * MINUTE),
  );

  it('gives the median with n, the ranks that hold it and the tickets in log order', () => {
    const result = measure('first-response-time', facts);
    expect(result).toMatchObject({ value: 2400, n: 7, method: 'median', reason: null });
    expect(result.interval).toEqual({ low: 600, high: 4200, level: 0.984375, method: 'order-statistics' });
    expect(result.tickets).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  it('never measures the first response for one person', () => {
    expect(measure('first-response-time', facts, { agent: 'ana' })).toMatchObject({
      value: null,
      reason: 'not available here',
    });
  });

  it('credits a reply to its sender, not to the owner', () => {
    const stolen = solved('9', 'ana', HOUR, { owner: 'ben', lastSolvedBy: 'ben' });
    expect(measure('agent-reply-clock', [stolen], { agent: 'ana' }).n).toBe(1);
    expect(measure('agent-reply-clock', [stolen], { agent: 'ben' }).n).toBe(0);
  });

  it('keeps the unanswered as still waiting instead of dropping them', () => {
    const waiting = [
      ticket({ ticket: 'a' }),
      ticket({ ticket: 'b', createdAt: NOON + DAY, waitingSince: NOON + DAY }),
    ];
    expect(measure('first-response-time', waiting)).toMatchObject({
      value: null,
      reason: 'nothing in period',
      waiting: { count: 2, oldest: (29 * DAY) / 1000 },
    });
  });

  it('says that there is no schedule rather than zero business hours', () => {
    expect(measure('first-resolution-time', facts, { clock: 'business' })).toMatchObject({
      value: null,
      reason: 'no schedule',
      beside: { withoutSchedule: 7 },
    });
  });

  it('leaves merged, spam, deleted and test tickets out of every number', () => {
    for (const excluded of ['merged', 'spam', 'deleted', 'test'] as const)
      for (const kpi of kpis) {
        const { n, waiting } = kpi.measure([solved('1', 'ana', HOUR, { excluded })], look());
        expect({ kpi: kpi.id, n, waiting }).toEqual({ kpi: kpi.id, n: 0, waiting: null });
      }
  });
});

describe('resolution that holds', () => {
  const at = NOON + HOUR;
  const reopened = (more: object) =>
    solved('r', 'ana', HOUR, {
      reopens: [{ at: at + DAY, solvedAt: at, agent: 'ana', thanks: false, newTopic: false, ...more }],
    });

  it('counts a reopening within seven days, but neither thanks nor a new topic', () => {
    expect(measure('reopen-rate', [reopened({})])).toMatchObject({ value: 1, n: 1 });
    expect(measure('reopen-rate', [reopened({ thanks: true })])).toMatchObject({ value: 0, n: 1 });
    expect(measure('reopen-rate', [reopened({ newTopic: true })])).toMatchObject({ value: 0, n: 1 });
    expect(measure('reopen-rate', [reopened({ at: at + 8 * DAY })])).toMatchObject({ value: 0, n: 1 });
  });

  it('is reported when ripe, and says how many are not', () => {
    expect(measure('reopen-rate', [reopened({})], { now: at + 6 * DAY })).toMatchObject({
      value: null,
      reason: 'not ripe',
      beside: { unripe: 1 },
    });
  });

  it('loses first contact resolution to a new ticket of the same customer and topic', () => {
    const first = solved('1', 'ana', HOUR);
    const again = solved('2', 'ben', HOUR, { createdAt: NOON + 3 * DAY });
    const other = solved('2', 'ben', HOUR, {
      createdAt: NOON + 3 * DAY,
      mix: { ...first.mix, topic: 'login' },
    });
    expect(measure('first-contact-resolution', [first, again], { agent: 'ana' }).value).toBe(0);
    expect(measure('first-contact-resolution', [first, other], { agent: 'ana' }).value).toBe(1);
  });

  it('keeps first contact resolution when an expert was consulted, and shows the one-agent share beside', () => {
    const consulted = solved('1', 'ana', HOUR, {
      participants: [participant('ana'), participant('eva', { roles: ['helper'] })],
    });
    expect(measure('first-contact-resolution', [consulted])).toMatchObject({
      value: 1,
      beside: { oneAgent: 0 },
    });
  });

  it('leaves the denominators of whoever handed over completely', () => {
    const escalated = solved('1', 'ana', HOUR, {
      participants: [participant('ana', { handedOver: true }), participant('eva')],
    });
    for (const id of ['first-contact-resolution', 'first-resolution-time', 'reopen-rate', 'volume-solved'])
      expect(measure(id, [escalated], { agent: 'ana' }).n).toBe(0);
  });
});

describe('what customers say', () => {
  // Scores of the vectors' nps_ces_examples and csat_mappings (Zendesk, Chatwoot: top two of five).
  it('computes NPS 40 from 10, 9, 9, 8, 7, 6, 10, 3, 9, 10', () => {
    const facts = [10, 9, 9, 8, 7, 6, 10, 3, 9, 10].map((value, index) =>
      rated(`${index}`, 'nps', value, 'nps.11'),
    );
    expect(measure('nps', facts)).toMatchObject({
      value: 40,
      n: 10,
      interval: { method: 'score' },
      beside: { promoters: 6, passives: 2, detractors: 2 },
    });
    expect(measure('nps', facts.slice(1))).toMatchObject({ value: null, reason: 'too few', n: 9 });
  });

  it('computes CES 70 % and mean 5 from 7, 6, 5, 4, 7, 2, 6, 5, 7, 1', () => {
    const facts = [7, 6, 5, 4, 7, 2, 6, 5, 7, 1].map((value, index) =>
      rated(`${index}`, 'ces', value, 'ces.7'),
    );
    expect(measure('ces', facts)).toMatchObject({ value: 0.7, n: 10, beside: { mean: 5 } });
  });

  it('computes CSAT as top two of five: 23 of 30', () => {
    const counts = { 1: 2, 2: 1, 3: 4, 4: 9, 5: 14 };
    const values = Object.entries(counts).flatMap(([value, n]) => Array<number>(n).fill(Number(value)));
    const facts = values.map((value, index) => rated(`${index}`, 'csat', value, 'csat.faces.5'));
    const result = measure('csat', facts);
    expect(result.value).toBeCloseTo(0.766666666667, 12);
    expect(result).toMatchObject({
      n: 30,
      beside: { responseRate: 1, mean: expect.closeTo(4.06666666667, 11) },
    });
  });

  it('refuses to pool formats, and gives each beside', () => {
    const facts = [rated('1', 'csat', 5, 'csat.faces.5'), rated('2', 'csat', 2, 'csat.stars.5')];
    expect(measure('csat', facts)).toMatchObject({
      value: null,
      reason: 'mixed formats',
      n: 2,
      beside: { 'csat.faces.5': 1, 'n csat.faces.5': 1, 'csat.stars.5': 0, 'n csat.stars.5': 1 },
    });
    expect(measure('csat', facts, { format: 'csat.stars.5' })).toMatchObject({ value: 0, n: 1 });
  });

  it('refuses CSAT when hardly anybody answered', () => {
    const silent = Array.from({ length: 30 }, (_, index) =>
      solved(`s${index}`, 'ana', HOUR, { surveysSent: 1, surveySentAt: NOON + HOUR }),
    );
    expect(measure('csat', [...silent, rated('1', 'csat', 5, 'csat.faces.5')])).toMatchObject({
      value: null,
      reason: 'too few',
      n: 1,
    });
  });

  it('gives a good rating to all who took part, and sends a bad one of several to review', () => {
    const together = { participants: [participant('ana'), participant('eva')] };
    const good = { ...rated('1', 'csat', 5, 'csat.faces.5'), ...together };
    const bad = { ...rated('2', 'csat', 1, 'csat.faces.5'), ...together };
    for (const agent of ['ana', 'eva'])
      expect(measure('csat', [good, bad], { agent })).toMatchObject({
        value: 1,
        n: 1,
        beside: { review: 1 },
      });
    expect(measure('csat', [good, bad])).toMatchObject({ value: 0.5, n: 2 });
    expect(measure('csat', [rated('3', 'csat', 1, 'csat.faces.5')], { agent: 'ana' })).toMatchObject({
      value: 0,
      n: 1,
    });
  });
});

describe('volume', () => {
  it('counts what is solved, and what is open at the end of the period with its age', () => {
    const mine = ticket({ ticket: '2', owner: 'ana', owners: [{ agent: 'ana', at: NOON }] });
    const facts = [solved('1', 'ana', HOUR), mine];
    expect(measure('volume-solved', facts)).toMatchObject({ value: 1, n: 1, tickets: ['1'] });
    expect(measure('backlog', facts, { agent: 'ana' })).toMatchObject({
      value: 1,
      tickets: ['2'],
      waiting: { count: 1, oldest: (29 * DAY) / 1000 },
      beside: { 'under 30 d': 1, 'over 30 d': 0 },
    });
  });

  it('remembers what was open in the past', () => {
    const facts = [
      solved('1', 'ana', 5 * DAY, {
        reopens: [{ at: NOON + 3 * DAY, solvedAt: NOON + DAY, agent: 'ana', thanks: false, newTopic: false }],
        firstSolvedAt: NOON + DAY,
      }),
    ];
    const openAt = (days: number) => measure('backlog', facts, { now: NOON + days * DAY }).value;
    expect([0.5, 2, 4, 6].map(openAt)).toEqual([1, 0, 1, 0]);
  });
});

describe('pairs', () => {
  it('brings the quality partner with every speed and volume result', () => {
    const facts = [solved('1', 'ana', HOUR)];
    for (const kpi of kpis) {
      const result = kpi.measure(facts, look());
      expect(result.partner?.kpi ?? null).toBe(kpi.partner);
      if (kpi.unit === 'seconds') expect(result.partner).not.toBeNull();
    }
    expect(measure('first-resolution-time', facts).partner).toEqual(measure('reopen-rate', facts));
  });
});
