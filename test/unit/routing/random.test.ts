import { describe, expect, it } from 'vitest';
import { hash32, sampleBeta, seeded } from '../../../shared/routing/random.ts';

/** A logged decision that tried somebody out comes out again only if the same seed draws the same, in every version. */

describe('the hash of a text', () => {
  // Noll's own test vectors of FNV-1a, 32 bit.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of "%s" is FNV-1a’s', (text, hash) => {
    expect(hash32(text)).toBe(hash);
  });
});

/** xoshiro128** and splitmix32 as their authors write them, in whole numbers without an end. */
function reference(seed: number, stream: number, draws: number): number[] {
  const WORD = 2n ** 32n;
  const word = (x: bigint): bigint => ((x % WORD) + WORD) % WORD;
  let mix = word(word(BigInt(seed) * 0x2545f491n) ^ word(BigInt(stream) * 0x9e3779b1n));
  const next = (): bigint => {
    mix = word(mix + 0x9e3779b9n);
    let z = word((mix ^ (mix >> 16n)) * 0x85ebca6bn);
    z = word((z ^ (z >> 13n)) * 0xc2b2ae35n);
    return z ^ (z >> 16n);
  };
  const turned = (x: bigint, by: bigint): bigint => word(x << by) | (x >> (32n - by));
  let [a, b, c, d] = [next(), next(), next(), next()];
  return Array.from({ length: draws }, () => {
    const result = word(turned(word(b * 5n), 7n) * 9n);
    const t = word(b << 9n);
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = turned(d, 11n);
    return Number(result) / 2 ** 32;
  });
}

describe('a seed', () => {
  it.each([
    [0, 0],
    [1, 0],
    [1, 7],
    [77, 41],
    [123_456_789, 0xbf9c],
  ])('%i, stream %i, draws what its authors’ formulas say', (seed, stream) => {
    const random = seeded(seed, stream);
    const drawn = Array.from({ length: 20 }, () => random());
    expect(drawn).toEqual(reference(seed, stream, 20));
    expect(new Set(drawn).size).toBe(20);
  });
});

describe('a draw from Beta(a, b)', () => {
  const of = (a: number, b: number) => {
    const random = seeded(5);
    const draws = Array.from({ length: 4000 }, () => sampleBeta(a, b, random));
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    return { mean, variance: draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length };
  };

  it.each([
    [1, 1],
    [2, 5],
    [40, 10],
  ])('(%d, %d) has its mean and variance', (a, b) => {
    const { mean, variance } = of(a, b);
    expect(mean).toBeCloseTo(a / (a + b), 2);
    expect(variance / ((a * b) / ((a + b) ** 2 * (a + b + 1)))).toBeCloseTo(1, 0.9);
  });

  it('takes shapes below 1 for 1', () => {
    expect(of(0.2, 0.3)).toEqual(of(1, 1));
  });
});
