import type { DeskState, RoutingCase } from './decision.ts';
import type { Desk, DeskQueue } from './desk.ts';
import type { Duty } from './duty.ts';
import { misfit, opensAtShare, unitsFor } from './eligible.ts';
import { expected, levelFor } from './learn.ts';
import { wantedSkills } from './needs.ts';
import type { Random } from './random.ts';
import { GROWING } from './score.ts';

/** An agent on duty who may take a case, and what to expect of them. */
export interface Fit {
  duty: Duty;
  chance: number;
  /** Expected minutes × price. */
  cost: number;
  /** A skill of this case the agent asked to grow in. */
  growing: string | null;
  /** Share of the promise after which this agent's tier opens; 0 = at once. */
  opensAtShare: number;
  /** Chance − cost + growth bonus: everything but what depends on the single customer. */
  base: number;
  /** Has room for it right now. */
  free: boolean;
}

/** A free agent whom a waiting case accepts now. */
export interface Offer {
  fit: Fit;
  again: boolean;
  /** What starting this pair now is worth beside others. */
  value: number;
  /** Accepted at once, or only because it waited. */
  atOnce: boolean;
}

/** Cases of one key differ only in who waits and how long: their fits are worked out once. */
export const fitKey = ({ needs, channel, declined }: RoutingCase): string =>
  JSON.stringify([
    needs.queue,
    needs.required,
    needs.preferred,
    needs.tier,
    needs.topic,
    needs.language,
    channel,
    declined ?? [],
  ]);

/**
 * Everybody on duty who meets every hard constraint of the case, best first. Tiers the queue never overflows to
 * are left out. With `draw` the chances are sampled from what is known of them instead of expected.
 */
export function fitsOf(
  of: RoutingCase,
  desk: Desk,
  queue: DeskQueue,
  duty: readonly Duty[],
  state: DeskState,
  draw: Random | null,
): Fit[] {
  const { needs } = of;
  const skills = wantedSkills(needs);
  const fits: Fit[] = [];
  for (const on of duty) {
    const { agent } = on;
    const tierShare = opensAtShare(agent.tier, needs.tier, queue);
    if (tierShare === Number.POSITIVE_INFINITY || misfit(agent, of, desk.languageRequired)) continue;
    const { chance, minutes } = expected(agent.id, needs.topic, levelFor(agent, skills), state.learned, draw);
    const growing = skills.find(([skill]) => agent.growing.includes(skill))?.[0] ?? null;
    const cost = minutes * on.price;
    fits.push({
      duty: on,
      chance,
      cost,
      growing,
      opensAtShare: tierShare,
      base: chance - cost + (growing === null ? 0 : GROWING),
      free: on.freeUnits >= unitsFor(agent, of.channel),
    });
  }
  return fits.sort((a, b) => b.base - a.base || a.duty.rank - b.duty.rank);
}
