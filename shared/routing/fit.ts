import type { DeskState, RoutingCase } from './decision.ts';
import type { Desk, DeskQueue } from './desk.ts';
import type { Duty } from './duty.ts';
import { misfit, opensAtShare, unitsFor } from './eligible.ts';
import { expected, levelFor } from './learn.ts';
import { topicOf, wantedSkills } from './needs.ts';
import type { Random } from './random.ts';
import { GROWING } from './score.ts';

/** An agent on duty who may take a case, and what to expect of them. */
export interface Fit {
  duty: Duty;
  chance: number;
  /** Expected handling minutes. */
  minutes: number;
  /** Expected minutes × units × price. */
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

/** Looks up who fits a case; `draw` samples the chances from what is known of them instead of expecting them. */
export type FindFits = (of: RoutingCase, queue: DeskQueue, draw: Random | null) => readonly Fit[];

/**
 * Everybody on duty who meets every hard constraint of a case; tiers its queue never overflows to are left out. Cases that need the same are worked out once, and so are those that only prefer something else.
 */
export function fitsAmong(duty: readonly Duty[], desk: Desk, { learned }: DeskState): FindFits {
  const able = new Map<string, readonly Duty[]>();
  const known = new Map<string, readonly Fit[]>();

  function ableFor(of: RoutingCase): readonly Duty[] {
    const { required, tier, language } = of.needs;
    const key = JSON.stringify([required, tier, language, of.channel]);
    const found = able.get(key) ?? duty.filter(({ agent }) => !misfit(agent, of, desk.languageRequired));
    able.set(key, found);
    return found;
  }

  function workOut(of: RoutingCase, queue: DeskQueue, draw: Random | null): Fit[] {
    const { needs } = of;
    const skills = wantedSkills(needs);
    const fits: Fit[] = [];
    for (const on of ableFor(of)) {
      const { agent } = on;
      const tierShare = opensAtShare(agent.tier, needs.tier, queue);
      if (tierShare === Number.POSITIVE_INFINITY) continue;
      const { chance, minutes } = expected(agent.id, topicOf(needs), levelFor(agent, skills), learned, draw);
      const growing = skills.find(([skill]) => agent.growing.includes(skill))?.[0] ?? null;
      const cost = minutes * unitsFor(agent, of.channel) * on.price;
      fits.push({
        duty: on,
        chance,
        minutes,
        cost,
        growing,
        opensAtShare: tierShare,
        base: chance - cost + (growing === null ? 0 : GROWING),
        free: on.freeUnits >= unitsFor(agent, of.channel),
      });
    }
    return fits;
  }

  return (of, queue, draw) => {
    if (draw) return workOut(of, queue, draw);
    const { rules: _, ...needs } = of.needs;
    const key = JSON.stringify([needs, of.channel]);
    const fits = known.get(key) ?? workOut(of, queue, null);
    known.set(key, fits);
    return fits;
  };
}
