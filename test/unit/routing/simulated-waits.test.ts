import { expect, it } from 'vitest';
import { longestIdle } from '../../../collector/simulation/policies.ts';
import { coverageOf } from '../../../shared/routing/told-waits.ts';
import { rampedDesk, tellWaits } from '../../bench/routing/wait-coverage.ts';

it.each([
  ['stationary', 0.9, 0.9, undefined],
  ['growing', 0.6, 1.1, 20],
  ['falling', 1.1, 0.6, 20],
] as const)('four of five ranges hold under %s load, on small and large desks', (_, from, to, patience) => {
  for (const servers of [3, 8, 20]) {
    const model = rampedDesk(servers, from, to, patience);
    const { share, n } = coverageOf(tellWaits(model, longestIdle(), { warmUp: 500, cases: 8000 }, 1, true));
    expect(n).toBeGreaterThan(1000);
    expect(share, `${servers} agents`).toBeGreaterThan(0.8);
  }
});
