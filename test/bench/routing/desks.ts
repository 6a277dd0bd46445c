import type { Model } from '../../../collector/simulation/model.ts';
import type { Scenario } from '../../../collector/simulation/scenario.ts';
import { Desk } from '../../../shared/routing/desk.ts';
import { type Random, seeded } from '../../../shared/routing/random.ts';

/** Desks of other seeds, shapes and truths than the published one. */

export interface Shape {
  name: string;
  agents: number;
  topics: number;
  /** Of how many topics each agent knows something. */
  breadth: number;
  /** Levels of the topics agents know. */
  levels: readonly number[];
  /** So many of the agents have level 5 in all they know. */
  experts?: number;
  /** What an agent without any level solves, and what each level adds; as the product supposes (learn.ts) without it. */
  truth?: { base: number; perLevel: number };
  /** Standard deviation of an agent's true chance on a topic around what their level says. */
  surprise: number;
  /** Chances move to others of the same truth and back, once in so many minutes. */
  driftMinutes?: number;
  /** Cases at a time. */
  slots?: number;
  /** Arrivals rise and fall by this share over eight hours. */
  swing?: number;
  /** Ten minutes of every hour bring so many times as many as the others. */
  bursts?: number;
  /** The second half of the agents are there by turns, four hours and four not. */
  partTimers?: boolean;
}

const TRUTH = { base: 0.4, perLevel: 0.1 };
const SHIFT = 240;
const HOUR = 60;
const BURST = 10;

const clamp = (low: number, x: number, high: number): number => Math.min(high, Math.max(low, x));

function levelsOf(shape: Shape, random: Random): number[][] {
  const { agents, topics, breadth, levels, experts = 0 } = shape;
  return Array.from({ length: agents }, (_, a) => {
    const order = Array.from({ length: topics }, (__, t) => ({ t, u: t === a % topics ? -1 : random() }))
      .sort((x, y) => x.u - y.u)
      .slice(0, breadth);
    const known = new Map(
      order.map(({ t }) => [t, a < experts ? 5 : (levels[Math.floor(random() * levels.length)] ?? 3)]),
    );
    return Array.from({ length: topics }, (__, t) => known.get(t) ?? 0);
  });
}

function waveOf({ swing = 0, bursts = 1 }: Shape): Model['wave'] | undefined {
  if (swing > 0)
    return { at: (minute) => 1 + swing * Math.sin((2 * Math.PI * minute) / 480), most: 1 + swing };
  if (bursts === 1) return undefined;
  const usual = HOUR / (HOUR - BURST + bursts * BURST);
  return { at: (minute) => (minute % HOUR < BURST ? bursts * usual : usual), most: bursts * usual };
}

const isPartTimer = (agent: number, agents: number): boolean => agent >= agents / 2;

/** A desk of this shape. Every topic has somebody who knows it. */
export function deskOf(shape: Shape, load: number, seed: number): Scenario {
  const random = seeded(seed, 41);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const { agents, topics, slots = 1, truth = TRUTH } = shape;
  const skill = (topic: number): string => `t${topic}`;
  const level = levelsOf(shape, random);
  const drawChances = (): number[][] =>
    level.map((row) =>
      row.map((l) => clamp(0.05, truth.base + truth.perLevel * l + shape.surprise * normal(), 0.98)),
    );
  const chance = drawChances();
  const minutes = level.map((row) => row.map((l) => 12.5 - 0.8 * l));
  const weights = Array.from({ length: topics }, () => 0.5 + random());
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const mix = weights.map((weight) => weight / sum);
  const handling =
    minutes.reduce((all, row) => all + row.reduce((own, m, t) => own + m * (mix[t] ?? 0), 0), 0) / agents;
  const there = level.filter((_, a) => !(shape.partTimers && isPartTimer(a, agents))).length;
  const rates = mix.map((share) => (share * load * ((agents + there) / 2) * slots) / handling);
  const wave = waveOf(shape);
  return {
    desk: Desk.parse({
      skills: Object.fromEntries(mix.map((_, t) => [skill(t), { label: { en: `Topic ${t}` } }])),
      queues: [{ id: 'all', name: 'All' }],
      agents: level.map((row, a) => ({
        id: `a${a}`,
        name: `Agent ${a}`,
        languages: ['en'],
        channels: ['chat'],
        capacity: slots,
        skills: Object.fromEntries(row.flatMap((l, t) => (l > 0 ? [[skill(t), l]] : []))),
      })),
    }),
    channel: 'chat',
    needs: mix.map((_, t) => ({
      queue: 'all',
      required: { [skill(t)]: 1 },
      preferred: { [skill(t)]: 3 },
      tier: 'L1',
      topic: skill(t),
      priority: 50,
      language: null,
      rules: [],
    })),
    model: {
      rates,
      chance,
      minutes,
      slots: level.map(() => slots),
      ...(wave && { wave }),
      ...(shape.driftMinutes !== undefined && {
        drift: { to: drawChances(), everyMinutes: shape.driftMinutes },
      }),
      ...(shape.partTimers && {
        present: (agent: number, minute: number) =>
          !isPartTimer(agent, agents) || Math.floor(minute / SHIFT) % 2 === agent % 2,
      }),
    },
  };
}
