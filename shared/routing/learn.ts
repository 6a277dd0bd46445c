import type { OutcomeSum, Outcomes } from './decision.ts';
import type { DeskAgent } from './desk.ts';
import type { Needs } from './needs.ts';
import { type Random, sampleBeta } from './random.ts';

/**
 * What we expect of agent × topic: chance of first contact resolution and handling minutes.
 *
 * Without data the lead's skill levels speak (prior): chance 0.4 + 0.1 × level (none 0.4, teaches it 0.9), minutes
 * 12.5 − 0.8 × level: the relation of the synthetic desk the routing was tuned on (test/fixtures/routing). With
 * data, each topic's mean corrects the prior, and each agent's own record is shrunk towards that (beta-binomial).
 */

/** A prior counts as much as this many closed cases. */
const PRIOR_CASES = 20;

const clamp = (p: number): number => Math.min(0.98, Math.max(0.02, p));
const priorChance = (level: number): number => 0.4 + 0.1 * level;
const priorMinutes = (level: number): number => 12.5 - 0.8 * level;

/**
 * The level that counts for a case: the mean over what is required and preferred (0 where a skill is missing),
 * 3 when the case asks for nothing in particular.
 */
export function levelFor(agent: DeskAgent, needs: Pick<Needs, 'required' | 'preferred'>): number {
  let sum = 0;
  let count = 0;
  for (const skill in needs.required) {
    sum += agent.skills[skill] ?? 0;
    count++;
  }
  for (const skill in needs.preferred)
    if (!(skill in needs.required)) {
      sum += agent.skills[skill] ?? 0;
      count++;
    }
  return count === 0 ? 3 : sum / count;
}

/** How far a topic's outcomes lie from what the levels alone would say, shrunk while they are few. */
export interface TopicShift {
  chance: number;
  minutesRatio: number;
}

/** Shift of a topic against the prior, over the agents given with their level on it. Pure sums: O(agents). */
export function topicShift(
  topic: string | null,
  outcomes: Outcomes | undefined,
  agents: readonly { id: string; level: number }[],
): TopicShift {
  let n = 0;
  let surprise = 0;
  let minutes = PRIOR_CASES * priorMinutes(3);
  let expected = minutes;
  for (const { id, level } of agents) {
    const sum = topic === null ? undefined : outcomes?.[id]?.[topic];
    if (!sum) continue;
    n += sum.n;
    surprise += sum.solved - sum.n * priorChance(level);
    minutes += sum.minutes;
    expected += sum.n * priorMinutes(level);
  }
  return { chance: surprise / (n + PRIOR_CASES), minutesRatio: minutes / expected };
}

/** Expected chance (0.02–0.98) and minutes for one agent on one topic; `draw` samples the chance instead (Thompson). */
export function expect(
  level: number,
  shift: TopicShift,
  sum: OutcomeSum | undefined,
  draw?: Random,
): { chance: number; minutes: number } {
  const prior = clamp(priorChance(level) + shift.chance);
  const a = PRIOR_CASES * prior + (sum?.solved ?? 0);
  const b = PRIOR_CASES * (1 - prior) + (sum ? sum.n - sum.solved : 0);
  const minutes =
    (PRIOR_CASES * priorMinutes(level) * shift.minutesRatio + (sum?.minutes ?? 0)) /
    (PRIOR_CASES + (sum?.n ?? 0));
  return { chance: clamp(draw ? sampleBeta(a, b, draw) : a / (a + b)), minutes };
}
