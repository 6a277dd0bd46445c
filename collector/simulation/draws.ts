import { type Random, seeded } from '../../shared/routing/random.ts';
import type { Model, Reaction } from './model.ts';

/** What chance decides on the simulated desk. */
export interface Draws {
  /** The minute the next case comes. */
  arrivalAfter(now: number): number;
  topic(): number;
  /** Minutes this agent works on a case of this topic. */
  handling(agent: number, topic: number): number;
  /** Minutes a customer waits. */
  patience(mean: number): number;
  isSolved(chance: number): boolean;
  /** What an agent does with an offer, and after how many minutes. */
  reaction(): { readonly how: 'taken' | 'declined' | 'lapsed'; readonly after: number };
}

const NO_REACTION: Reaction = { meanMinutes: 0, ignored: 0, declined: 0, standsMinutes: 1 };

const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random());

/** A stream of its own for each kind of chance: the same seed gives the same arrivals whatever the policy does. */
export function drawsOf(model: Model, seed: number): Draws {
  const [arrive, kind, serve, leave, solve, react] = [1, 2, 3, 4, 5, 6].map((stream) =>
    seeded(seed, stream),
  ) as [Random, Random, Random, Random, Random, Random];
  const { rates, wave, minutes } = model;
  const { meanMinutes, ignored, declined, standsMinutes } = model.reaction ?? NO_REACTION;
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  return {
    arrivalAfter(now) {
      const most = wave?.most ?? 1;
      let at = now;
      do at += exponential(arrive, 1 / (total * most));
      while (wave && arrive() * most > wave.at(at));
      return at;
    },
    topic() {
      let u = kind() * total;
      for (const [topic, rate] of rates.entries()) {
        u -= rate;
        if (u < 0) return topic;
      }
      return rates.length - 1;
    },
    handling: (agent, topic) => exponential(serve, minutes[agent]?.[topic] ?? 0),
    patience: (mean) => exponential(leave, mean),
    isSolved: (chance) => solve() < chance,
    reaction() {
      const draw = react();
      const after = exponential(react, meanMinutes);
      if (draw < ignored || after >= standsMinutes) return { how: 'lapsed', after: standsMinutes };
      return { how: draw < ignored + declined ? 'declined' : 'taken', after };
    },
  };
}
