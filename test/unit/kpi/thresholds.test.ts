import { describe, expect, it } from 'vitest';
import { kpiById } from '../../../shared/kpi/kpis/registry.ts';
import { casesOf } from '../../../shared/kpi/team/cases.ts';
import type { SurveyFact, TicketFacts } from '../../../shared/session/facts.ts';
import { DAY, HOUR, MINUTE, NOON, participant, solved, ticket } from './support/facts.ts';

/** Where each definition draws its line: one value on either side of it. */

const look = {
  agent: null,
  period: { from: NOON - DAY, to: NOON + 30 * DAY },
  now: NOON + 29 * DAY,
  clock: 'calendar',
} as const;
const kpi = (id: string) => kpiById(id) ?? expect.unreachable();
const measure = (id: string, facts: readonly TicketFacts[]) => kpi(id).measure(facts, look);

const rated = (id: number, kind: SurveyFact['kind'], value: number, format: string): TicketFacts =>
  solved(String(id), 'ana', HOUR, {
    surveysSent: 1,
    surveySentAt: NOON + HOUR,
    surveys: [{ at: NOON + 2 * HOUR, kind, format, value, text: null }],
  });
const answered = (kind: SurveyFact['kind'], format: string, values: readonly number[]) =>
  values.map((value, id) => rated(id, kind, value, format));
const times = (n: number): TicketFacts[] =>
  Array.from({ length: n }, (_, i) => solved(String(i), 'ana', (i + 1) * 10 * MINUTE));

describe('percentiles and intervals', () => {
  it('gives the ninetieth percentile, type 7, from ten values on', () => {
    // Place 1 + 0.9 · 10 of 10, 20 … 110 minutes.
    expect(measure('first-response-time', times(11)).p90?.value).toBe(100 * 60);
    expect(measure('first-response-time', times(9)).p90).toBeNull();
  });

  it('covers the median with 95 %: the 5th and the 14th of 18', () => {
    const { interval } = measure('first-response-time', times(18));
    expect(interval).toMatchObject({ low: 50 * 60, high: 140 * 60, method: 'order-statistics' });
    expect(interval?.level).toBeCloseTo(0.9691, 4);
  });

  it('covers a share with 95 %: 8 of 10 is 49 to 94.3 %', () => {
    const { interval } = measure('csat', answered('csat', 'csat.faces.5', [5, 5, 5, 5, 4, 4, 4, 4, 3, 1]));
    expect(interval).toMatchObject({ level: 0.95, method: 'wilson' });
    expect([interval?.low, interval?.high]).toEqual([expect.closeTo(0.4902, 4), expect.closeTo(0.9433, 4)]);
  });

  it('covers a net score with 95 %: 20 promoters, 7 passives and 3 detractors are 28 to 75', () => {
    const values = [...Array(20).fill(10), ...Array(7).fill(7), ...Array(3).fill(0)];
    const { value, interval } = measure('nps', answered('nps', 'nps.11', values));
    expect(value).toBeCloseTo(56.667, 3);
    expect(interval).toMatchObject({ level: 0.95, method: 'adjusted-wald' });
    expect([interval?.low, interval?.high].map((end) => Math.round(end ?? 0))).toEqual([28, 75]);
  });
});

describe('ratings', () => {
  it.each([
    ['csat.thumbs.2', [1, 2], 1],
    ['csat.faces.3', [1, 2, 3], 1],
    ['csat.stars.4', [1, 2, 3, 4], 2],
    ['csat.stars.5', [1, 2, 3, 4, 5], 2],
    ['csat.number.7', [1, 2, 3, 4, 5, 6, 7], 2],
  ])('of %s: the satisfied', (format, values, good) => {
    expect(measure('csat', answered('csat', format, values)).value).toBe(good / values.length);
  });

  it.each([
    [10, 100],
    [9, 100],
    [8, 0],
    [7, 0],
    [6, -100],
    [0, -100],
  ])('of %i of 10: a net score of %i', (answer, points) => {
    const facts = answered('nps', 'nps.11', Array(10).fill(answer));
    expect(measure('nps', facts).value).toBe(points);
    const values = casesOf(kpi('nps'), facts, { ...look, agent: 'ana' }).map(({ value }) => value);
    expect(values).toEqual(Array(10).fill(points / 100));
  });

  it.each([
    ['nps', 'nps.11', 6, 7],
    ['ces', 'ces.7', 4, 5],
    ['csat', 'csat.faces.5', 3, 4],
    ['csat', 'csat.faces.3', 2, 3],
  ] as const)('%s on %s: %i of several is for a review, %i is shared', (kind, format, bad, good) => {
    const of = (value: number) => ({
      ...rated(1, kind, value, format),
      participants: [participant('ana'), participant('eva')],
    });
    const mine = (value: number) => kpi(kind).measure([of(value)], { ...look, agent: 'eva' });
    expect([mine(bad).n, mine(bad).beside['review']]).toEqual([0, 1]);
    expect([mine(good).n, mine(good).beside['review']]).toEqual([1, 0]);
  });
});

describe('abandonment', () => {
  it.each([
    [10_000, 0],
    [10_001, 1],
    [12_000, 1],
  ])('after %i ms counts %i', (waited, abandoned) => {
    const facts = ticket({
      abandonedAt: NOON + waited,
      waitingSince: null,
      queueWait: { calendar: Math.floor(waited / 1000), business: null },
    });
    expect(measure('abandonment', [facts])).toMatchObject({ value: abandoned, n: 1 });
  });
});

describe('a week', () => {
  it.each([
    [7 * DAY, 0],
    [7 * DAY + 1, 1],
  ])('after a solution: a new ticket %i ms later leaves first contact resolution at %i', (after, value) => {
    const first = solved('1', 'ana', HOUR);
    const back = ticket({ ticket: '2', createdAt: NOON + HOUR + after });
    expect(measure('first-contact-resolution', [first, back]).value).toBe(value);
  });

  it.each([
    [7 * DAY, 1],
    [7 * DAY + 1, 0],
  ])('after a solution: a reopening %i ms later counts %i', (after, value) => {
    const solvedAt = NOON + HOUR;
    const reopens = [{ at: solvedAt + after, solvedAt, agent: 'ana', thanks: false, newTopic: false }];
    expect(measure('reopen-rate', [solved('1', 'ana', HOUR, { reopens })]).value).toBe(value);
  });
});

describe('ownership', () => {
  it.each([
    [3, 1],
    [4, 0],
  ])('of %i owners in turn is %i', (hands, value) => {
    const owners = Array.from({ length: hands }, (_, i) => ({ agent: `a${i}`, at: NOON + i }));
    expect(measure('ownership', [solved('1', 'ana', HOUR, { owners })]).value).toBe(value);
  });
});
