import { describe, expect, it } from 'vitest';
import { expectedForMix } from '../../../../shared/kpi/expected/expected.ts';
import type { Others, TeamWithoutMe } from '../../../../shared/kpi/expected/without-me.ts';
import { kpiById } from '../../../../shared/kpi/kpis/registry.ts';
import type { TicketFacts } from '../../../../shared/session/facts.ts';
import { DAY, HOUR, NOON, solved } from '../support/facts.ts';

/** The limits of a comparison, worked out on paper. */
const context = {
  agent: 'me',
  period: { from: NOON, to: NOON + 30 * DAY },
  now: NOON + 60 * DAY,
  clock: 'calendar',
} as const;
const mix = (topic: string) => ({ topic, channel: 'mail', tier: 'L1', priority: 'normal', language: 'en' });
const compare = (id: string, facts: readonly TicketFacts[], team: TeamWithoutMe) =>
  expectedForMix(kpiById(id) ?? expect.unreachable(), facts, context, team);
const others = (more: Partial<Others>): Others => ({ mean: 0, slack: 0, effects: new Map(), ...more });

/** One ticket for each time in seconds. */
const taking = (seconds: readonly number[], topic = 'mac') =>
  seconds.map((calendar, index) =>
    solved(`${topic} ${index}`, 'me', HOUR, {
      mix: mix(topic),
      requester: `${topic} ${index}`,
      firstResolution: { calendar, business: null },
    }),
  );
/** So many tickets, the first so many of them reopened. */
const reopening = (n: number, reopened: number, topic = 'mac') =>
  Array.from({ length: n }, (_, index) => {
    const at = NOON + HOUR;
    const reopen = { at: at + DAY, solvedAt: at, agent: 'me', thanks: false, newTopic: false };
    return solved(`${topic} ${index}`, 'me', HOUR, {
      mix: mix(topic),
      requester: `${topic} ${index}`,
      reopens: index < reopened ? [reopen] : [],
    });
  });

describe('times', () => {
  // ln 1000 and ln 1440 by turns: √1.2 to each side of ln 1200.
  const mine = taking(Array.from({ length: 30 }, (_, index) => (index % 2 ? 1000 : 1440)));
  const half = Math.log(1.2);
  /** Student’s 95 % quantile with 29 degrees of freedom, times the standard error of 30 values. */
  const chance = 1.699_127 * Math.sqrt(half ** 2 / 29);
  const hour = Math.log(3600);

  it('have Student’s limits about the ratio of geometric means', () => {
    const { interval } = compare(
      'first-resolution-time',
      mine,
      new Map([['first-resolution-time', others({ mean: hour })]]),
    );
    expect(interval?.low).toBeCloseTo(Math.exp(-Math.log(3) - chance), 6);
    expect(interval?.high).toBeCloseTo(Math.exp(-Math.log(3) + chance), 6);
  });

  it('have limits as much wider as the blur may have moved what is expected', () => {
    const team = new Map([['first-resolution-time', others({ mean: hour, slack: 0.5 })]]);
    const { interval, verdict } = compare('first-resolution-time', mine, team);
    expect(interval?.low).toBeCloseTo(Math.exp(-Math.log(3) - chance - 0.5), 6);
    expect(interval?.high).toBeCloseTo(Math.exp(-Math.log(3) + chance + 0.5), 6);
    expect(verdict).toBe('better');
    const wide = new Map([['first-resolution-time', others({ mean: hour, slack: 1.2 })]]);
    expect(compare('first-resolution-time', mine, wide).verdict).toBe('as expected');
  });

  it('that are longer are below', () => {
    const team = new Map([['first-resolution-time', others({ mean: Math.log(400) })]]);
    expect(compare('first-resolution-time', mine, team)).toMatchObject({
      verdict: 'below',
      ratio: expect.closeTo(3, 9),
    });
  });

  it('are expected within a second and a hundred days, whatever a topic adds', () => {
    const expected = (mean: number, effect: number) =>
      compare(
        'first-resolution-time',
        mine,
        new Map([['first-resolution-time', others({ mean, effects: new Map([['mac', effect]]) })]]),
      ).expected;
    expect(expected(1, -5)).toBeCloseTo(1, 9);
    expect(expected(15, 5)).toBeCloseTo(100 * 86_400, 3);
  });
});

