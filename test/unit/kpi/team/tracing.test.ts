import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseCrowd,
  exposes,
  LARGEST_SHARE,
  LEAST_AGENTS,
  LEAST_TICKETS,
  wholeFigure,
} from '../../../../shared/kpi/team/crowd.ts';
import { type PublishedBand, teamBand } from '../../../../shared/kpi/team/team-band.ts';
import { traced as tracedIn } from '../support/traced.ts';

/**
 * The attacker is in the team, keeps every band ever published, learns who was in each, sees exact figures and is so
 * lucky that everybody works alike week after week: then two bands differ by those who joined or left alone.
 */

const WEEK = 7 * 86_400_000;
const weekOf = (index: number) => {
  const day = (days: number) => new Date(Date.UTC(2026, 0, 5) + days * 86_400_000).toISOString().slice(0, 10);
  const from = Date.UTC(2026, 0, 5) + index * WEEK;
  return { from, to: from + WEEK, firstDay: day(7 * index), dayAfter: day(7 * index + 7) };
};

/** Publishes week after week, as the collector does. `present` names who worked in each week. */
function publish(
  present: readonly (readonly string[])[],
  work: (agent: string) => { n: number; sum: number },
) {
  const published: PublishedBand[] = [];
  present.forEach((agents, index) => {
    const week = weekOf(index);
    const sums = agents.map((agent) => ({ agent, day: week.firstDay, kpi: 'reopen-rate', ...work(agent) }));
    published.push(teamBand({ kpi: 'reopen-rate', week, now: week.to + WEEK, sums, published, besides: [] }));
  });
  return published;
}

/** Whom an attacker who knows their own part can solve for, out of all published crowds. */
const traced = (crowds: readonly (readonly string[])[], attacker: string) =>
  tracedIn(crowds.map(wholeFigure), attacker);

const names = Array.from({ length: 12 }, (_, index) => `agent ${index}`);
const histories = fc.array(fc.subarray(names, { minLength: 5 }), { minLength: 2, maxLength: 10 });
const even = () => ({ n: 6, sum: 2 });

describe('tracing a person through the team band', () => {
  it('fails when one person joins or leaves', () => {
    const eight = names.slice(0, 8);
    for (const history of [
      [eight, eight.slice(1)],
      [eight.slice(1), eight],
      [eight, eight.slice(1), eight, eight.slice(2)],
    ]) {
      const crowds = publish(history, even)
        .map(({ crowd }) => crowd)
        .filter((crowd) => crowd.length > 0);
      expect(crowds.length).toBeGreaterThan(0);
      for (const attacker of names) expect(traced(crowds, attacker)).toEqual([]);
    }
  });

  it('fails over any history of joining and leaving, for any attacker', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const crowds = publish(history, even)
          .map(({ crowd }) => crowd)
          .filter((crowd) => crowd.length > 0);
        for (const attacker of names) expect(traced(crowds, attacker)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('succeeds against bands made of whoever is there: the attack is a real one', () => {
    const eight = names.slice(0, 8);
    expect(traced([eight, eight.slice(1)], 'agent 5')).toEqual(['agent 0']);
    expect(exposes([eight, eight.slice(1)].map(wholeFigure))).toBe(true);
  });

  it('cannot tell a brilliant newcomer from a poor one: until more join, the newcomer is in no figure', () => {
    const eight = names.slice(0, 8);
    const history = [eight, [...eight, 'new'], [...eight, 'new']];
    const withRate = (sum: number) => publish(history, (agent) => ({ n: 6, sum: agent === 'new' ? sum : 2 }));
    expect(withRate(0).map(({ band }) => band)).toEqual(withRate(6).map(({ band }) => band));
    expect(withRate(0).every(({ band }) => band.agents === 8)).toBe(true);
  });

  it('lets newcomers in once there are enough of them', () => {
    const eight = names.slice(0, 8);
    expect(publish([eight, names.slice(0, 11)], even).map(({ crowd }) => crowd.length)).toEqual([8, 11]);
  });

  it('never tells who is in the crowd', () => {
    const [first] = publish([names], even);
    expect(JSON.stringify(first?.band)).not.toMatch(/agent \d/);
  });
});

describe('choosing a crowd', () => {
  it('keeps every rule whatever the team', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 40 }), { maxLength: 12 }),
        fc.array(fc.subarray(names, { minLength: LEAST_AGENTS }), { maxLength: 3 }),
        (counts, earlier) => {
          const tickets = new Map(counts.map((n, index) => [`agent ${index}`, n]));
          const { crowd } = chooseCrowd(
            tickets,
            earlier.map((crowd) => new Set(crowd)),
          );
          if (crowd === null) return;
          const parts = [...crowd].map((agent) => tickets.get(agent) ?? 0);
          const total = parts.reduce((sum, n) => sum + n, 0);
          expect(crowd.size).toBeGreaterThanOrEqual(LEAST_AGENTS);
          expect(Math.min(...parts)).toBeGreaterThan(0);
          expect(total).toBeGreaterThanOrEqual(LEAST_TICKETS);
          expect(Math.max(...parts)).toBeLessThanOrEqual(LARGEST_SHARE * total);
        },
      ),
    );
  });
});
