import { eventually } from '../eventually.ts';

const second = (): number => Math.floor(Date.now() / 1000);

/**
 * Resolves once the clock, which RT on this machine shares, is so many seconds on: RT stamps whole seconds, and what
 * happens within one has no order.
 */
export async function secondsLater(count = 1): Promise<void> {
  const at = second() + count;
  await eventually(() => second() >= at, { every: 20, within: (count + 60) * 1000 });
}
