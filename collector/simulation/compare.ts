import { type Measures, summarise } from './measures.ts';
import type { Length } from './model.ts';
import { policiesFor, replicate, type Scenario } from './scenario.ts';

/** Policies side by side on the same arrivals. */
export interface Row {
  name: string;
  mean: Measures;
  /** Standard errors over the replications. */
  error: Measures;
}

/** Every policy over the same seeds (common random numbers). */
export function compare(
  scenario: Scenario,
  length: Length,
  replications: number,
  seed: number,
  policies = policiesFor(scenario),
): Row[] {
  return policies.map(({ name, of }) => ({
    name,
    ...summarise(
      Array.from({ length: replications }, (_, i) => replicate(scenario, of(seed + i), length, seed + i)),
    ),
  }));
}

const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;
const twice = (error: number, scale = 1, digits = 1): string => `± ${(2 * scale * error).toFixed(digits)}`;

/** A markdown table; ± is two standard errors. `bound`: the share no policy can beat. */
export function markdown(rows: readonly Row[], bound: number): string {
  const lines = rows.map(({ name, mean, error }) =>
    [
      name,
      `${percent(mean.fcr)} ${twice(error.fcr, 100)}`,
      `${percent((bound - mean.fcr) / bound)} ${twice(error.fcr, 100 / bound)}`,
      `${mean.meanWait.toFixed(1)} min`,
      `${mean.p95Wait.toFixed(1)} ${twice(error.p95Wait)} min`,
      mean.jain.toFixed(3),
      percent(mean.broken),
      percent(mean.occupancy),
      percent(mean.burnt),
      ...(mean.abandoned > 0 ? [percent(mean.abandoned)] : []),
    ].join(' | '),
  );
  const left = rows.some(({ mean }) => mean.abandoned > 0);
  const head = [
    'policy',
    'solved at first contact',
    'regret',
    'mean wait',
    'P95 wait',
    'Jain',
    'needs broken',
    'occupancy',
    'burnt',
  ];
  const heads = left ? [...head, 'left'] : head;
  return [heads.join(' | '), heads.map((_, i) => (i === 0 ? '---' : '--:')).join(' | '), ...lines]
    .map((line) => `| ${line} |`)
    .join('\n');
}
