import { describe, expect, it } from 'vitest';
import type { OutcomeSum } from '../../../shared/routing/decision.ts';
import { expected, learn } from '../../../shared/routing/learn.ts';

/** What outcomes teach, in numbers worked out by hand from the formulas' own words. */
const sum = (n: number, solved: number, minutes: number, level: number): OutcomeSum => ({
  n,
  solved,
  minutes,
  level,
});

describe('what a level is worth', () => {
  it('is the slope within a topic, beside 150 cases as usual: (15 − 2 × 40 + 2 × 90) / (150 + 800)', () => {
    const { perLevel } = learn({ a: { x: sum(100, 40, 1000, 1) }, b: { x: sum(100, 90, 1000, 5) } });
    expect(perLevel).toBeCloseTo(115 / 950, 12);
  });

  it('is told by each topic for itself: what differs between topics is no slope', () => {
    const easy = { easy: sum(400, 360, 4000, 2) };
    const { perLevel } = learn({ a: easy, b: { hard: sum(400, 80, 4000, 4) } });
    expect(perLevel).toBeCloseTo(0.1, 12);
  });

  it('is weighed by cases: 300 at 1 and 100 at 5 have their middle at 2', () => {
    const { perLevel } = learn({ a: { x: sum(300, 150, 3000, 1) }, b: { x: sum(100, 90, 1000, 5) } });
    // Rise 15 − 150 + 3 × 90; spread 150 + 300 + 100 × 9.
    expect(perLevel).toBeCloseTo(135 / 1350, 12);
  });

  it('is at most .2 and never below nothing', () => {
    const steep = learn({ a: { x: sum(1e5, 0, 1e6, 1) }, b: { x: sum(1e5, 1e5, 1e6, 5) } });
    expect(steep.perLevel).toBe(0.2);
    const turned = learn({ a: { x: sum(1e5, 1e5, 1e6, 1) }, b: { x: sum(1e5, 0, 1e6, 5) } });
    expect(turned.perLevel).toBe(0);
  });
});

describe('what a topic is like', () => {
  const { topics } = learn({ a: { x: sum(100, 80, 900, 3) } });

  it('is its surprise over its cases and 20 more: (80 − 70) / 120', () => {
    expect(topics['x']?.chance).toBeCloseTo(10 / 120, 12);
  });

  it('is its minutes beside those of its levels, and 20 cases as usual: (202 + 900) / (202 + 1010)', () => {
    expect(topics['x']?.minutes).toBeCloseTo(1102 / 1212, 12);
  });

  it('takes what each level would have solved, and taken', () => {
    const { topics: two, perLevel } = learn({
      a: { y: sum(100, 50, 1170, 1) },
      b: { y: sum(100, 90, 850, 5) },
    });
    // Rise 15 − 100 + 180, spread 150 + 800: a level is worth .1, and levels say 50 and 90.
    expect(perLevel).toBeCloseTo(0.1, 12);
    expect(two['y']?.chance).toBeCloseTo(0, 12);
    // 11.7 and 8.5 minutes are what levels say.
    expect(two['y']?.minutes).toBeCloseTo(1, 12);
  });

  it('is nothing where nobody has closed a case', () => {
    expect(learn({ a: { x: sum(0, 0, 0, 0) } })).toMatchObject({ topics: {}, perLevel: 0.1 });
  });
});

describe('how many cases a level counts as', () => {
  it('is by how far agents lie from it, beside four that lie as far as usual', () => {
    const { topics } = learn({ a: { x: sum(100, 80, 900, 3) } });
    // p = .7833, weight 100/120: variance .04 + .8333 (.0167² − p(1 − p)/100), Bernoulli .84 + .8333 p(1 − p).
    const p = 0.7 + 10 / 120;
    const variance = 0.04 + (100 / 120) * ((0.8 - p) ** 2 - (p * (1 - p)) / 100);
    const bernoulli = 0.84 + (100 / 120) * p * (1 - p);
    expect(bernoulli / variance - 1).toBeCloseTo(24.2836, 3);
    expect(topics['x']?.strength).toBeCloseTo(24.2836, 3);
  });

  it('is 5 at least and 200 at most', () => {
    const agents = (solved: (agent: number) => number) =>
      Object.fromEntries(
        Array.from({ length: 40 }, (_, a) => [`a${a}`, { x: sum(1000, solved(a), 10_000, 3) }]),
      );
    expect(learn(agents((a) => (a % 2 === 0 ? 990 : 10))).topics['x']?.strength).toBe(5);
    expect(learn(agents(() => 700)).topics['x']?.strength).toBe(200);
  });
});

describe('what is expected of an agent', () => {
  const learned = {
    perLevel: 0.05,
    topics: { x: { chance: 0.1, minutes: 1.2, strength: 30 } },
    outcomes: { a: { x: sum(70, 35, 1400, 4) } },
  };

  it('is what level and topic say, as so many cases, and their own: (30 × .85 + 35) / 100', () => {
    const { chance, minutes } = expected('a', 'x', 4, learned, null);
    expect(chance).toBeCloseTo((30 * 0.85 + 35) / 100, 12);
    // Level 4 takes 9.3 minutes, 1.2 times as long here.
    expect(minutes).toBeCloseTo((30 * 9.3 * 1.2 + 1400) / 100, 12);
  });

  it('is what level and topic say of whoever has no record', () => {
    expect(expected('new', 'x', 1, learned, null)).toEqual({
      chance: expect.closeTo(0.7, 12),
      minutes: expect.closeTo(11.7 * 1.2, 12),
    });
  });

  it('is never sure: 2 to 98 in a hundred', () => {
    const sure = { ...learned, topics: { x: { chance: 0.5, minutes: 1, strength: 1 } } };
    expect(expected('new', 'x', 5, sure, null).chance).toBe(0.98);
    const hopeless = { ...learned, topics: { x: { chance: -0.9, minutes: 1, strength: 1 } } };
    expect(expected('new', 'x', 1, hopeless, null).chance).toBe(0.02);
    const always = { ...learned, outcomes: { a: { x: sum(1e6, 1e6, 1e7, 3) } } };
    expect(expected('a', 'x', 3, always, null).chance).toBe(0.98);
  });

  it('is by level alone where a case has no topic', () => {
    expect(expected('a', null, 2, undefined, null)).toEqual({
      chance: expect.closeTo(0.6, 12),
      minutes: expect.closeTo(10.9, 12),
    });
  });
});
