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
    expect(prior(0)).toEqual({ chance: 0.4, minutes: 12.5 });
    expect(prior(5)).toEqual({ chance: 0.9, minutes: 8.5 });
  });

  it("moves from the level towards the agent's own record as cases come in", () => {
    const chance = (n: number) =>
      expected('a', 'mac', 3, learn({ a: { mac: sum(n, 0.9 * n) } }), null).chance;
    expect(chance(0)).toBeCloseTo(0.7, 9);
    expect(chance(20)).toBeGreaterThan(0.75);
    expect(chance(20)).toBeLessThan(0.86);
    expect(chance(2000)).toBeCloseTo(0.9, 2);
  });

  it('teaches a topic to everybody: an agent without cases inherits what the topic showed', () => {
    const hard = learn({ a: { printer: sum(300, 90) }, b: { printer: sum(300, 93) } });
    expect(expected('new', 'printer', 3, hard, null).chance).toBeLessThan(0.36);
    expect(expected('new', 'other', 3, hard, null).chance).toBeCloseTo(0.7, 9);
  });

  it('shrinks more when agents hardly differ', () => {
    const alike = learn({ a: { x: sum(100, 70) }, b: { x: sum(100, 71) }, c: { x: sum(100, 69) } });
    const apart = learn({ a: { x: sum(100, 40) }, b: { x: sum(100, 95) }, c: { x: sum(100, 70) } });
    expect(alike.topics['x']?.strength).toBe(200);
    expect(apart.topics['x']?.strength).toBeLessThan(30);
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
