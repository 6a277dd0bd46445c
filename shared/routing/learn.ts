import type { Learned, OutcomeSum, Outcomes, TopicLearned } from './decision.ts';
import type { DeskAgent } from './desk.ts';
import { levelOf } from './eligible.ts';
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
/** So many cases gone exactly as the levels say stand beside what agents show of a topic. */
const TOPIC_CASES = 5;
/** So many agents on a topic weigh as much as the usual distance from what levels say. */
const DISTANCE_CELLS = 4;
/** How far agents lie apart and what their topics are like depend on each other: so many rounds settle both. */
const ROUNDS = 4;
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
  for (const [skill] of skills) sum += levelOf(agent, skill);
  return skills.length === 0 ? NEUTRAL_LEVEL : sum / skills.length;
}

const total = (sums: readonly OutcomeSum[], of: (sum: OutcomeSum) => number): number =>
  sums.reduce((all, sum) => all + of(sum), 0);

/**
 * How many cases a record of `n` counts as about anybody else: less than the strength however long it grows, as it
 * tells of one agent (random-effects weight). Most cases go to whoever is best at them: counted whole, their
 * records would promise as much of everybody untried.
 */
const countOf = ({ n }: OutcomeSum, strength: number): number => (n * strength) / (n + strength);

/** What a level is worth: least squares within topics, shrunk towards the usual. */
function slopeOf(topics: readonly (readonly OutcomeSum[])[], strength: number): number {
  let spread = SLOPE_CASES;
  let rise = SLOPE_CASES * PER_LEVEL.usual;
  for (const sums of topics) {
    const cases = total(sums, (sum) => countOf(sum, strength));
    const middle = total(sums, (sum) => countOf(sum, strength) * sum.level) / cases;
    spread += total(sums, (sum) => countOf(sum, strength) * (sum.level - middle) ** 2);
    rise += total(sums, (sum) => (countOf(sum, strength) * (sum.level - middle) * sum.solved) / sum.n);
  }
  return clamp(PER_LEVEL.least, rise / spread, PER_LEVEL.most);
}

/** What is added to the chance the levels suggest on a topic. */
function surpriseOf(sums: readonly OutcomeSum[], perLevel: number, strength: number): number {
  const surprise = total(
    sums,
    (sum) => countOf(sum, strength) * (sum.solved / sum.n - levelChance(sum.level, perLevel)),
  );
  return surprise / (TOPIC_CASES + total(sums, (sum) => countOf(sum, strength)));
}

/** Factor on the minutes the levels suggest, as if the usual number of cases had gone exactly as they say. */
function slownessOf(sums: readonly OutcomeSum[]): number {
  const usual = STRENGTH.usual * levelMinutes(NEUTRAL_LEVEL);
  const suggested = total(sums, ({ n, level }) => n * levelMinutes(level));
  return (usual + total(sums, ({ minutes }) => minutes)) / (usual + suggested);
}

/** What outcomes say of a topic's chance, and whose they are. */
interface Shown {
  readonly chance: number;
  readonly sums: readonly OutcomeSum[];
}

/** A beta prior of this strength is as wide as agents lie apart from what levels and topics say (method of moments). */
function strengthOf(topics: readonly Shown[], perLevel: number, before: number): number {
  const usual = levelChance(NEUTRAL_LEVEL, perLevel);
  const varianceOf = (strength: number): number => (usual * (1 - usual)) / (strength + 1);
  let weights = DISTANCE_CELLS;
  let variance = DISTANCE_CELLS * varianceOf(STRENGTH.usual);
  let bernoulli = DISTANCE_CELLS * usual * (1 - usual);
  for (const { chance, sums } of topics)
    for (const { n, solved, level } of sums) {
      const p = clamp(LEAST, levelChance(level, perLevel) + chance, 1 - LEAST);
      const weight = n / (n + before);
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
  const all = [...byTopic.values()];
  let strength = STRENGTH.usual;
  let perLevel = PER_LEVEL.usual;
  for (let round = 0; round < ROUNDS; round++) {
    const counted = strength;
    perLevel = slopeOf(all, counted);
    const shown = all.map((sums): Shown => ({ chance: surpriseOf(sums, perLevel, counted), sums }));
    strength = strengthOf(shown, perLevel, counted);
  }
  const topics = [...byTopic].map(([topic, sums]): [string, TopicLearned] => [
    topic,
    { chance: surpriseOf(sums, perLevel, strength), minutes: slownessOf(sums), strength },
  ]);
  return { topics: Object.fromEntries(topics), outcomes, perLevel };
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
