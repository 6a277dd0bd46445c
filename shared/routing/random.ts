/** Seeded randomness: the same seed gives the same draws on every machine. */

/** Uniform on [0, 1). */
export type Random = () => number;

/** splitmix32: well mixed even from consecutive seeds (Steele, Lea & Flood 2014, 32-bit constants of murmur3's finaliser). */
function* splitmix32(seed: number): Generator<number, never> {
  for (let state = seed | 0; ; ) {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    yield (z ^ (z >>> 16)) >>> 0;
  }
}

/** xoshiro128** (Blackman & Vigna 2018), seeded through splitmix32; `stream` separates uses of one seed. */
export function seeded(seed: number, stream = 0): Random {
  const mix = splitmix32((Math.imul(seed | 0, 0x2545f491) ^ Math.imul(stream | 0, 0x9e3779b1)) | 0);
  let a = mix.next().value;
  let b = mix.next().value;
  let c = mix.next().value;
  let d = mix.next().value;
  return () => {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result / 4_294_967_296;
  };
}

/** FNV-1a, 32 bit: a stable number for a text. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function standardNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Gamma(shape ≥ 1, scale 1): Marsaglia & Tsang 2000. */
function sampleGamma(shape: number, random: Random): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = standardNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A draw from Beta(a, b); shapes below 1 are taken as 1. */
export function sampleBeta(a: number, b: number, random: Random): number {
  const x = sampleGamma(Math.max(1, a), random);
  const y = sampleGamma(Math.max(1, b), random);
  return x / (x + y);
}
