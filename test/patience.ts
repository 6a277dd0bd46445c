import { afterAll, vi } from 'vitest';

/**
 * Waits of tests are for states: one that comes true ends at once, so that longer costs nothing. Vitest gives up after a
 * second, which a busy machine needs for itself.
 */
const { waitFor, waitUntil } = vi;
const patient = 20_000;

vi.waitFor = (callback, options = patient) => waitFor(callback, options);
vi.waitUntil = (callback, options = patient) => waitUntil(callback, options);

/** What the widget leaves for after the paint is done before the test's window goes. */
afterAll(async () => {
  if (typeof requestAnimationFrame === 'undefined') return;
  vi.useRealTimers();
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
});
