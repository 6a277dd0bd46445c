import type { Better, Unit } from '../kpi.ts';

/** How a target of a running period looks, told only where the data allow it. */
export type Outlook = 'on the way' | 'open' | 'unlikely';

/** Too early in a period an outlook is noise. */
const TELLING = 0.2;

interface Measured {
  readonly value: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/**
 * What the rest of the period must bring against what the interval says it may. Of shares the rest must make up for what
 * was: (target − passed · value) / (1 − passed); a median is held against the target itself. Null: too early, too few
 * cases for an interval, or nothing to be better at.
 */
export function outlookOf(
  target: number,
  { better, unit }: { readonly better: Better; readonly unit: Unit },
  { value, interval }: Measured,
  passed: number,
): Outlook | null {
  if (value === null || interval === null || passed < TELLING || better === 'neither') return null;
  const needed = unit === 'share' && passed < 1 ? (target - passed * value) / (1 - passed) : target;
  const [worst, best] = better === 'higher' ? [interval.low, interval.high] : [-interval.high, -interval.low];
  const asked = better === 'higher' ? needed : -needed;
  if (worst >= asked) return 'on the way';
  return best < asked ? 'unlikely' : 'open';
}

const ORDER: readonly Outlook[] = ['on the way', 'open', 'unlikely'];

/** Of a speed and its quality partner: the one that looks worse; null when either cannot be told. */
export const worseOf = (a: Outlook | null, b: Outlook | null): Outlook | null =>
  a === null || b === null ? null : (ORDER[Math.max(ORDER.indexOf(a), ORDER.indexOf(b))] ?? null);
