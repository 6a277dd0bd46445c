import type { TicketFacts } from '../../session/facts.ts';
import type { Bounds } from '../../stats/bounds.ts';
import { tOf } from '../../stats/normal.ts';
import { exactRatio } from '../../stats/observed-expected.ts';
import type { Kpi, MeasureContext } from '../kpi.ts';
import { definitionOf } from '../measure/define.ts';
import { type Case, casesOf, isCompared } from '../team/cases.ts';
import { OTHER } from '../team/topics.ts';
import { scaleOf } from '../team/voice.ts';
import type { Others, TeamWithoutMe } from './without-me.ts';

/** What an agent's result is, against what their own mix of cases would have been elsewhere in the team. */
export interface Expected {
  readonly kpi: string;
  readonly verdict: 'better' | 'as expected' | 'below' | 'not enough';
  /** Why there is too little to compare; null with any other verdict. */
  readonly reason: 'not compared' | 'no team' | 'few cases' | 'nothing to expect' | null;
  /** Own cases compared. */
  readonly n: number;
  /** Share of favourable outcomes, or geometric mean in seconds; null when there is too little to compare. */
  readonly observed: number | null;
  readonly expected: number | null;
  /** Observed over expected, of unfavourable outcomes or of times: below 1 is better. */
  readonly ratio: number | null;
  /** 90 % limits of the ratio, as wide as the blur of the team's voices asks for. */
  readonly interval: Bounds | null;
  /** Speed is compared together with its quality partner, or not at all. */
  readonly partner: Expected | null;
}

/** The share of intervals that hold the truth. */
export const EXPECTED_LEVEL = 0.9;
/** Own cases a comparison needs. */
export const LEAST_OWN = 20;

/**
 * Compares an agent's own cases of a period with the *expected for my mix*: what the others' voices come to, moved by how
 * cases of the same topics differ in the team. Shares: unfavourable outcomes observed / expected with exact Poisson limits (the rarer side,
 * where Poisson fits). Times: ratio of geometric means with Student's limits. "Better" or "below" only from 20 cases on
 * and when the 90 % limits exclude 1, whatever chance and the blur of the voices do.
 */
export function expectedForMix(
  kpi: Kpi,
  facts: readonly TicketFacts[],
  context: MeasureContext & { readonly agent: string },
  team: TeamWithoutMe,
): Expected {
  const { partner } = definitionOf(kpi);
  const beside = partner && expectedForMix(partner, facts, context, team);
  const pairs = pairsOf(kpi, casesOf(kpi, facts, context), team);
  const none = (reason: NonNullable<Expected['reason']>): Expected => ({
    kpi: kpi.id,
    verdict: 'not enough',
    reason,
    n: pairs.length,
    observed: null,
    expected: null,
    ratio: null,
    interval: null,
    partner: beside,
  });
  if (!isCompared(kpi)) return none('not compared');
  if (![...team.keys()].some((series) => series.split('/')[0] === kpi.id)) return none('no team');
  if (pairs.length < LEAST_OWN) return none('few cases');
  const figures =
    kpi.unit === 'seconds' ? compareTimes(pairs) : compareShares(pairs, kpi.better === 'higher');
  if (!figures) return none('nothing to expect');
  const { low, high } = figures.interval;
  const verdict = high < 1 ? 'better' : low > 1 ? 'below' : 'as expected';
  return { kpi: kpi.id, verdict, reason: null, n: pairs.length, ...figures, partner: beside };
}

interface Pair {
  readonly observed: number;
  readonly expected: number;
  readonly slack: number;
}
type Figures = { observed: number; expected: number; ratio: number; interval: Bounds };

/** Own cases beside what is expected of each; those of a series the team has no figure of are left out. */
function pairsOf(kpi: Kpi, own: readonly Case[], team: TeamWithoutMe): Pair[] {
  return [...Map.groupBy(own, ({ series }) => series)].flatMap(([series, cases]) => {
    const others = team.get(series);
    if (!others) return [];
    const slack = others.slack * Math.sqrt(1 + concentration(cases, others));
    return cases.map(({ value, topic }) => ({
      observed: value,
      expected: within(kpi, others.mean + (others.effects.get(topicIn(others, topic)) ?? 0)),
      slack,
    }));
  });
}

const topicIn = ({ effects }: Others, topic: string): string => (effects.has(topic) ? topic : OTHER);

/** How much of one topic the cases are: each topic's effect has a blur of its own. 0 when topics are not told apart. */
function concentration(cases: readonly Case[], others: Others): number {
  if (others.effects.size === 0) return 0;
  const topics = Map.groupBy(cases, ({ topic }) => topicIn(others, topic));
  return [...topics.values()].reduce((sum, { length }) => sum + (length / cases.length) ** 2, 0);
}

function within(kpi: Kpi, value: number): number {
  const { least, most } = scaleOf(kpi);
  return Math.min(most, Math.max(least, value));
}

/** null when it may be that nothing unfavourable is expected: then nothing can be compared. */
function compareShares(pairs: readonly Pair[], successIsGood: boolean): Figures | null {
  const n = pairs.length;
  const observed = sumOf(pairs, (pair) => pair.observed);
  const expected = sumOf(pairs, (pair) => pair.expected);
  const slack = sumOf(pairs, (pair) => pair.slack);
  const bad = successIsGood ? n - observed : observed;
  const badExpected = successIsGood ? n - expected : expected;
  if (badExpected - slack <= 0) return null;
  return {
    observed: observed / n,
    expected: expected / n,
    ratio: bad / badExpected,
    interval: {
      low: exactRatio(bad, badExpected + slack, EXPECTED_LEVEL).low,
      high: exactRatio(bad, badExpected - slack, EXPECTED_LEVEL).high,
    },
  };
}

/** Pairs hold logarithms. */
function compareTimes(pairs: readonly Pair[]): Figures {
  const n = pairs.length;
  const difference = sumOf(pairs, (pair) => pair.observed - pair.expected) / n;
  const squares = sumOf(pairs, (pair) => (pair.observed - pair.expected - difference) ** 2);
  const reach =
    tOf(EXPECTED_LEVEL, n - 1) * Math.sqrt(squares / (n - 1) / n) + sumOf(pairs, (pair) => pair.slack) / n;
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
