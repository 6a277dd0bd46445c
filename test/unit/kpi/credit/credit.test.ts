import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditShares } from '../../../../shared/kpi/credit/credit.ts';
import { ticketsToReview } from '../../../../shared/kpi/samples/to-review.ts';
import { HOUR, NOON, participant, solved } from '../support/facts.ts';

/** The Shapley value by its definition: the mean of what each adds, over all orders of arrival. */
function shapley(
  players: readonly string[],
  worth: (coalition: readonly string[]) => number,
): Map<string, number> {
  const orders = (rest: readonly string[]): string[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((one) => orders(rest.filter((other) => other !== one)).map((order) => [one, ...order]));
  const all = orders(players);
  return new Map(
    players.map((player) => {
      const added = all.map((order) => {
        const before = order.slice(0, order.indexOf(player));
        return worth([...before, player]) - worth(before);
      });
      return [player, added.reduce((sum, one) => sum + one, 0) / all.length];
    }),
  );
}

const together = (agents: readonly string[]) =>
  solved('1', 'a', HOUR, { participants: agents.map((agent) => participant(agent)) });

describe('splitting a ticket', () => {
  // Littlechild & Owen 1973, the airport game: checks the checker.
  it('is held against a Shapley value that knows the airport game', () => {
    const costs: Record<string, number> = { A: 1, B: 2, C: 3 };
    const values = shapley(['A', 'B', 'C'], (planes) =>
      Math.max(0, ...planes.map((plane) => costs[plane] ?? 0)),
    );
    expect([...values.values()].map((value) => value.toFixed(12))).toEqual(
      [1 / 3, 5 / 6, 11 / 6].map((value) => value.toFixed(12)),
    );
  });

  it('gives everybody their Shapley value when all were needed, and sums to one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 }),
        (agents) => {
          const shares = creditShares(together(agents));
          const values = shapley(agents, (coalition) => (coalition.length === agents.length ? 1 : 0));
          for (const agent of agents)
            expect(shares.get(agent)).toBeCloseTo(values.get(agent) ?? Number.NaN, 12);
          expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives nothing to those who only looked on', () => {
    const ticket = solved('1', 'a', HOUR, {
      participants: [participant('a'), participant('r', { roles: ['reviewer'], substantive: false })],
    });
    expect([...creditShares(ticket)]).toEqual([['a', 1]]);
  });
});

describe('a bad rating of several', () => {
  const rated = (value: number, agents: readonly string[]) => ({
    ...together(agents),
    surveys: [{ at: NOON, kind: 'csat' as const, format: 'csat.faces.5', value, text: null }],
  });

  it('goes to review; a good one and that of one alone do not', () => {
    expect(ticketsToReview([rated(2, ['a', 'b'])])).toEqual(['1']);
    expect(ticketsToReview([rated(4, ['a', 'b']), rated(1, ['a']), together(['a', 'b'])])).toEqual([]);
    expect(ticketsToReview([{ ...rated(2, ['a', 'b']), excluded: 'test' }])).toEqual([]);
  });
});
