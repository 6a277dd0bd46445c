/**
 * Durations as counts in logarithmic buckets: what leaves an agent's browser instead of the durations themselves.
 * The counts of many agents add up, and any quantile of the sum is known to within 1 % (Masson, Rim & Lee 2019, DDSketch).
 */

/** Greatest relative error of a bucket's value. */
export const BUCKET_ERROR = 0.01;
const GROWTH = (1 + BUCKET_ERROR) / (1 - BUCKET_ERROR);
const LOG_GROWTH = Math.log(GROWTH);

/** Bucket → count; keys are bucket numbers as JSON writes them. */
export type Buckets = Readonly<Record<string, number>>;

/** The bucket of a duration in seconds: 0 holds what lasted less than a second, 1 begins at one second. */
export function bucketOf(seconds: number): number {
  if (!(seconds >= 0)) throw new RangeError(`a duration is 0 or more seconds, got ${seconds}`);
  if (seconds < 1) return 0;
  return 1 + Math.max(0, Math.ceil(Math.log(seconds) / LOG_GROWTH - 1e-9));
}

/** The duration a bucket stands for, in seconds: within 1 % of everything in it. */
export function secondsOf(bucket: number): number {
  return bucket <= 0 ? 0 : (2 * GROWTH ** (bucket - 1)) / (GROWTH + 1);
}

/** Counts durations into buckets. */
export function toBuckets(seconds: Iterable<number>): Buckets {
  const counts: Record<string, number> = {};
  for (const value of seconds) {
    const bucket = bucketOf(value);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return counts;
}

/** Adds counts up: the buckets of all are the buckets of the sum. */
export function mergeBuckets(all: Iterable<Buckets>): Buckets {
  const counts: Record<string, number> = {};
  for (const buckets of all) {
    for (const [bucket, count] of Object.entries(buckets)) counts[bucket] = (counts[bucket] ?? 0) + count;
  }
  return counts;
}

/** Quantile (type 7 on the buckets' values) in seconds; 0 ≤ p ≤ 1; null when the buckets are empty. */
export function bucketQuantile(buckets: Buckets, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile lies between 0 and 1, got ${p}`);
  const filled = Object.entries(buckets)
    .map(([bucket, count]) => ({ bucket: Number(bucket), count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.bucket - b.bucket);
  const n = filled.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return null;
  const at = (rank: number): number => {
    let passed = 0;
    for (const { bucket, count } of filled) {
      passed += count;
      if (passed > rank) return secondsOf(bucket);
    }
    return secondsOf(filled.at(-1)?.bucket ?? 0);
  };
  const place = (n - 1) * p;
  const below = at(Math.floor(place));
  return below + (at(Math.ceil(place)) - below) * (place - Math.floor(place));
}
