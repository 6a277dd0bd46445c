import { describe, expect, it } from 'vitest';
import type { Kpi, MeasureContext } from '../../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../../shared/kpi/kpis/registry.ts';
import { defineKpi, definitionOf } from '../../../../shared/kpi/measure/define.ts';
import { outcomesOf } from '../../../../shared/kpi/measure/outcomes-of.ts';
import { number } from '../../../../shared/kpi/measure/summary.ts';
import type { TicketFacts } from '../../../../shared/session/facts.ts';
import { DAY, HOUR, MINUTE, NOON, solved, ticket } from '../support/facts.ts';

const look: MeasureContext = {
  agent: null,
  period: { from: NOON - DAY, to: NOON + 30 * DAY },
  now: NOON + 29 * DAY,
  clock: 'calendar',
};
const kpi = (id: string) => kpiById(id) ?? expect.unreachable();
const measure = (id: string, facts: readonly TicketFacts[], more: Partial<MeasureContext> = {}) =>
  kpi(id).measure(facts, { ...look, ...more });
const times = (n: number): TicketFacts[] =>
  Array.from({ length: n }, (_, index) => solved(String(index), 'ana', (index + 1) * MINUTE));

describe('a result', () => {
  it('says how it was made, whatever it is', () => {
    expect(measure('first-response-time', times(1)).method).toBe('median');
    expect(measure('handle-time', times(1)).method).toBe('median of open and assigned time');
    expect(measure('volume-solved', times(1)).method).toBe('count');
    expect(measure('ownership', times(1)).method).toBe('share with Wilson interval');
    expect(measure('first-response-time', times(1), { agent: 'ana' })).toMatchObject({
      method: 'for the team only',
      reason: 'not available here',
      tickets: [],
    });
  });

  it('leaves out the tickets erased since', () => {
    const erased = defineKpi({
      id: 'erased',
      unit: 'tickets',
      better: 'neither',
      level: 'agent',
      partner: null,
      targetable: false,
      sources: [],
      summarise: () => number(3, 3, 'count', () => ['1', '', '3']),
    });
    expect(erased.measure([], look).tickets).toEqual(['1', '3']);
  });

  it('lists tickets by when they counted and, of one instant, by id', () => {
    const later = solved('0', 'ana', 2 * HOUR);
    const facts = [later, solved('2', 'ana', HOUR), solved('3', 'ana', HOUR), solved('1', 'ana', HOUR)];
    expect(measure('volume-solved', facts).tickets).toEqual(['1', '2', '3', '0']);
    expect(measure('ownership', facts).tickets).toEqual(['1', '2', '3', '0']);
    expect(measure('reopen-rate', facts).tickets).toEqual(['1', '2', '3', '0']);
  });

  it('comes of KPIs that were defined as such, and of nothing else', () => {
    const { measure: _, ...copy } = kpi('csat');
    expect(() => definitionOf({ ...copy, measure: kpi('csat').measure } satisfies Kpi)).toThrow(TypeError);
  });
});

describe('what is open at the end of a period', () => {
  const end = (to: number) => ({ period: { from: NOON - DAY, to }, now: NOON + 29 * DAY });

  it('has begun by its last instant, and is not over at it', () => {
    expect(measure('backlog', [ticket()], end(NOON + 1)).value).toBe(1);
    expect(measure('backlog', [ticket()], end(NOON)).value).toBe(0);
    expect(measure('backlog', [solved('1', 'ana', HOUR)], end(NOON + HOUR)).value).toBe(1);
    expect(measure('backlog', [solved('1', 'ana', HOUR)], end(NOON + HOUR + 1)).value).toBe(0);
  });
});

describe('durations', () => {
  it('say nothing of a schedule where none is missing', () => {
    expect(measure('first-response-time', times(2)).beside).toEqual({});
    expect(measure('first-response-time', []).reason).toBe('nothing in period');
  });

  it('have a ninetieth percentile from ten on, and its interval from twenty-nine', () => {
    expect(measure('first-response-time', times(9)).p90).toBeNull();
    expect(measure('first-response-time', times(10)).p90).toMatchObject({ interval: null });
    expect(measure('first-response-time', times(28)).p90).toMatchObject({ interval: null });
    expect(measure('first-response-time', times(29)).p90?.interval).toMatchObject({
      method: 'order-statistics',
      high: (29 * MINUTE) / 1000,
    });
  });
});

describe('shares', () => {
  it('say why there is none', () => {
    expect(measure('ownership', [])).toMatchObject({ value: null, reason: 'nothing in period' });
    expect(measure('reopen-rate', [])).toMatchObject({ reason: 'nothing in period', beside: { unripe: 0 } });
    const young = [solved('1', 'ana', HOUR)];
    expect(measure('reopen-rate', young, { now: NOON + DAY })).toMatchObject({
      reason: 'not ripe',
      beside: { unripe: 1 },
    });
  });

  it('judge what is a week old to the millisecond, and count the rest beside', () => {
    const facts = [solved('1', 'ana', HOUR), solved('2', 'ana', HOUR + 1)];
    expect(measure('reopen-rate', facts, { now: NOON + HOUR + 7 * DAY })).toMatchObject({
      value: 0,
      n: 1,
      tickets: ['1'],
      beside: { unripe: 1 },
    });
  });

  it('take no ticket for its own customer’s coming back', () => {
    expect(measure('first-contact-resolution', [solved('1', 'ana', 0)]).value).toBe(1);
  });
});

describe('net points', () => {
  const pulse = (n: number) => Array.from({ length: n }, () => ({ at: NOON, score: 10 }));
  const engagement = (n: number) => measure('engagement', [], { desk: { pulse: pulse(n) } });

  it('say how they are made, and by which interval: from twenty answers on the adjusted Wald', () => {
    expect(engagement(19)).toMatchObject({ value: 100, n: 19, interval: { method: 'score' } });
    expect(engagement(20)).toMatchObject({ method: 'net promoters', interval: { method: 'adjusted-wald' } });
    expect(engagement(20).tickets).toEqual([]);
  });

  it('tell none from too few', () => {
    expect(engagement(0)).toMatchObject({ value: null, reason: 'no answers', method: 'net promoters' });
    expect(engagement(4)).toMatchObject({ value: null, reason: 'crowd too small', method: 'net promoters' });
    expect(engagement(5).value).toBe(100);
  });
});

describe('answers on several scales', () => {
  it('are listed once each, without those only asked', () => {
    const asked = { surveysSent: 1, surveySentAt: NOON + HOUR };
    const rated = (id: string, format: string) =>
      solved(id, 'ana', HOUR, {
        ...asked,
        surveys: [{ at: NOON + 2 * HOUR, kind: 'csat', format, value: 5, text: null }],
      });
    const facts = [rated('1', 'csat.faces.5'), rated('2', 'csat.stars.5'), solved('3', 'ana', HOUR, asked)];
    expect(measure('csat', facts)).toMatchObject({ reason: 'mixed formats', n: 2, tickets: ['1', '2'] });
  });
});

describe('single outcomes', () => {
  it('are where they happened, and there are none where people are not compared', () => {
    const facts = [solved('1', 'ana', HOUR), solved('2', 'ana', 2 * HOUR)];
    expect(outcomesOf(kpi('first-resolution-time'), facts, look)).toEqual([
      { at: NOON + HOUR, ticket: '1', value: 3600, format: null },
      { at: NOON + 2 * HOUR, ticket: '2', value: 7200, format: null },
    ]);
    expect(outcomesOf(kpi('handle-time'), facts, look)).toEqual([]);
  });
});
