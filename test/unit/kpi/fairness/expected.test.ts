import { describe, expect, it } from 'vitest';
import { expectedForMix } from '../../../../shared/kpi/fairness/expected.ts';
import { expectation } from '../../../../shared/kpi/fairness/strata.ts';
import type { Kpi } from '../../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../../shared/kpi/registry.ts';
import type { TicketFacts } from '../../../../shared/session/facts.ts';
import { DAY, HOUR, MINUTE, NOON, solved } from '../support/facts.ts';

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
  const like = { mix: mixOf('hard'), apart: '' };
  const cases = (n: number, value: number, topic: string) =>
    Array.from({ length: n }, () => ({ mix: mixOf(topic), apart: '', value }));

  it('is the mean of its stratum from thirty cases on', () => {
    expect(expectation([...cases(30, 1, 'hard'), ...cases(70, 0, 'easy')])(like)).toBe(1);
  });

  it('leans on the parent for what it lacks to thirty', () => {
    // 10 of 100 in all: 0.1. Topic `hard` has 10 cases, all 1; each finer stratum leans on the one above.
    const expect1 = (10 + 20 * 0.1) / 30;
    let value = expect1;
    for (let level = 0; level < 4; level++) value = (10 + 20 * value) / 30;
    expect(expectation([...cases(10, 1, 'hard'), ...cases(90, 0, 'easy')])(like)).toBeCloseTo(value, 12);
  });

  it('is the whole’s where the topic is new, and unknown where nothing is', () => {
    expect(expectation(cases(40, 0.25, 'easy'))(like)).toBe(0.25);
    expect(expectation([])(like)).toBeNull();
    expect(expectation(cases(40, 1, 'hard'))({ ...like, apart: 'csat.stars.5' })).toBeNull();
  });
});

describe('compared with the expected for my mix', () => {
  const compare = (id: string, facts: readonly TicketFacts[]) => expectedForMix(kpi(id), facts, context);

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

  it('says “not enough” under twenty own cases, or when the others are no crowd', () => {
    expect(compare('reopen-rate', [...team, ...tickets('me', 'easy', 19, 1)])).toMatchObject({
      verdict: 'not enough',
      n: 19,
      observed: null,
      ratio: null,
    });
    const four = team.filter(({ owner }) => owner !== 'e');
    expect(compare('reopen-rate', [...four, ...tickets('me', 'easy', 40, 1)]).verdict).toBe('not enough');
  });

  it('leaves me out of what is expected of me', () => {
    const mine = tickets('me', 'easy', 40, 1);
    expect(compare('reopen-rate', [...team, ...mine]).expected).toBeCloseTo(0.1, 12);
  });

  it('compares nobody by volume', () => {
    expect(compare('volume-solved', [...team, ...tickets('me', 'easy', 40, 1)])).toMatchObject({
      verdict: 'not enough',
      n: 0,
    });
  });
});
