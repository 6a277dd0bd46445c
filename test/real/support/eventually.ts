import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again every `every` ms until the answer is truthy, and returns it. An exception counts as "not yet";
 * after `within` ms the last one (or `what`) is thrown.
 */
export async function eventually<T>(
  ask: () => T | Promise<T>,
  { within = 60_000, every = 100, what = 'It never came true' } = {},
): Promise<NonNullable<T>> {
  const deadline = performance.now() + within;
  let last: unknown = new Error(what);
  while (performance.now() < deadline) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = new Error(what);
    } catch (error) {
      last = error;
    }
    await pause(every);
  }
  throw last;
}
