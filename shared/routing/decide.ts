import { isCoolingDown, leastAsked } from './asked.ts';
import { assign } from './assignment.ts';
import { type Candidate, candidatesAmong, type Offer } from './candidates.ts';
import type { Decision, RoutingCase, RoutingOptions, RoutingState } from './decision.ts';
import type { Desk } from './desk.ts';
import { dutyOf, openAt } from './duty.ts';
import { assigned, offline, waiting } from './outcome.ts';
import { hash32, seeded } from './random.ts';
import { sparedAmong } from './rest.ts';
import { AGAIN, headStart, helpedLately, minutesWaited } from './score.ts';

/**
 * Below what waiting promises a case accepts this much chance at once, and with every minute waited, cubed, this much
 * more: a short wait changes little, a long one takes whoever is there. Measured, as all here: test/bench/routing.
 */
const ACCEPT = { start: 0.01, perMinuteCubed: 0.00045 };
/** What a minute of waiting for somebody better costs, in chance. */
const WAITING = 0.006;
/** Among accepted pairs: starting one more case is worth this much chance, and each minute of waiting this much. */
const SERVE = 0.3;
const AGEING = 0.02;
const MOST_EXPLORATION = 0.05;
/** Scores closer than this are a tie, won by the longest idle. */
const TIE = 1e-6;

interface Bid {
  of: RoutingCase;
  candidates: readonly Candidate[];
  offers: Offer[];
  /** Who may take it, but is spared now. */
  spared: ReadonlySet<Candidate>;
  /** The chance was sampled to learn, not expected. */
  trying: boolean;
}

/**
 * What a case is promised: the best of those who are free, or what waiting for better ones brings. They come free the
 * sooner the more they are and the shorter their cases; until then every minute costs. Nobody
 * is made to wait only to be helped by the same person again.
 */
function promisedBy(candidates: readonly Candidate[], scoreOf: (candidate: Candidate) => number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) if (candidate.free) best = Math.max(best, scoreOf(candidate));
  const better = candidates.filter((candidate) => !candidate.free && candidate.base > best);
  let comingFree = 0;
  let sum = 0;
  for (const candidate of better.sort((a, b) => b.base - a.base)) {
    const perMinute = candidate.duty.agent.capacity / candidate.minutes;
    comingFree += perMinute;
    sum += perMinute * candidate.base;
    best = Math.max(best, (sum - WAITING) / comingFree);
  }
  return best;
}

/** The offers a case accepts at this moment. */
function offersFor(
  of: RoutingCase,
  all: readonly Candidate[],
  promise: number,
  now: number,
): Pick<Bid, 'offers' | 'spared'> {
  const waited = minutesWaited(of, now);
  const candidates = of.asked ? all.filter((candidate) => !isCoolingDown(of, candidate, now)) : all;
  // A tier above opens at its share of the promise, or at once when nobody below is on duty.
  let nearest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) nearest = Math.min(nearest, candidate.opensAtShare);
  const share = Math.max(nearest, waited / promise);
  const lately = helpedLately(of, now);
  const helped = (candidate: Candidate) => lately !== null && candidate.duty.agent.id === lately;
  const scoreOf = (candidate: Candidate) => (helped(candidate) ? candidate.base + AGAIN : candidate.base);
  const open = candidates.filter((candidate) => candidate.opensAtShare <= share);
  const spared = sparedAmong(open);
  const rested = spared.size > 0 ? open.filter((candidate) => !spared.has(candidate)) : open;
  const first = of.asked ? leastAsked(of, rested, share) : rested;
  const best = promisedBy(first, scoreOf);
  const counted = waited + headStart(of);
  const slack = ACCEPT.start + ACCEPT.perMinuteCubed * Math.max(0, counted) ** 3;
  const offers: Offer[] = [];
  for (const candidate of first) {
    if (!candidate.free) continue;
    const below = best - scoreOf(candidate);
    if (below <= slack)
      offers.push({
        candidate,
        again: helped(candidate),
        value: SERVE + AGEING * counted - below,
        atOnce: below <= ACCEPT.start,
      });
  }
  return { offers, spared };
}

/** The accepted pairs worth most together; at most one new case an agent and turn, as two at once help nobody. */
function match(bids: readonly Bid[]): Map<RoutingCase, Offer> {
  const ranks = [
    ...new Set(bids.flatMap(({ offers }) => offers.map(({ candidate }) => candidate.duty.rank))),
  ];
  const indexOf = new Map(ranks.map((rank, i) => [rank, i]));
  const caseIsRow = bids.length <= ranks.length;
  const columns = Math.max(bids.length, ranks.length);
  const cost = Array.from({ length: Math.min(bids.length, ranks.length) }, () => new Float64Array(columns));
  const offerAt = new Map<number, { of: RoutingCase; offer: Offer }>();
  for (const [i, { of, offers }] of bids.entries())
    for (const offer of offers) {
      const { rank } = offer.candidate.duty;
      const j = indexOf.get(rank) ?? 0;
      const [row, column] = caseIsRow ? [i, j] : [j, i];
      const costs = cost[row];
      if (costs) costs[column] = -offer.value - TIE * (1 + 1 / (1 + rank));
      offerAt.set(row * columns + column, { of, offer });
    }
  const matched = new Map<RoutingCase, Offer>();
  for (const [row, column] of assign(cost).entries()) {
    const pair = offerAt.get(row * columns + column);
    if (pair) matched.set(pair.of, pair.offer);
  }
  return matched;
}

/**
 * Which waiting case goes to which agent now. Hard constraints (skills, language, presence, hours, tier, capacity)
 * always hold. Of the agents they leave, a case accepts those near enough to its best one on duty, and the longer
 * it waits the more; among accepted pairs the most valuable set is started (Hungarian method).
 * Decisions come in the order of `cases`. Deterministic: the same input gives the same output.
 */
export function decideBatch(
  cases: readonly RoutingCase[],
  desk: Desk,
  state: RoutingState,
  options: RoutingOptions = {},
): Decision[] {
  const open = openAt(desk, state.now);
  const duty = dutyOf(desk, state, open);
  const queues = new Map(desk.queues.map((queue) => [queue.id, queue]));
  const explore = Math.min(MOST_EXPLORATION, options.explore ?? 0);
  const findFits = candidatesAmong(duty, desk, state);
  const bids = new Map<RoutingCase, Bid>();
  for (const of of cases) {
    const queue = queues.get(of.needs.queue);
    if (!queue || !open(queue.schedule)) continue;
    const random = explore > 0 ? seeded(options.seed ?? 0, hash32(of.id)) : null;
    const trying = random !== null && random() < explore;
    const candidates = findFits(of, queue, trying ? random : null);
    bids.set(of, { of, candidates, trying, ...offersFor(of, candidates, queue.promiseMinutes, state.now) });
  }
  const matched = match([...bids.values()].filter(({ offers }) => offers.length > 0));
  return cases.map((of) => {
    const bid = bids.get(of);
    if (!bid || bid.candidates.length === 0) return offline(of, desk, state.now);
    const offer = matched.get(of);
    return offer
      ? assigned(of, offer, bid.candidates, duty, bid, state.now)
      : waiting(of, bid.candidates, bid.spared, state.now);
  });
}

/** `decideBatch` for one case. */
export function decide(
  of: RoutingCase,
  desk: Desk,
  state: RoutingState,
  options: RoutingOptions = {},
): Decision {
  const [decision] = decideBatch([of], desk, state, options);
  if (!decision) throw new Error('One case gets one decision.');
  return decision;
}
