import { describe, expect, it } from 'vitest';
import * as exact from '../../bench/routing/closed-forms.ts';
import { closedForms } from './fixtures.ts';

describe('closed forms give the published values to nine digits', () => {
  it.each(closedForms.erlang)('Erlang B and C, λ=$lam s=$s', (row) => {
    const queue = exact.erlangC(row.lam, row.mu, row.s);
    expect(exact.erlangB(row.lam / row.mu, row.s)).toBeCloseTo(row.erlangB, 9);
    expect(queue.delayed).toBeCloseTo(row.P_wait, 9);
    expect(queue.meanWait).toBeCloseTo(row.Wq, 9);
    expect(queue.inQueue).toBeCloseTo(row.Lq, 9);
    expect(queue.utilisation).toBeCloseTo(row.rho, 9);
    expect(exact.waitQuantile(row.lam, row.mu, row.s, 0.9)).toBeCloseTo(row.wait_quantile_90, 9);
    expect(exact.serviceLevel(row.lam, row.mu, row.s, 0.1)).toBeCloseTo(row['service_level_W<=0.1'], 9);
  });

  it.each(closedForms.erlangA)('Erlang A, λ=$lam s=$s θ=$theta', (row) => {
    const queue = exact.erlangA(row.lam, row.mu, row.s, row.theta);
    expect(queue.delayed).toBeCloseTo(row.P_wait, 9);
    expect(queue.abandoned).toBeCloseTo(row.P_abandon, 9);
    expect(queue.abandonedOfDelayed).toBeCloseTo(row.P_abandon_given_wait, 9);
    expect(queue.inQueue).toBeCloseTo(row.Lq, 9);
    expect(queue.meanWait).toBeCloseTo(row.Wq_all, 9);
    expect(queue.utilisation).toBeCloseTo(row.utilization, 9);
  });

  // Garnett, Mandelbaum & Reiman 2002: 50 agents, 48 calls a minute, 1 min each, patience 2 min.
  it('Garnett, Mandelbaum & Reiman: patience turns 20.8 s of waiting into 3.7 s', () => {
    expect(exact.erlangC(48, 1, 50).meanWait * 60).toBeCloseTo(20.83, 2);
    expect(exact.waitQuantile(48, 1, 50, 0.9) * 60).toBeCloseTo(58.14, 2);
    expect(exact.erlangA(48, 1, 50, 0.5).meanWait * 60).toBeCloseTo(3.71, 2);
    expect(exact.erlangA(48, 1, 50, 0.5).abandoned).toBeCloseTo(0.031, 3);
  });

  it.each(closedForms.priorities)('Davis, λ=$lam1,$lam2 c=$c', (row) => {
    const [first = 0, second = 0] = exact.priorityWaits([row.lam1, row.lam2], row.mu, row.c);
    expect(first).toBeCloseTo(row.Wq1, 9);
    expect(second).toBeCloseTo(row.Wq2, 9);
  });

  it.each(closedForms.cobham)('Cobham, µ=$mu1,$mu2', (row) => {
    const one = { lambda: row.lam1, mu: row.mu1 };
    const two = { lambda: row.lam2, mu: row.mu2 };
    const waits = [...exact.cobhamWaits([one, two]), ...exact.cobhamWaits([two, one]).reverse()];
    for (const [i, wait] of [...row.Wq_first1, ...row.Wq_first2].entries())
      expect(waits[i]).toBeCloseTo(wait, 9);
    expect(exact.mixedFcfsWait([one, two])).toBeCloseTo(row.Wq_fcfs, 9);
  });

  it.each(
    closedForms.twoServers.flatMap((row) => [
      { ...row.random, first: 0.5 },
      { ...row.LISF, first: 0.5 },
      { ...row.fastest_first, first: 1 },
      { ...row.slowest_first, first: 0 },
    ]),
  )('two unequal servers, λ=$lam µ=$mu1,$mu2, server 1 first with $first', (row) => {
    const two = exact.twoServers(row.lam, row.mu1, row.mu2, row.first);
    expect(two.meanWait).toBeCloseTo(row.Wq, 8);
    expect(two.inSystem).toBeCloseTo(row.L, 8);
    expect(two.occupancy[0]).toBeCloseTo(row.occ1, 9);
    expect(two.occupancy[1]).toBeCloseTo(row.occ2, 9);
  });

  it('Wallace–Whitt ends: one skill an agent, and all six', () => {
    const { k1, k6 } = closedForms.wallaceWhitt;
    const pairs = [
      [exact.sharedRoom(1.4, 0.1, 15, 6, 30), k1],
      [exact.limitedRoom(8.4, 0.1, 90, 30), k6],
    ] as const;
    for (const [queue, row] of pairs) {
      expect(queue.blocked).toBeCloseTo(row.block, 9);
      expect(queue.meanWait).toBeCloseTo(row.meanWait, 9);
      expect(queue.delayed).toBeCloseTo(row.Pdelay, 9);
      expect(queue.within(0.5)).toBeCloseTo(row.p_le_half, 9);
    }
  });

  it.each(closedForms.randomAssignment)('Parisi and the harmonic number, n=$n', (row) => {
    expect(exact.parisi(row.n)).toBeCloseTo(row.optimal_expected, 9);
    expect(exact.rowGreedy(row.n)).toBeCloseTo(row.greedy_expected, 9);
  });

  it('a queue that grows for ever has no mean wait', () => {
    expect(() => exact.erlangC(5, 1, 5)).toThrow('without abandonment');
    expect(() => exact.twoServers(2, 1, 0.5, 0.5)).toThrow(RangeError);
    expect(exact.erlangA(20, 1, 5, 0.5).abandoned).toBeGreaterThan(0.7);
  });
});
