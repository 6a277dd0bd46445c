import { describe, expect, it } from 'vitest';
import * as validators from '../../bench/routing/validators.ts';
import { closedForms } from './fixtures.ts';

/** 20 replications with fixed seeds; the mean must lie within four of its own standard errors of the exact value. */
const effort = (cases: number) => ({ replications: 20, length: { warmUp: cases / 4, cases } });
const TOLERANCE = 4;

function holds(checks: readonly validators.Check[]): void {
  for (const check of checks) {
    const off = Math.abs(check.mean - check.exact) / check.error;
    expect(off, `${check.name}: ${check.mean} ± ${check.error}, exactly ${check.exact}`).toBeLessThan(
      TOLERANCE,
    );
    // An error so large that nothing could fail would prove nothing.
    expect(check.error, check.name).toBeLessThan(Math.max(0.2 * check.exact, 0.003));
  }
}

describe('the simulator agrees with theory', () => {
  it.each(closedForms.erlang.filter(({ s }) => s <= 50))('M/M/$s, λ=$lam', ({ lam, mu, s }) => {
    holds(validators.checkErlang(lam, mu, s, effort(4000)));
  });

  it.each(closedForms.erlangA)('M/M/$s+M, λ=$lam θ=$theta', ({ lam, mu, s, theta }) => {
    holds(validators.checkErlangA(lam, mu, s, theta, effort(4000)));
  });

  it.each(closedForms.priorities)('priorities, c=$c', ({ lam1, lam2, mu, c }) => {
    holds(validators.checkPriorities([lam1, lam2], mu, c, effort(5000)));
  });

  it.each(closedForms.cobham)('one server, two classes µ=$mu1,$mu2', ({ lam1, lam2, mu1, mu2 }) => {
    const classes = [
      { lambda: lam1, mu: mu1 },
      { lambda: lam2, mu: mu2 },
    ];
    holds(validators.checkCobham(classes, effort(6000)));
  });

  it.each(closedForms.twoServers)('two unequal servers', ({ random: { lam, mu1, mu2 } }) => {
    holds(validators.checkTwoServers(lam, mu1, mu2, effort(4000)));
  });

  it('Wallace–Whitt: one skill an agent, and all six', () => {
    holds(validators.checkWallaceWhitt(effort(16_000)));
  });

  it.each([2, 5, 20])('random assignment, n=%i', (n) => {
    holds(validators.checkAssignment(n, 400));
  });
});