describe('the blur of topics', () => {
  const effects = new Map([
    ['mac', 0],
    ['', 0],
  ]);
  const team = (slack: number, told = effects) =>
    new Map([['reopen-rate', others({ mean: 0.5, slack, effects: told })]]);
  const interval = (facts: readonly TicketFacts[], slack: number, told = effects) =>
    compare('reopen-rate', facts, team(slack, told)).interval;
  // 20 of 40 reopened, 20 expected; nothing but the slack differs.
  const one = reopening(40, 20);
  const two = [...reopening(20, 10), ...reopening(20, 10, 'never named')];
  const limits = (slack: number) => {
    // Garwood's limits of 20: half of χ² 26.509 and 58.124.
    return { low: 26.509 / 2 / (20 + 40 * slack), high: 58.124 / 2 / (20 - 40 * slack) };
  };

  it('counts as much again where all cases are of one, and half where they are of two', () => {
    expect(interval(one, 0.1)?.low).toBeCloseTo(limits(0.1 * Math.SQRT2).low, 3);
    expect(interval(one, 0.1)?.high).toBeCloseTo(limits(0.1 * Math.SQRT2).high, 3);
    expect(interval(two, 0.1)?.low).toBeCloseTo(limits(0.1 * Math.sqrt(1.5)).low, 3);
    expect(interval(two, 0.1)?.high).toBeCloseTo(limits(0.1 * Math.sqrt(1.5)).high, 3);
  });

  it('counts nothing where they are not told apart', () => {
    expect(interval(one, 0.1, new Map())?.low).toBeCloseTo(limits(0.1).low, 3);
    expect(interval(one, 0.1, new Map())?.high).toBeCloseTo(limits(0.1).high, 3);
  });
});

describe('what is enough', () => {
  const team = new Map([['reopen-rate', others({ mean: 0.2 })]]);

  it('is twenty cases', () => {
    expect(compare('reopen-rate', reopening(19, 2), team).reason).toBe('few cases');
    expect(compare('reopen-rate', reopening(20, 2), team)).toMatchObject({ n: 20, reason: null });
  });

  it('is a team figure of this KPI, on whichever scale', () => {
    const none = compare('first-contact-resolution', reopening(20, 2), team);
    expect(none).toMatchObject({ reason: 'no team', expected: null, interval: null });
    const faces = new Map([['csat/csat.faces.5', others({ mean: 0.8 })]]);
    expect(compare('csat', reopening(20, 2), faces).reason).toBe('few cases');
  });

  it('leaves out cases on a scale the team has no figure of', () => {
    const rated = reopening(30, 0).map((one, index) => ({
      ...one,
      surveySentAt: NOON,
      surveys: [
        {
          at: NOON + 2 * HOUR,
          kind: 'csat' as const,
          format: index < 22 ? 'csat.faces.5' : 'csat.stars.5',
          value: index < 11 ? 2 : 5,
          text: null,
        },
      ],
    }));
    const result = compare('csat', rated, new Map([['csat/csat.faces.5', others({ mean: 0.5 })]]));
    expect(result).toMatchObject({ n: 22, observed: 0.5, expected: 0.5, ratio: 1, partner: null });
  });

  it('of a speed is told beside its quality, which may have too little', () => {
    const { partner } = compare(
      'first-resolution-time',
      taking(Array(20).fill(60)),
      new Map([['first-resolution-time', others({ mean: 5 })]]),
    );
    expect(partner).toMatchObject({ kpi: 'reopen-rate', verdict: 'not enough', reason: 'no team' });
  });

  it('is something unfavourable to expect, the blur taken off', () => {
    const blurred = (slack: number) =>
      compare('reopen-rate', reopening(20, 2), new Map([['reopen-rate', others({ mean: 0.25, slack })]]));
    expect(blurred(0.25).reason).toBe('nothing to expect');
    expect(blurred(0.125).reason).toBeNull();
  });
});
