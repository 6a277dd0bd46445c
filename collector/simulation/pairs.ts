import { type SimulationConfig, scenarioOf } from './config.ts';
import { type Measures, mean, standardError } from './measures.ts';
import { productPolicy, replicate } from './scenario.ts';

/** Two desks on the same arrivals, run by run. */

export type Measured = 'fcr' | 'meanWait' | 'p95Wait' | 'occupancy';

/** Shares of 1, waits in minutes. `margin`: two standard errors of the change over the paired runs. */
export interface Change {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly margin: number;
}

export const lengthOf = ({ casesPerReplication }: SimulationConfig) => ({
  warmUp: Math.round(casesPerReplication / 10),
  cases: casesPerReplication,
});

const runsOf = (config: SimulationConfig): Measures[] => {
  const scenario = scenarioOf(config);
  const policy = productPolicy(scenario);
  return Array.from({ length: config.replications }, (_, i) =>
    replicate(scenario, policy, lengthOf(config), config.seed + i),
  );
};

/** What another desk changes, measured on pairs of runs with the same arrivals (common random numbers). */
export function changesBetween(before: SimulationConfig, after: SimulationConfig): Record<Measured, Change> {
  const [first, second] = [runsOf(before), runsOf(after)];
  const of = (key: Measured): Change => {
    const now = mean(first.map((run) => run[key]));
    const changes = second.map((run, i) => run[key] - (first[i]?.[key] ?? Number.NaN));
    return {
      before: now,
      after: now + mean(changes),
      change: mean(changes),
      margin: 2 * standardError(changes),
    };
  };
  return {
    fcr: of('fcr'),
    meanWait: of('meanWait'),
    p95Wait: of('p95Wait'),
    occupancy: of('occupancy'),
  };
}
