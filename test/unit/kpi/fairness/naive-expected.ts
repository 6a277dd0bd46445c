import type { Kpi, MeasureContext } from '../../../../shared/kpi/kpi.ts';
import { outcomesOf } from '../../../../shared/kpi/measure/outcomes-of.ts';
import type { TicketFacts } from '../../../../shared/session/facts.ts';
import { tOf } from '../../../../shared/stats/normal.ts';
import { exactRatio } from '../../../../shared/stats/observed-expected.ts';

/** Expected for my mix from everybody's tickets, as if they were at hand: written apart from the way over sums. */

interface Row {
  readonly value: number;
  /** The scale, then topic, channel, tier, priority and language. */
  readonly kind: readonly (string | null)[];
}

function rowsOf(kpi: Kpi, facts: readonly TicketFacts[], context: MeasureContext): Row[] {
  return outcomesOf(kpi, facts, context).map(({ ticket, value, format }) => {
    const mix = facts.find((one) => one.ticket === ticket)?.mix;
    if (!mix) throw new Error(`no ticket ${ticket}`);
    return {
      value: kpi.unit === 'seconds' ? Math.log(Math.max(1, value)) : value,
      kind: [format, mix.topic, mix.channel, mix.tier, mix.priority, mix.language],
    };
  });
}

function expectedOf(kind: Row['kind'], others: readonly Row[]): number | null {
  let expected: number | null = null;
  for (let length = 1; length <= 6; length++) {
    const alike = others.filter((row) => kind.slice(0, length).every((part, at) => row.kind[at] === part));
    if (alike.length === 0) return expected;
    const mean = alike.reduce((sum, { value }) => sum + value, 0) / alike.length;
    const weight = Math.min(1, alike.length / 30);
    expected = expected === null ? mean : weight * mean + (1 - weight) * expected;
  }
  return expected;
}

/** Observed, expected, ratio and 90 % limits of shares or times; null with fewer than 20 own cases or 30 of the others. */
export function naiveExpected(
  kpi: Kpi,
  facts: readonly TicketFacts[],
  context: MeasureContext & { readonly agent: string },
) {
  const mine = rowsOf(kpi, facts, context);
  const others = rowsOf(
    kpi,
    facts.filter((ticket) => ticket.participants.every(({ agent }) => agent !== context.agent)),
    { ...context, agent: null },
  );
  const pairs = mine.flatMap(({ value, kind }) => {
    const expected = expectedOf(kind, others);
    return expected === null ? [] : [{ value, expected }];
  });
  const n = pairs.length;
  if (n < 20 || others.length < 30) return null;
  const observed = pairs.reduce((sum, { value }) => sum + value, 0) / n;
  const expected = pairs.reduce((sum, pair) => sum + pair.expected, 0) / n;
  if (kpi.unit === 'share') {
    const bad = kpi.better === 'higher' ? n * (1 - observed) : n * observed;
    const badExpected = kpi.better === 'higher' ? n * (1 - expected) : n * expected;
    if (badExpected <= 1e-9) return null;
    const interval = exactRatio(Math.round(bad), badExpected, 0.9);
    return { n, observed, expected, ratio: bad / badExpected, interval };
  }
  const differences = pairs.map((pair) => pair.value - pair.expected);
  const middle = observed - expected;
  const variance = differences.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (n - 1);
  const reach = tOf(0.9, n - 1) * Math.sqrt(variance / n);
  return {
    n,
    observed: Math.exp(observed),
    expected: Math.exp(expected),
    ratio: Math.exp(middle),
    interval: { low: Math.exp(middle - reach), high: Math.exp(middle + reach) },
  };
}
