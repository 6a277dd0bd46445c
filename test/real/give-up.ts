import { beforeEach, type RunnerTask } from 'vitest';

/** Failures of one file after which its other tests are not tried. */
const MOST = 2;

/** Tests whose outcome is failure: one that is to fail has none by failing, nor has one that is tried again. */
const failuresAmong = (tasks: readonly RunnerTask[], now: RunnerTask): number =>
  tasks.reduce(
    (sum, one) =>
      sum +
      (one.type === 'suite'
        ? failuresAmong(one.tasks, now)
        : Number(one !== now && one.result?.state === 'fail')),
    0,
  );

/**
 * What hangs once mostly hangs again, for as long as a wait may take: whoever waits for the run has learnt nothing more by
 * the third. The run is red by then, so nothing is left out of a green one.
 */
beforeEach(({ task, skip }) => {
  if (failuresAmong(task.file.tasks, task) >= MOST) skip(`${MOST} tests of this file have failed`);
});
