import { describe, expect, test } from 'vitest';
import { demoTeam } from '../../../demo/company/people.ts';
import { pastCases } from '../../../demo/past/cases.ts';
import { DAYS } from '../../../demo/past/days.ts';
import type { PastCase } from '../../../demo/past/past-case.ts';
import { deskEvents, ticketsOf } from '../../../demo/past/tickets.ts';
import { DAY } from '../../../shared/time/durations.ts';

const now = Date.UTC(2026, 10, 29, 13);
const cases = pastCases(now);
const rated = (some: readonly PastCase[]) => some.flatMap(({ rating }) => (rating ? [rating] : []));
const meanScore = (some: readonly PastCase[]) =>
  rated(some).reduce((sum, { csat }) => sum + csat, 0) / rated(some).length;
const daysAgo = ({ at }: PastCase) => (now - (now % DAY) - at) / DAY;

describe('the demo’s half year', () => {
  test('is the same at any hour of a day, and has grown by a day on the next', () => {
    expect(pastCases(now + 60_000).map(({ at }) => at)).toEqual(cases.map(({ at }) => at));
    expect(pastCases(now + DAY).at(-1)?.at).toBeGreaterThan(cases.at(-1)?.at ?? 0);
  });

  test('spans six months, day after day, and ends before today', () => {
    expect(Math.min(...cases.map(({ at }) => at))).toBeGreaterThanOrEqual(now - (now % DAY) - DAYS * DAY);
    expect(Math.max(...cases.map(({ at }) => at))).toBeLessThan(now - (now % DAY));
    expect(cases.length).toBeGreaterThan(1000);
  });

  test('has one bad week, whose cause is an update: more cases, on Macs, signed out, and less content', () => {
    const bad = cases.filter((one) => daysAgo(one) > 40 && daysAgo(one) <= 47);
    const week = cases.filter((one) => daysAgo(one) > 33 && daysAgo(one) <= 40);
    const signedOut = (some: readonly PastCase[]) =>
      some.filter(({ platform, problem }) => platform === 'mac' && problem === 'sign-in').length;
    expect(bad.length).toBeGreaterThan(1.7 * week.length);
    expect(signedOut(bad)).toBeGreaterThan(5 * signedOut(week));
    expect(meanScore(bad)).toBeLessThan(meanScore(week) - 0.5);
  });

  test('is worked by nine, answered in three languages by some, and commented', () => {
    expect(new Set(cases.map(({ agent }) => agent))).toEqual(new Set(demoTeam.map(({ id }) => id)));
    expect(demoTeam).toHaveLength(9);
    const answered = cases.filter(({ rating }) => rating !== null);
    expect(new Set(answered.map(({ language }) => language))).toEqual(new Set(['en', 'es', 'ro']));
    expect(answered.length / cases.length).toBeGreaterThan(0.3);
    expect(answered.length / cases.length).toBeLessThan(0.5);
    expect(rated(cases).filter(({ comment }) => comment !== null).length).toBeGreaterThan(100);
  });

  test('leaves somebody waiting on every day of a year, after a weekend too', () => {
    for (let day = 0; day < 365; day++) {
      const newest = pastCases(now + day * DAY).slice(-12);
      expect(
        newest.some(({ end }) => end === 'open'),
        new Date(now + day * DAY).toISOString(),
      ).toBe(true);
    }
  });

  test('becomes a desk’s log in order: opened first, nothing after its end', () => {
    const events = deskEvents(ticketsOf(cases));
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted((a, b) => a - b));
    for (const of of Map.groupBy(events, ({ ticket }) => ticket).values()) {
      expect(of[0]?.type).toBe('opened');
      const end = of.findIndex((event) => event.type === 'status' && event.to === 'solved');
      expect([-1, of.length - 1]).toContain(end);
    }
  });
});
