import { describe, expect, it } from 'vitest';
import { expectedForMix } from '../../../../shared/kpi/expected/expected.ts';
import type { Others, TeamWithoutMe } from '../../../../shared/kpi/expected/without-me.ts';
import type { Kpi } from '../../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../../shared/kpi/kpis/registry.ts';
import { OTHER } from '../../../../shared/kpi/team/topics.ts';
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
/** The others: hard cases are reopened half the time, easy ones a tenth. */
const reopened: Others = {
  mean: 0.3,
  slack: 0,
  effects: new Map([
    ['hard', 0.2],
    ['easy', -0.2],
    [OTHER, 0],
  ]),
};
const hour: Others = { mean: Math.log(3600), slack: 0, effects: new Map() };
const team: TeamWithoutMe = new Map([
  ['reopen-rate', reopened],
  ['first-contact-resolution', { ...reopened, mean: 0.7, effects: new Map([['easy', 0.2]]) }],
  ['first-resolution-time', hour],
]);

describe('compared with the expected for my mix', () => {
  const compare = (id: string, facts: readonly TicketFacts[], others: TeamWithoutMe = team) =>
    expectedForMix(kpi(id), facts, context, others);

  it('does not blame whoever takes the hard cases', () => {
    const mine = tickets('me', 'hard', 40, 2);
    const result = compare('reopen-rate', mine);
    expect(result).toMatchObject({ verdict: 'as expected', n: 40, observed: 0.5, expected: 0.5, ratio: 1 });
    // Far above the team's 30 %: without the mix it would have looked bad.
    const plain = new Map([['reopen-rate', { ...reopened, effects: new Map() }]]);
    expect(compare('reopen-rate', mine, plain)).toMatchObject({
      verdict: 'below',
      expected: expect.closeTo(0.3, 9),
    });
  });

  it('sees better and below, with exact limits', () => {
    const better = compare('reopen-rate', tickets('me', 'hard', 40, 20));
    expect(better).toMatchObject({ verdict: 'better', ratio: expect.closeTo(0.1, 9) });
    const below = compare('reopen-rate', tickets('me', 'easy', 40, 2));
    expect(below).toMatchObject({ verdict: 'below', ratio: expect.closeTo(5, 9) });
    // Garwood: 20 observed, 4 expected: χ² quantiles 26.51 and 58.12 of 40 and 42 df, halved, over 4.
    expect(below.interval?.low).toBeCloseTo(26.509 / 8, 3);
    expect(below.interval?.high).toBeCloseTo(58.124 / 8, 3);
  });

  it('counts what went wrong when more is better', () => {
    const result = compare('first-contact-resolution', tickets('me', 'easy', 40, 2));
    expect(result).toMatchObject({ verdict: 'below', observed: 0.5, expected: expect.closeTo(0.9, 9) });
    expect(result.ratio).toBeCloseTo(5, 9);
  });

  it('compares times by geometric means, and never without the quality partner', () => {
    const quick = tickets('me', 'easy', 30, 10, 20 * MINUTE).map((one, index) => ({
      ...one,
      firstResolution: { calendar: index % 2 ? 1000 : 1440, business: null },
    }));
    const result = compare('first-resolution-time', quick);
    expect(result.verdict).toBe('better');
    expect(result.observed).toBeCloseTo(1200, 6);
    expect(result.expected).toBeCloseTo(3600, 6);
    expect(result.ratio).toBeCloseTo(1 / 3, 9);
    expect(result.partner).toMatchObject({ kpi: 'reopen-rate', verdict: 'as expected' });
  });

  it('says why it is not enough: under twenty own cases, or without a team', () => {
    expect(compare('reopen-rate', tickets('me', 'easy', 19, 1))).toMatchObject({
      verdict: 'not enough',
      reason: 'few cases',
      n: 19,
      observed: null,
      ratio: null,
    });
    expect(compare('reopen-rate', tickets('me', 'easy', 40, 1), new Map()).reason).toBe('no team');
  });

  it('compares nothing where nothing can go wrong', () => {
    const spotless = new Map([['reopen-rate', { mean: 0, slack: 0, effects: new Map() }]]);
    expect(compare('reopen-rate', tickets('me', 'easy', 40, 0), spotless)).toMatchObject({
      verdict: 'not enough',
      reason: 'nothing to expect',
    });
  });

  it('calls nothing better or below that may come of the blur', () => {
    const mine = tickets('me', 'easy', 40, 4);
    const verdict = (slack: number) =>
      compare('reopen-rate', mine, new Map([['reopen-rate', { ...reopened, slack }]]));
    // 10 reopened where 4 are expected is more than chance allows; where it may as well be 8, it is not.
    expect(verdict(0).verdict).toBe('below');
    // All cases are of one topic, whose effect is blurred as much as the whole: the slack counts √2 times.
    expect(verdict(0.09 / Math.SQRT2).verdict).toBe('as expected');
    expect(verdict(0.1 / Math.SQRT2)).toMatchObject({ verdict: 'not enough', reason: 'nothing to expect' });
  });

  it('takes a topic nobody tells apart for one of the others', () => {
    const effects = new Map([...reopened.effects, [OTHER, 0.1] as const]);
    const result = compare(
      'reopen-rate',
      tickets('me', 'new', 40, 2),
      new Map([['reopen-rate', { ...reopened, effects }]]),
    );
    expect(result.expected).toBeCloseTo(0.4, 9);
  });

  it('compares nobody by volume', () => {
    expect(compare('volume-solved', tickets('me', 'easy', 40, 1))).toMatchObject({
      verdict: 'not enough',
      reason: 'not compared',
      n: 0,
    });
  });
});
