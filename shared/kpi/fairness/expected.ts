import type { TicketFacts } from '../../session/facts.ts';
import type { Bounds } from '../../stats/bounds.ts';
import { tOf } from '../../stats/normal.ts';
import { exactRatio } from '../../stats/observed-expected.ts';
import type { Kpi, MeasureContext } from '../kpi.ts';
import { DAY } from '../measure/days.ts';
import { definitionOf } from '../measure/define.ts';
import { outcomesOf, type PlacedOutcome } from '../measure/outcomes-of.ts';
import { LEAST_AGENTS } from '../team/crowd.ts';
import { substantive } from './credit.ts';
import { type Case, ENOUGH, expectation } from './strata.ts';

/** What an agent's result is, against what their own mix of cases would have been elsewhere in the team. */
export interface Expected {
  readonly kpi: string;
  readonly verdict: 'better' | 'as expected' | 'below' | 'not enough';
  /** Own cases compared. */
  readonly n: number;
  /** Share of favourable outcomes, or geometric mean in seconds; null when there is too little to compare. */
  readonly observed: number | null;
  readonly expected: number | null;
  /** Observed over expected, of unfavourable outcomes or of times: below 1 is better. */
  readonly ratio: number | null;
  /** 90 % limits of the ratio. */
  readonly interval: Bounds | null;
  /** Speed is compared together with its quality partner, or not at all. */
  readonly partner: Expected | null;
}

export interface ExpectedContext extends MeasureContext {
  readonly agent: string;
}

const LEVEL = 0.9;
const LEAST_OWN = 20;
const REFERENCE = 90 * DAY;

/**
 * Compares an agent with the *expected for my mix*: the team without them, in the 90 days before the period's end, by
 * strata of the case mix. Shares: unfavourable outcomes observed / expected with exact Poisson limits (the rarer side,
 * where Poisson fits). Times: ratio of geometric means with Student's limits. "Better" or "below" only from 20 cases on
 * and when the 90 % limits exclude 1. The others must be a crowd, so that nobody is compared with a person.
 */
export function expectedForMix(kpi: Kpi, facts: readonly TicketFacts[], context: ExpectedContext): Expected {
  const { partner } = definitionOf(kpi);
  const beside = partner && expectedForMix(partner, facts, context);
  const own = casesOf(kpi, facts, context, () => true);
  const end = Math.min(context.now, context.period.to);
  const others = casesOf(
    kpi,
    facts,
    { ...context, agent: null, period: { from: end - REFERENCE, to: end } },
    (ticket) => !ticket.participants.some(({ agent }) => agent === context.agent),
  );
  const expect = expectation(others.cases);
  const pairs = own.cases.flatMap((one) => {
    const expected = expect(one);
    return expected === null ? [] : [{ observed: one.value, expected }];
  });
  const none = { kpi: kpi.id, n: pairs.length, observed: null, expected: null, ratio: null, interval: null };
  const comparable = kpi.better !== 'neither' && (kpi.unit === 'share' || kpi.unit === 'seconds');
  const few = pairs.length < LEAST_OWN || others.cases.length < ENOUGH || others.agents < LEAST_AGENTS - 1;
  if (!comparable || few) return { ...none, verdict: 'not enough', partner: beside };
  const figures =
    kpi.unit === 'seconds' ? compareTimes(pairs) : compareShares(pairs, kpi.better === 'higher');
  if (!figures) return { ...none, verdict: 'not enough', partner: beside };
  const { low, high } = figures.interval;
  const verdict = high < 1 ? 'better' : low > 1 ? 'below' : 'as expected';
  return { kpi: kpi.id, n: pairs.length, verdict, ...figures, partner: beside };
}

interface Pair {
  readonly observed: number;
  readonly expected: number;
}
type Figures = { observed: number; expected: number; ratio: number; interval: Bounds };

/** null when nothing unfavourable is expected: then nothing can be compared. */
function compareShares(pairs: readonly Pair[], successIsGood: boolean): Figures | null {
  const n = pairs.length;
  const observed = sumOf(pairs, (pair) => pair.observed);
  const expected = sumOf(pairs, (pair) => pair.expected);
  const bad = successIsGood ? n - observed : observed;
  const badExpected = successIsGood ? n - expected : expected;
  if (badExpected <= 0) return null;
  return {
    observed: observed / n,
    expected: expected / n,
    ratio: bad / badExpected,
    interval: exactRatio(bad, badExpected, LEVEL),
  };
}

/** Pairs hold logarithms. */
function compareTimes(pairs: readonly Pair[]): Figures {
  const n = pairs.length;
  const difference = sumOf(pairs, (pair) => pair.observed - pair.expected) / n;
  const squares = sumOf(pairs, (pair) => (pair.observed - pair.expected - difference) ** 2);
  const reach = tOf(LEVEL, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return {
    observed: Math.exp(sumOf(pairs, (pair) => pair.observed) / n),
    expected: Math.exp(sumOf(pairs, (pair) => pair.expected) / n),
    ratio: Math.exp(difference),
    interval: { low: Math.exp(difference - reach), high: Math.exp(difference + reach) },
  };
}

function sumOf(pairs: readonly Pair[], of: (pair: Pair) => number): number {
  return pairs.reduce((sum, pair) => sum + of(pair), 0);
}

/** The judged cases of a context whose ticket passes, times as logarithms (at least a second), and how many agents took part. */
function casesOf(
  kpi: Kpi,
  facts: readonly TicketFacts[],
  context: MeasureContext,
  passes: (ticket: TicketFacts) => boolean,
): { cases: Case[]; agents: number } {
  const tickets = new Map(facts.map((ticket) => [ticket.ticket, ticket]));
  const agents = new Set<string>();
  const cases = outcomesOf(kpi, facts, context).flatMap(({ ticket: id, value, format }: PlacedOutcome) => {
    const ticket = tickets.get(id);
    if (!ticket || !passes(ticket)) return [];
    for (const { agent } of substantive(ticket)) agents.add(agent);
    return [
      {
        mix: ticket.mix,
        apart: format ?? '',
        value: kpi.unit === 'seconds' ? Math.log(Math.max(1, value)) : value,
      },
    ];
  });
  return { cases, agents: agents.size };
}
