import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedForMix } from '../../../../shared/kpi/fairness/expected.ts';
import { expectation, onEveryLevel } from '../../../../shared/kpi/fairness/strata.ts';
import type { Kpi } from '../../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../../shared/kpi/registry.ts';
import type { TicketFacts } from '../../../../shared/session/facts.ts';
import { DAY, HOUR, MINUTE, NOON, solved } from '../support/facts.ts';
import { exactTeam } from '../support/team.ts';
import { naiveExpected } from './naive-expected.ts';

const context = {
  agent: 'me',
  period: { from: NOON, to: NOON + 30 * DAY },
  now: NOON + 60 * DAY,
  clock: 'calendar',
} as const;
const mixOf = (topic: string) => ({ topic, channel: 'mail', tier: 'L1', priority: 'normal', language: 'en' });
const kpi = (id: string): Kpi => kpiById(id) ?? expect.unreachable();

/** `n` tickets of a topic, every so many of them reopened; requesters all different. */
function tickets(agent: string, topic: string, n: number, reopenedEvery: number, took = HOUR): TicketFacts[] {
  return Array.from({ length: n }, (_, index) => {
    const at = NOON + took;
    const reopened = reopenedEvery > 0 && index % reopenedEvery === 0;
    return solved(`${agent} ${topic} ${index}`, agent, took, {
      mix: mixOf(topic),
      requester: `${agent} ${topic} ${index}`,
      reopens: reopened ? [{ at: at + DAY, solvedAt: at, agent, thanks: false, newTopic: false }] : [],
    });
  });
}
const others = ['a', 'b', 'c', 'd', 'e'];
/** The team: hard cases are reopened half the time, easy ones a tenth. */
const team = others.flatMap((agent) => [...tickets(agent, 'hard', 20, 2), ...tickets(agent, 'easy', 20, 10)]);

describe('what is expected of a case', () => {
  const hard = ['hard', 'mail', 'L1', 'normal', 'en'];
  const easy = ['easy', 'mail', 'L1', 'normal', 'en'];
  const strata = (...sums: { path: string[]; n: number; sum: number }[]) =>
    new Map([...onEveryLevel(sums)].map(([key, { n, sum }]) => [key, { n, sum, slack: 0 }]));
  const of = (path: string[], n: number, sum: number) => ({ path, n, sum });

  it('is the mean of its stratum from thirty cases on', () => {
    expect(expectation(strata(of(hard, 30, 30), of(easy, 70, 0)))(hard)?.mean).toBe(1);
  });

  it('leans on the parent for what it lacks to thirty', () => {
    // 10 of 100 in all: 0.1. Topic `hard` has 10 cases, all 1; each finer stratum leans on the one above.
    let value = 0.1;
    for (let level = 0; level < 5; level++) value = (10 + 20 * value) / 30;
    expect(expectation(strata(of(hard, 10, 10), of(easy, 90, 0)))(hard)?.mean).toBeCloseTo(value, 12);
  });

  it('is the whole’s where the topic is new or withheld, and unknown where nothing is', () => {
    expect(expectation(strata(of(easy, 40, 10)))(hard)?.mean).toBe(0.25);
    expect(expectation(new Map())(hard)).toBeNull();
  });

  it('is as uncertain as what it is made of', () => {
    const known = new Map([
      ['[]', { n: 100, sum: 50, slack: 1 }],
      ['["hard"]', { n: 10, sum: 8, slack: 0.5 }],
    ]);
    expect(expectation(known)(hard)?.slack).toBeCloseTo((0.5 + 20 * 0.01) / 30, 12);
  });
});

