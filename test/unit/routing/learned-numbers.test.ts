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

/** So many agents with the same record on topic x that their level is as sure as can be: it counts as 200 cases. */
const alike = (prefix: string, agents: number, record: OutcomeSum): Record<string, { x: OutcomeSum }> =>
  Object.fromEntries(Array.from({ length: agents }, (_, a) => [`${prefix}${a}`, { x: record }]));
/** What a record of 1,000 cases counts as beside that strength. */
const COUNTED = (1000 * 200) / 1200;

describe('what a level is worth', () => {
  it('is the slope within a topic, beside 150 cases as usual', () => {
    const { perLevel, topics } = learn({
      ...alike('low', 40, sum(1000, 400, 10_000, 1)),
      ...alike('high', 40, sum(1000, 900, 10_000, 5)),
    });
    expect(topics['x']?.strength).toBe(200);
    // 40 on either side of 3, two levels off: rise 40 × (.9 − .4) × 2, spread 80 × 2².
    expect(perLevel).toBeCloseTo((15 + COUNTED * 40) / (150 + COUNTED * 320), 12);
  });

  it('is told by each topic for itself: what differs between topics is no slope', () => {
    const easy = { easy: sum(400, 360, 4000, 2) };
    const { perLevel } = learn({ a: easy, b: { hard: sum(400, 80, 4000, 4) } });
    expect(perLevel).toBeCloseTo(0.1, 12);
  });

  it('is weighed by agents rather than by their cases: 60 at 1 and 20 at 5 have their middle at 2', () => {
    const { perLevel, topics } = learn({
      ...alike('low', 60, sum(1000, 400, 10_000, 1)),
      ...alike('high', 20, sum(1000, 900, 10_000, 5)),
    });
    expect(topics['x']?.strength).toBe(200);
    // Rise 20 × 3 × .9 − 60 × .4; spread 60 × 1 + 20 × 9.
    expect(perLevel).toBeCloseTo((15 + COUNTED * 30) / (150 + COUNTED * 240), 12);
  });

  it('is at most .2 and never below nothing', () => {
    const [none, every] = [sum(1000, 0, 10_000, 1), sum(1000, 1000, 10_000, 5)];
    expect(learn({ ...alike('low', 40, none), ...alike('high', 40, every) }).perLevel).toBe(0.2);
    const turned = {
      ...alike('low', 40, { ...none, level: 5 }),
      ...alike('high', 40, { ...every, level: 1 }),
    };
    expect(learn(turned).perLevel).toBe(0);
  });

  it('is believed less from two agents than from many, however long their records are', () => {
    const two = learn({ a: { x: sum(1e5, 0, 1e6, 1) }, b: { x: sum(1e5, 1e5, 1e6, 5) } });
    expect(two.perLevel).toBeGreaterThan(0.1);
    expect(two.perLevel).toBeLessThan(0.17);
  });
});

describe('what a topic is like', () => {
  const { topics } = learn({ a: { x: sum(100, 80, 900, 3) } });

  it('is its surprise over what its records count as and five cases more', () => {
    const { topics: sure } = learn(alike('a', 80, sum(1000, 800, 10_000, 3)));
    expect(sure['x']?.strength).toBe(200);
    expect(sure['x']?.chance).toBeCloseTo((0.1 * 80 * COUNTED) / (5 + 80 * COUNTED), 12);
  });

  it('is not what the one who gets most of its cases makes of it', () => {
    const five = Object.fromEntries(
      Array.from({ length: 5 }, (_, a) => [`few${a}`, { x: sum(60, 36, 600, 3) }]),
    );
    const learned = learn({ star: { x: sum(10_000, 9200, 1e5, 3) }, ...five });
    // Of all cases 91 % were solved; five of six agents solve 60 %.
    expect(expected('new', 'x', 3, learned, null).chance).toBeLessThan(0.7);
    expect(expected('star', 'x', 3, learned, null).chance).toBeCloseTo(0.92, 2);
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
    const strength = topics['x']?.strength ?? Number.NaN;
    // The strength that comes out of itself: by it 100 cases count as c, and the topic is c × .1 over c and five.
    const counted = (100 * strength) / (100 + strength);
    const p = 0.7 + (counted * 0.1) / (counted + 5);
    const weight = 100 / (100 + strength);
    const variance = 0.04 + weight * ((0.8 - p) ** 2 - (p * (1 - p)) / 100);
    const bernoulli = 0.84 + weight * p * (1 - p);
    expect(strength).toBeCloseTo(bernoulli / variance - 1, 2);
    expect(strength).toBeCloseTo(24.12, 2);
    expect(topics['x']?.chance).toBeCloseTo(p - 0.7, 12);
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
