import { describe, expect, it } from 'vitest';
import { DeskAgent } from '../../../shared/routing/desk.ts';
import { expected, learn, levelFor } from '../../../shared/routing/learn.ts';
import { sampleBeta, seeded } from '../../../shared/routing/random.ts';
import { agent } from './support.ts';

const sum = (n: number, solved: number, level = 3) => ({ n, solved, minutes: n * 10, level });

describe('levelFor', () => {
  const marta = DeskAgent.parse(agent('marta', { mac: 5, signin: 2 }));
  it('is the mean over what is wanted, 0 where the skill is missing, 3 when nothing is', () => {
    expect(levelFor(marta, [['mac', 3]])).toBe(5);
    expect(
      levelFor(marta, [
        ['mac', 3],
        ['signin', 1],
        ['billing', 1],
      ]),
    ).toBeCloseTo(7 / 3, 12);
    expect(levelFor(marta, [])).toBe(3);
  });
});

describe('expected', () => {
  it('is the stated prior without data', () => {
    const prior = (level: number) => expected('a', 'mac', level, undefined, null);
    expect(prior(0)).toEqual({ chance: expect.closeTo(0.4, 12), minutes: 12.5 });
    expect(prior(5)).toEqual({ chance: expect.closeTo(0.9, 12), minutes: 8.5 });
  });

  it("moves from the level towards the agent's own record as cases come in", () => {
    const chance = (n: number) =>
      expected('a', 'mac', 3, learn({ a: { mac: sum(n, 0.9 * n) } }), null).chance;
    expect(chance(0)).toBeCloseTo(0.7, 9);
    expect(chance(20)).toBeGreaterThan(0.75);
    expect(chance(20)).toBeLessThan(0.88);
    expect(chance(2000)).toBeCloseTo(0.9, 2);
  });

  it('teaches a topic to everybody: an agent without cases inherits what the topic showed', () => {
    const hard = learn({ a: { printer: sum(300, 90) }, b: { printer: sum(300, 93) } });
    expect(expected('new', 'printer', 3, hard, null).chance).toBeLessThan(0.36);
    expect(expected('new', 'other', 3, hard, null).chance).toBeCloseTo(0.7, 9);
  });

  it("lets an agent's own record count by how far agents lie from what their levels say", () => {
    const desk = (solvedOf: (agent: number, level: number) => number) =>
      learn(
        Object.fromEntries(
          Array.from({ length: 20 }, (_, a) => {
            const level = 1 + (a % 5);
            return [`a${a}`, { x: sum(200, Math.round(200 * solvedOf(a, level)), level) }];
          }),
        ),
      );
    const asTold = desk((_, level) => 0.4 + 0.1 * level);
    const apart = desk((a, level) => 0.4 + 0.1 * level + (a % 2 === 0 ? 0.15 : -0.15));
    expect(asTold.topics['x']?.strength).toBeGreaterThan(100);
    expect(apart.topics['x']?.strength).toBeLessThan(15);
  });

  it('finds out what a level is worth at this desk', () => {
    const desk = (chance: (level: number) => number) =>
      learn(
        Object.fromEntries(
          Array.from({ length: 20 }, (_, a) => {
            const level = 1 + (a % 5);
            return [`a${a}`, { x: sum(300, 300 * chance(level), level) }];
          }),
        ),
      );
    const newcomer = (learned: ReturnType<typeof learn>, level: number): number =>
      expected('new', 'x', level, learned, null).chance;
    const alike = desk(() => 0.7);
    expect(newcomer(alike, 5) - newcomer(alike, 1)).toBeLessThan(0.04);
    const strong = desk((level) => 0.1 + 0.17 * level);
    expect(newcomer(strong, 5) - newcomer(strong, 1)).toBeCloseTo(0.68, 1);
    // Levels the wrong way round are worth nothing: no lead's word is turned round.
    const turned = desk((level) => 0.9 - 0.1 * level);
    expect(newcomer(turned, 5)).toBeCloseTo(newcomer(turned, 1), 9);
  });

  it('takes levels as usual where what was learned says nothing of them', () => {
    const { perLevel: _, ...before } = learn({ a: { x: sum(300, 210) } });
    expect(expected('new', 'x', 5, before, null).chance).toBeCloseTo(0.9, 2);
  });

  it('samples the chance around its expectation, repeatably', () => {
    const learned = learn({ a: { mac: sum(80, 60) } });
    const middle = expected('a', 'mac', 3, learned, null).chance;
    const random = seeded(1);
    const draws = Array.from({ length: 4000 }, () => expected('a', 'mac', 3, learned, random).chance);
    expect(draws.reduce((total, x) => total + x, 0) / draws.length).toBeCloseTo(middle, 2);
    expect(expected('a', 'mac', 3, learned, seeded(1)).chance).toBe(draws[0]);
  });
});

describe('seeded', () => {
  it('mixes consecutive seeds: their first draws are uniform and unrelated', () => {
    const firsts = Array.from({ length: 10_000 }, (_, seed) => seeded(seed)());
    const mean = firsts.reduce((total, x) => total + x, 0) / firsts.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * firsts.length));
    const lag = firsts.slice(1).reduce((total, x, i) => total + (x - 0.5) * ((firsts[i] ?? 0) - 0.5), 0);
    expect(Math.abs((lag * 12) / firsts.length)).toBeLessThan(4 / Math.sqrt(firsts.length));
  });

  it('gives each stream of a seed its own draws', () => {
    expect(seeded(1, 1)()).not.toBe(seeded(1, 2)());
    expect(seeded(1, 1)()).toBe(seeded(1, 1)());
  });

  it('draws Beta(a, b) with its mean and variance', () => {
    const random = seeded(3);
    const draws = Array.from({ length: 20_000 }, () => sampleBeta(6, 4, random));
    const mean = draws.reduce((total, x) => total + x, 0) / draws.length;
    const variance = draws.reduce((total, x) => total + (x - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(0.6, 2);
    expect(variance).toBeCloseTo(24 / (100 * 11), 3);
  });
});
