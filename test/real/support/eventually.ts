import { setTimeout as pause } from 'node:timers/promises';

/** ms: how long anything on a machine with other work may take; a test that waits for a state never waits less. */
export const PATIENCE = 120_000;

/**
 * Asks again every `every` ms until the answer is truthy, and returns it. An exception counts as "not yet";
 * after `within` ms the last one (or `what`) is thrown.
 */
export async function eventually<T>(
  ask: () => T | Promise<T>,
  { within = PATIENCE, every = 100, what = 'It never came true' } = {},
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