describe('compared with the expected for my mix', () => {
  const compare = (id: string, facts: readonly TicketFacts[], agents = others) => {
    const partner = kpi(id).partner;
    const team = [kpi(id), ...(partner === null ? [] : [kpi(partner)])].flatMap((one) => [
      ...exactTeam(one, facts, context, agents),
    ]);
    return expectedForMix(kpi(id), facts, context, new Map(team));
  };

  it('does not blame whoever takes the hard cases', () => {
    const mine = tickets('me', 'hard', 40, 2);
    const result = compare('reopen-rate', [...team, ...mine]);
    expect(result).toMatchObject({ verdict: 'as expected', n: 40, observed: 0.5, expected: 0.5, ratio: 1 });
    // The raw rate is far above the team's 30 %: without the mix it would have looked bad.
    expect(kpi('reopen-rate').measure([...team, ...mine], { ...context, agent: null }).value).toBeLessThan(
      0.36,
    );
  });

  it('sees better and below, with exact limits', () => {
    const better = compare('reopen-rate', [...team, ...tickets('me', 'hard', 40, 20)]);
    expect(better).toMatchObject({ verdict: 'better', ratio: expect.closeTo(0.1, 9) });
    const below = compare('reopen-rate', [...team, ...tickets('me', 'easy', 40, 2)]);
    expect(below).toMatchObject({ verdict: 'below', ratio: expect.closeTo(5, 9) });
    // Garwood: 20 observed, 4 expected: χ² quantiles 26.51 and 58.12 of 40 and 42 df, halved, over 4.
    expect(below.interval?.low).toBeCloseTo(26.509 / 8, 3);
    expect(below.interval?.high).toBeCloseTo(58.124 / 8, 3);
  });

  it('counts what went wrong when more is better', () => {
    const result = compare('first-contact-resolution', [...team, ...tickets('me', 'easy', 40, 2)]);
    expect(result).toMatchObject({ verdict: 'below', observed: 0.5, expected: expect.closeTo(0.9, 9) });
    expect(result.ratio).toBeCloseTo(5, 9);
  });

  it('compares times by geometric means, and never without the quality partner', () => {
    const quick = tickets('me', 'easy', 30, 10, 20 * MINUTE).map((one, index) => ({
      ...one,
      firstResolution: { calendar: index % 2 ? 1000 : 1440, business: null },
    }));
    const result = compare('first-resolution-time', [...team, ...quick]);
    expect(result.verdict).toBe('better');
    expect(result.observed).toBeCloseTo(1200, 6);
    expect(result.expected).toBeCloseTo(3600, 6);
    expect(result.ratio).toBeCloseTo(1 / 3, 9);
    expect(result.partner).toMatchObject({ kpi: 'reopen-rate', verdict: 'as expected' });
  });

  it('says why it is not enough: under twenty own cases, or without a team', () => {
    expect(compare('reopen-rate', [...team, ...tickets('me', 'easy', 19, 1)])).toMatchObject({
      verdict: 'not enough',
      reason: 'few cases',
      n: 19,
      observed: null,
      ratio: null,
    });
    const few = team.filter(({ owner }) => owner === 'e').slice(0, 29);
    const mine = tickets('me', 'easy', 40, 1);
    expect(compare('reopen-rate', [...few, ...mine]).reason).toBe('no team');
    expect(compare('reopen-rate', mine).reason).toBe('no team');
  });

  it('compares nothing where nothing can go wrong', () => {
    const spotless = others.flatMap((agent) => tickets(agent, 'easy', 20, 0));
    expect(compare('reopen-rate', [...spotless, ...tickets('me', 'easy', 40, 0)])).toMatchObject({
      verdict: 'not enough',
      reason: 'nothing to expect',
    });
  });

  it('calls nothing better or below that may come of rounding', () => {
    const mine = tickets('me', 'easy', 40, 4);
    const [series, strata] = [...exactTeam(kpi('reopen-rate'), team, context, others)][0] ?? [];
    if (!series || !strata) throw new Error('no team');
    const verdict = (slack: number) => {
      const rounded = new Map([...strata].map(([key, one]) => [key, { ...one, slack: slack * one.n }]));
      return expectedForMix(kpi('reopen-rate'), mine, context, new Map([[series, rounded]]));
    };
    // 10 reopened where 4 are expected is more than chance allows; where it may as well be 8, it is not.
    expect(verdict(0).verdict).toBe('below');
    expect(verdict(0.09).verdict).toBe('as expected');
    expect(verdict(0.1)).toMatchObject({ verdict: 'not enough', reason: 'nothing to expect' });
  });

  it('leaves me out of what is expected of me', () => {
    const mine = tickets('me', 'easy', 40, 1);
    expect(compare('reopen-rate', [...team, ...mine]).expected).toBeCloseTo(0.1, 12);
  });

  it('compares nobody by volume', () => {
    expect(compare('volume-solved', [...team, ...tickets('me', 'easy', 40, 1)])).toMatchObject({
      verdict: 'not enough',
      reason: 'not compared',
      n: 0,
    });
  });

  it('comes to the same from everybody’s sums as from everybody’s tickets', () => {
    const compared = ['reopen-rate', 'one-touch', 'ownership', 'first-resolution-time', 'csat'];
    let told = 0;
    fc.assert(
      fc.property(randomTeam, (facts) => {
        for (const id of compared) {
          const { n, observed, expected, ratio, interval, verdict } = compare(id, facts);
          const naive = naiveExpected(kpi(id), facts, context);
          if (naive === null) {
            expect([id, verdict]).toEqual([id, 'not enough']);
            continue;
          }
          told++;
          expect([id, n]).toEqual([id, naive.n]);
          expect(observed).toBeCloseTo(naive.observed, 6);
          expect(expected).toBeCloseTo(naive.expected, 6);
          expect(ratio).toBeCloseTo(naive.ratio, 6);
          expect(interval?.low).toBeCloseTo(naive.interval.low, 6);
          expect(interval?.high).toBeCloseTo(naive.interval.high, 6);
        }
      }),
      { numRuns: 30 },
    );
    expect(told).toBeGreaterThan(50);
  });
});

/** Tickets of six agents, each one's own: with several on a ticket everybody's sums count it for each of them. */
const randomTeam = fc
  .array(
    fc.record({
      agent: fc.constantFrom('me', 'me', ...others),
      topic: fc.constantFrom('hard', 'easy', null),
      channel: fc.constantFrom('mail', 'chat'),
      language: fc.constantFrom('en', 'es', null),
      took: fc.integer({ min: 1, max: 100_000 }),
      day: fc.nat({ max: 20 }),
      reopened: fc.boolean(),
      rating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
    }),
    { minLength: 60, maxLength: 160 },
  )
  .map((all) =>
    all.map(({ agent, took, day, reopened, rating, ...mix }, index) => {
      const createdAt = NOON + day * DAY;
      const at = createdAt + 1000 * took;
      return solved(`t${index}`, agent, 1000 * took, {
        createdAt,
        requester: `customer ${index}`,
        mix: { tier: 'L1', priority: 'normal', ...mix },
        reopens: reopened ? [{ at: at + DAY, solvedAt: at, agent, thanks: false, newTopic: false }] : [],
        surveys:
          rating === null
            ? []
            : [{ at: at + HOUR, kind: 'csat', format: 'csat.faces.5', value: rating, text: null }],
      });
    }),
  );
