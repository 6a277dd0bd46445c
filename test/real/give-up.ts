import { afterEach, beforeEach } from 'vitest';

/** Failures of one file after which its other tests are not tried. */
const MOST = 2;

let failed = 0;

/**
 * What hangs once mostly hangs again, for as long as a wait may take: whoever waits for the run has learnt nothing more by
 * the third. The run is red by then, so nothing is left out of a green one.
 */
beforeEach(({ skip }) => {
  if (failed >= MOST) skip(`${MOST} tests of this file have failed`);
});
afterEach(({ task }) => {
  if (task.result?.state === 'fail') failed++;
});
