import { setTimeout as pause } from 'node:timers/promises';
import type { AppContext } from '../services/context.ts';
import { StoreFault } from '../store/fault.ts';

/** How the scheduler's work is repeated, and long work parted so that requests are served in between. */

/** A run under way at the stop gets this long, ms. */
export const STOPS_WITHIN = 2_000;
/** Between two steps it rests for so many times what the last one took: the rest of the store's time is for requests. */
const REST = 4;
/** … but never longer than this, in ms: who stops the collector waits for it. */
const LONGEST_REST = 300;

/** Runs `work` every `interval` ms, never twice at once; a failure is logged and the next run comes all the same. */
export function repeat(
  name: string,
  interval: number,
  work: () => Promise<unknown>,
  log: AppContext['log'],
): { runNow(): void; stop(): Promise<void> } {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const run = (): void => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = work()
      .then(
        () => undefined,
        (error) => {
          // The machine's faults are told by the machine's watch, once and without a stack.
          if (!stopped && !(error instanceof StoreFault))
            log.error({ err: error, job: name }, 'a job failed; it runs again at its next time');
        },
      )
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          run();
        }
      });
  };
  const timer = setInterval(run, interval);
  timer.unref();
  return {
    runNow: run,
    async stop() {
      stopped = true;
      clearInterval(timer);
      // What hangs on the helpdesk is begun again after the next start.
      await Promise.race([running, pause(STOPS_WITHIN, undefined, { ref: false })]);
    },
  };
}

/** Does `step` again and again until it answers 0, resting in between; `isOver` ends it after the step that runs. */
export async function inSteps(step: () => Promise<number>, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const start = performance.now();
    if ((await step()) === 0) return;
    await pause(Math.min(LONGEST_REST, (performance.now() - start) * REST));
  }
}
