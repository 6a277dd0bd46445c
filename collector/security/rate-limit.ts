/** A token bucket per key (`now` in ms of any clock): `burst` at once, `perSecond` from then on. In memory; what must hold for ever is held by unique indexes. */
export interface RateLimit {
  /** 0 when the call may pass (and was counted, as `amount`), else the seconds to wait. */
  take(key: string, now: number, amount?: number): number;
  /** The same without counting. */
  wait(key: string, now: number): number;
}

const MOST_KEYS = 50_000;

/** Makes a limit. Keys that have refilled are forgotten. */
export function rateLimit({ burst, perSecond }: { burst: number; perSecond: number }): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const refillMs = (burst / perSecond) * 1000;
  const forget = (now: number): void => {
    for (const [key, bucket] of buckets) if (now - bucket.at >= refillMs) buckets.delete(key);
    // Still too many: a flood of keys. The oldest go, which only ever forgives.
    for (const key of buckets.keys()) {
      if (buckets.size <= MOST_KEYS / 2) break;
      buckets.delete(key);
    }
  };
  /** What a key has left now. Should the clock have been set back, time goes on from there. */
  const leftOf = (key: string, now: number): number => {
    const bucket = buckets.get(key);
    if (!bucket) return burst;
    bucket.left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    return bucket.left;
  };
  const waitFor = (left: number, amount: number): number =>
    left < amount ? Math.ceil((amount - left) / perSecond) : 0;
  return {
    take(key, now, amount = 1) {
      const left = leftOf(key, now);
      if (left < amount) return waitFor(left, amount);
      if (!buckets.has(key) && buckets.size >= MOST_KEYS) forget(now);
      buckets.set(key, { left: left - amount, at: now });
      return 0;
    },
    wait: (key, now) => waitFor(leftOf(key, now), 1),
  };
}

/** The part of an address that one household or office shares: IPv4 as it is, IPv6 by its /64. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return `${[...left, ...middle, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
