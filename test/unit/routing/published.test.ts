import { describe, expect, it } from 'vitest';
import { compare } from '../../../collector/simulation/compare.ts';
import { policiesFor } from '../../../collector/simulation/scenario.ts';
import { publishedScenario, statedBound } from '../../bench/routing/published.ts';

/** The published instance, shorter than in the bench (npm run bench:routing); the same seeds for every policy. */
describe.each([
  { load: 0.85, regret: 0.08 },
  { load: 0.92, regret: 0.085 },
])('on the published desk at load $load', ({ load, regret }) => {
  const scenario = publishedScenario(load);
  const rows = compare(scenario, { warmUp: 600, cases: 1500 }, 20, 1, policiesFor(scenario));
  const row = (name: string) => {
    const found = rows.find((one) => one.name === name);
    if (!found) throw new Error(`no policy ${name}`);
    return found;
  };
  const product = row('Overdesk');
  const bound = statedBound(load);

  it(`the decision loses at most ${regret} of what no policy can beat`, () => {
    expect((bound - product.mean.fcr + 2 * product.error.fcr) / bound).toBeLessThan(regret);
  });

  it('95 % wait at most ten minutes, all agents are busy alike, and nobody gets what they cannot do', () => {
    expect(product.mean.p95Wait).toBeLessThan(10);
    // So short a run, at fixed prices and with all known, shares less evenly than the desk as deployed (0.986: docs/benchmarks.md).
    expect(product.mean.jain).toBeGreaterThan(0.96);
    expect(product.mean.broken).toBe(0);
    expect(row('random').mean.broken).toBeGreaterThan(0.2);
  });

  it('it solves at least two in a hundred more than the usual skill rings', () => {
    expect(product.mean.fcr - row('ring + best').mean.fcr).toBeGreaterThan(0.02);
  });

  it('the policies beside it behave as published', () => {
    for (const name of ['random', 'longest idle']) expect(row(name).mean.fcr).toBeCloseTo(0.547, 1.9);
    expect(row('hard filter (level ≥ 3)').mean.fcr).toBeCloseTo(0.808, 1.9);
  });
});
