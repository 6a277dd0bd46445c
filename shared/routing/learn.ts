import { fitBetaBinomial } from '../stats/beta-binomial.ts';
import type { Learned, OutcomeSum, Outcomes, TopicLearned } from './decision.ts';
import type { DeskAgent } from './desk.ts';
import type { WantedSkill } from './needs.ts';
import { type Random, sampleBeta } from './random.ts';

/**
 * What we expect of agent × topic: chance of first contact resolution and handling minutes.
 *
 * Without data the lead's skill levels speak: chance 0.4 + 0.1 × level (none 0.4, teaches it 0.9), minutes
 * 12.5 − 0.8 × level, the relation of the synthetic desk the routing is measured on (test/fixtures/routing). With
 * data, each topic's outcomes correct that, and each agent's own are shrunk towards it (beta-binomial).
 */

/** Closed cases the expectation of a level counts as, until outcomes tell how much agents really differ. */
const STRENGTH = { usual: 20, least: 5, most: 200 };
const UNKNOWN: TopicLearned = { chance: 0, minutes: 1, strength: STRENGTH.usual };
/** Level of every agent on a case that asks for nothing in particular. */
const NEUTRAL_LEVEL = 3;

const clamp = (low: number, x: number, high: number): number => Math.min(high, Math.max(low, x));
const levelChance = (level: number): number => 0.4 + 0.1 * level;
const levelMinutes = (level: number): number => 12.5 - 0.8 * level;

/** The level that counts for a case: the mean over all it requires and prefers, 0 where the agent has none. */
export function levelFor(agent: DeskAgent, skills: readonly WantedSkill[]): number {
  let sum = 0;
  for (const [skill] of skills) sum += agent.skills[skill] ?? 0;
  return skills.length === 0 ? NEUTRAL_LEVEL : sum / skills.length;
}

function learnTopic(sums: readonly OutcomeSum[]): TopicLearned {
  let cases = 0;
  let surprise = 0;
  // As if the usual number of cases had already gone exactly as the levels say.
  let minutes = STRENGTH.usual * levelMinutes(NEUTRAL_LEVEL);
  let expected = minutes;
  for (const { n, solved, minutes: spent, level } of sums) {
    cases += n;
    surprise += solved - n * levelChance(level);
    minutes += spent;
    expected += n * levelMinutes(level);
  }
  const prior = fitBetaBinomial(sums.map(({ n, solved }) => ({ x: solved, n })));
  return {
    chance: surprise / (cases + STRENGTH.usual),
    minutes: minutes / expected,
    strength: prior ? clamp(STRENGTH.least, prior.alpha + prior.beta, STRENGTH.most) : STRENGTH.usual,
  };
}

/**
 * Learns from outcomes: per topic how far they lie from what the levels say, and how much agents differ
 * (empirical Bayes: the less they differ, the more an agent's own record is shrunk). For every 15 minutes, not for
 * every decision.
 */
export function learn(outcomes: Outcomes): Learned {
  const byTopic = new Map<string, OutcomeSum[]>();
  for (const topics of Object.values(outcomes))
    for (const [topic, sum] of Object.entries(topics))
      byTopic.set(topic, [...(byTopic.get(topic) ?? []), sum]);
  const topics = Object.fromEntries([...byTopic].map(([topic, sums]) => [topic, learnTopic(sums)]));
  return { topics, outcomes };
}

/** Expected chance (0.02–0.98) and minutes of an agent on a topic; with `draw` the chance is sampled (Thompson). */
export function expected(
  agent: string,
  topic: string | null,
  level: number,
  learned: Learned | undefined,
  draw: Random | null,
): { chance: number; minutes: number } {
  const about = (topic === null ? undefined : learned?.topics[topic]) ?? UNKNOWN;
  const own = topic === null ? undefined : learned?.outcomes[agent]?.[topic];
  const prior = clamp(0.02, levelChance(level) + about.chance, 0.98);
  const solved = about.strength * prior + (own?.solved ?? 0);
  const n = about.strength + (own?.n ?? 0);
  const minutes = about.strength * levelMinutes(level) * about.minutes + (own?.minutes ?? 0);
  const chance = draw ? sampleBeta(solved, n - solved, draw) : solved / n;
  return { chance: clamp(0.02, chance, 0.98), minutes: minutes / n };
}
