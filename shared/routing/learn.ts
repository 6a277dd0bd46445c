import type { Learned, OutcomeSum, Outcomes, TopicLearned } from './decision.ts';
import type { DeskAgent } from './desk.ts';
import type { WantedSkill } from './needs.ts';
import { type Random, sampleBeta } from './random.ts';

/**
 * What we expect of agent × topic: chance of first contact resolution and handling minutes.
 *
 * Without data the lead's skill levels speak: chance 0.4 + 0.1 × level (none 0.4, teaches it 0.9), minutes
 * 12.5 − 0.8 × level, the relation of the synthetic desk the routing is measured on (test/fixtures/routing). With
 * data, outcomes tell how much a level is really worth at this desk, what each topic's cases are like, and how far
 * agents lie from what their levels say: by so much each agent's own record counts.
 */

/** Closed cases the expectation of a level counts as, until outcomes tell how far agents lie from it. */
const STRENGTH = { usual: 20, least: 5, most: 200 };
const UNKNOWN: TopicLearned = { chance: 0, minutes: 1, strength: STRENGTH.usual };
/** What a level adds to the chance, until outcomes tell; they never turn the lead's word round, nor overdo it. */
const PER_LEVEL = { usual: 0.1, least: 0, most: 0.2 };
/** So many cases one level apart weigh as much as that supposition. */
const SLOPE_CASES = 150;
/** So many agents on a topic weigh as much as the usual distance from what levels say. */
const DISTANCE_CELLS = 4;
/** Nothing is certain to fail, nor to succeed. */
const LEAST = 0.02;
/** Level of every agent on a case that asks for nothing in particular. */
const NEUTRAL_LEVEL = 3;

const clamp = (low: number, x: number, high: number): number => Math.min(high, Math.max(low, x));
/** By level 3, which most have: less certain is what the others are worth. */
const levelChance = (level: number, perLevel: number): number => 0.7 + perLevel * (level - NEUTRAL_LEVEL);
const levelMinutes = (level: number): number => 12.5 - 0.8 * level;

/** The level that counts for a case: the mean over all it requires and prefers, 0 where the agent has none. */
export function levelFor(agent: DeskAgent, skills: readonly WantedSkill[]): number {
  let sum = 0;
  for (const [skill] of skills) sum += agent.skills[skill] ?? 0;
  return skills.length === 0 ? NEUTRAL_LEVEL : sum / skills.length;
}

const total = (sums: readonly OutcomeSum[], of: (sum: OutcomeSum) => number): number =>
  sums.reduce((all, sum) => all + of(sum), 0);

/** What a level is worth: least squares within topics, shrunk towards the usual. */
function slopeOf(topics: readonly (readonly OutcomeSum[])[]): number {
  let spread = SLOPE_CASES;
  let rise = SLOPE_CASES * PER_LEVEL.usual;
  for (const sums of topics) {
    const cases = total(sums, ({ n }) => n);
    const level = total(sums, (sum) => sum.n * sum.level) / cases;
    spread += total(sums, (sum) => sum.n * (sum.level - level) ** 2);
    rise += total(sums, (sum) => (sum.level - level) * sum.solved);
  }
  return clamp(PER_LEVEL.least, rise / spread, PER_LEVEL.most);
}

function learnTopic(sums: readonly OutcomeSum[], perLevel: number): Omit<TopicLearned, 'strength'> {
  let cases = STRENGTH.usual;
  let surprise = 0;
  // As if the usual number of cases had already gone exactly as the levels say.
  let minutes = STRENGTH.usual * levelMinutes(NEUTRAL_LEVEL);
  let expectedMinutes = minutes;
  for (const { n, solved, minutes: spent, level } of sums) {
    cases += n;
    surprise += solved - n * levelChance(level, perLevel);
    minutes += spent;
    expectedMinutes += n * levelMinutes(level);
  }
  return { chance: surprise / cases, minutes: minutes / expectedMinutes };
}

/** A beta prior of this strength is as wide as agents lie apart from what levels and topics say (method of moments). */
function strengthOf(
  topics: readonly (readonly [Omit<TopicLearned, 'strength'>, readonly OutcomeSum[]])[],
  perLevel: number,
): number {
  const usual = levelChance(NEUTRAL_LEVEL, perLevel);
  const varianceOf = (strength: number): number => (usual * (1 - usual)) / (strength + 1);
  let weights = DISTANCE_CELLS;
  let variance = DISTANCE_CELLS * varianceOf(STRENGTH.usual);
  let bernoulli = DISTANCE_CELLS * usual * (1 - usual);
  for (const [{ chance }, sums] of topics)
    for (const { n, solved, level } of sums) {
      const p = clamp(LEAST, levelChance(level, perLevel) + chance, 1 - LEAST);
      const weight = n / (n + STRENGTH.usual);
      weights += weight;
      variance += weight * ((solved / n - p) ** 2 - (p * (1 - p)) / n);
      bernoulli += weight * p * (1 - p);
    }
  const apart = variance / weights;
  const strength = apart > 0 ? bernoulli / weights / apart - 1 : STRENGTH.most;
  return clamp(STRENGTH.least, strength, STRENGTH.most);
}

/**
 * Learns from outcomes: what a level is worth, per topic how far its cases lie from that, and how far agents do
 * (empirical Bayes: the less they do, the more an agent's own record is shrunk). For every hour, not for every decision.
 */
export function learn(outcomes: Outcomes): Learned {
  const byTopic = new Map<string, OutcomeSum[]>();
  for (const topics of Object.values(outcomes))
    for (const [topic, sum] of Object.entries(topics))
      if (sum.n > 0) byTopic.set(topic, [...(byTopic.get(topic) ?? []), sum]);
  const perLevel = slopeOf([...byTopic.values()]);
  const about = [...byTopic].map(([topic, sums]) => ({ topic, sums, of: learnTopic(sums, perLevel) }));
  const strength = strengthOf(
    about.map(({ of, sums }) => [of, sums]),
    perLevel,
  );
  const topics = Object.fromEntries(about.map(({ topic, of }) => [topic, { ...of, strength }]));
  return { topics, outcomes, perLevel };
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
  const perLevel = learned?.perLevel ?? PER_LEVEL.usual;
  const prior = clamp(LEAST, levelChance(level, perLevel) + about.chance, 1 - LEAST);
  const solved = about.strength * prior + (own?.solved ?? 0);
  const n = about.strength + (own?.n ?? 0);
  const minutes = about.strength * levelMinutes(level) * about.minutes + (own?.minutes ?? 0);
  const chance = draw ? sampleBeta(solved, n - solved, draw) : solved / n;
  return { chance: clamp(LEAST, chance, 1 - LEAST), minutes: minutes / n };
}
