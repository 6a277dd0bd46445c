import { seeded } from '../../shared/routing/random.ts';
import type { Policy, View, Waiting } from './policy.ts';

/** The policies desks use, to stand beside ours. */

type Pair = readonly [Waiting, number];

/**
 * Cases in order of arrival, each with the agent `prefer` scores highest among the idle it `may` have
 * (earlier in the idle order wins a tie).
 */
function inOrder(
  { now, idle, waiting }: View,
  may: (of: Waiting, agent: number, waited: number) => boolean,
  prefer: (of: Waiting, agent: number) => number,
): Pair[] {
  const left = [...idle];
  const pairs: Pair[] = [];
  for (const of of waiting) {
    if (left.length === 0) break;
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const agent of left) {
      if (!may(of, agent, now - of.since)) continue;
      const score = prefer(of, agent);
      if (score > most) {
        most = score;
        best = agent;
      }
    }
    if (best < 0) continue;
    pairs.push([of, best]);
    left.splice(left.indexOf(best), 1);
  }
  return pairs;
}

const anybody = (): boolean => true;
const alike = (): number => 0;

export const longestIdle = (): Policy => ({
  name: 'longest idle',
  choose: (view) => inOrder(view, anybody, alike),
});

export function random(seed: number): Policy {
  const draw = seeded(seed, 9);
  return { name: 'random', choose: (view) => inOrder(view, anybody, draw) };
}

/** The idle agent who solves this topic best. */
export const greedy = (chance: readonly (readonly number[])[]): Policy => ({
  name: 'greedy best skill',
  choose: (view) => inOrder(view, anybody, (of, agent) => chance[agent]?.[of.topic] ?? 0),
});

/** The idle agent who solves this topic best, of those who may take it at all. */
export const greedyAble = (
  chance: readonly (readonly number[])[],
  able: readonly (readonly boolean[])[],
): Policy => ({
  name: 'greedy among the able',
  choose: (view) =>
    inOrder(
      view,
      (of, agent) => able[agent]?.[of.topic] ?? false,
      (of, agent) => chance[agent]?.[of.topic] ?? 0,
    ),
});

/** Only agents of a level; the longest idle among them. */
export const hardFilter = (level: readonly (readonly number[])[], least: number): Policy => ({
  name: `hard filter (level ≥ ${least})`,
  choose: (view) => inOrder(view, (of, agent) => (level[agent]?.[of.topic] ?? 0) >= least, alike),
});

/** Level 4 for a minute, 3 until two, 2 until four, then anybody: the usual skill relaxation, looked at every `tick`. */
export function ring(
  level: readonly (readonly number[])[],
  chance: readonly (readonly number[])[] | null,
): Policy {
  const least = (waited: number): number => (waited < 1 ? 4 : waited < 2 ? 3 : waited < 4 ? 2 : 0);
  return {
    name: chance ? 'ring + best' : 'ring + longest idle',
    choose: (view) =>
      inOrder(
        view,
        (of, agent, waited) => (level[agent]?.[of.topic] ?? 0) >= least(waited),
        chance ? (of, agent) => chance[agent]?.[of.topic] ?? 0 : alike,
      ),
  };
}

/** First come, first served within a class; classes in the order given (non-preemptive priorities). */
export const priorities = (order: readonly number[]): Policy => ({
  name: 'priorities',
  choose: ({ idle, waiting }) => {
    const rank = (of: Waiting) => order.indexOf(of.topic);
    const line = [...waiting].sort((a, b) => rank(a) - rank(b) || a.id - b.id);
    return idle.flatMap((agent, i) => (line[i] ? [[line[i], agent] as const] : []));
  },
});

/** The idle agents in a fixed order of preference. */
export const fixedOrder = (order: readonly number[]): Policy => ({
  name: 'fixed order',
  choose: (view) => inOrder(view, anybody, (_, agent) => -order.indexOf(agent)),
});

/**
 * Wallace & Whitt 2005: a case goes to an agent with its skill as primary, else secondary, … (longest idle within a
 * rank); a freed agent takes the oldest case of their first skill that has one. `skills[agent]` in order.
 */
export const skillOrders = (skills: readonly (readonly number[])[]): Policy => ({
  name: 'skill ranks',
  choose: (view) => {
    const rank = (of: Waiting, agent: number) => skills[agent]?.indexOf(of.topic) ?? -1;
    if (view.because === 'arrival') {
      const last = view.waiting.slice(-1);
      return inOrder(
        { ...view, waiting: last },
        (of, agent) => rank(of, agent) >= 0,
        (of, agent) => -rank(of, agent),
      );
    }
    const agent = view.idle.at(-1);
    if (agent === undefined) return [];
    const able = view.waiting.filter((of) => rank(of, agent) >= 0);
    const best = able.reduce<Waiting | undefined>(
      (first, of) => (first && rank(first, agent) <= rank(of, agent) ? first : of),
      undefined,
    );
    return best ? [[best, agent]] : [];
  },
});
