import type { Step } from './step.ts';

/** Of one instant: where it goes, who gets it, what they say, what becomes of it. */
const turns: Readonly<Record<Step['kind'], number>> = {
  queue: 0,
  owner: 1,
  handoff: 1,
  said: 2,
  status: 3,
  asked: 4,
  rated: 4,
};

/** Steps from several lists in the order in which they happened. */
export const inOrder = (steps: readonly Step[]): Step[] =>
  steps.toSorted((one, other) => one.at - other.at || turns[one.kind] - turns[other.kind]);
