import type { RoutingCase, RoutingState } from './decision.ts';
import type { Desk, DeskQueue } from './desk.ts';
import type { OnDutyAgent } from './duty.ts';
import { ineligibleBecause, opensAtShare, unitsFor } from './eligible.ts';
import { expected, levelFor } from './learn.ts';
import { topicOf, wantedSkills } from './needs.ts';
import type { Random } from './random.ts';
import { GROWING } from './score.ts';

/** An agent on duty who may take a case, and what to expect of them. */
export interface Candidate {
  duty: OnDutyAgent;
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
  candidate: Candidate;
  again: boolean;
  /** What starting this pair now is worth beside others. */
  value: number;
  /** Accepted at once, or only because it waited. */
  atOnce: boolean;
}

/** Looks up who fits a case; `draw` samples the chances from what is known of them instead of expecting them. */
export type FindCandidates = (of: RoutingCase, queue: DeskQueue, draw: Random | null) => readonly Candidate[];

/**
 * Everybody on duty who meets every hard constraint of a case; tiers its queue never overflows to are left out. Cases that need the same are worked out once, and so are those that only prefer something else.
 */
export function candidatesAmong(
  duty: readonly OnDutyAgent[],
  desk: Desk,
  { learned }: RoutingState,
): FindCandidates {
  const able = new Map<string, readonly OnDutyAgent[]>();
  const known = new Map<string, readonly Candidate[]>();

  function ableFor(of: RoutingCase): readonly OnDutyAgent[] {
    const { required, tier, language } = of.needs;
    const key = JSON.stringify([required, tier, language, of.channel]);
    const found =
      able.get(key) ?? duty.filter(({ agent }) => !ineligibleBecause(agent, of, desk.languageRequired));
    able.set(key, found);
    return found;
  }

  function workOut(of: RoutingCase, queue: DeskQueue, draw: Random | null): Candidate[] {
    const { needs } = of;
    const skills = wantedSkills(needs);
    const candidates: Candidate[] = [];
    for (const on of ableFor(of)) {
      const { agent } = on;
      const tierShare = opensAtShare(agent.tier, needs.tier, queue);
      if (tierShare === Number.POSITIVE_INFINITY) continue;
      const { chance, minutes } = expected(agent.id, topicOf(needs), levelFor(agent, skills), learned, draw);
      const growing = skills.find(([skill]) => agent.growing.includes(skill))?.[0] ?? null;
      const cost = minutes * unitsFor(agent, of.channel) * on.price;
      candidates.push({
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
    return candidates;
  }

  return (of, queue, draw) => {
    if (draw) return workOut(of, queue, draw);
    const { rules: _, ...needs } = of.needs;
    const key = JSON.stringify([needs, of.channel]);
    const candidates = known.get(key) ?? workOut(of, queue, null);
    known.set(key, candidates);
    return candidates;
  };
}
