import { Desk } from '../../../shared/routing/desk.ts';
import { seeded } from '../../../shared/routing/random.ts';
import type { Model } from './engine.ts';
import type { Scenario } from './scenario.ts';

/** Desks of other seeds, shapes and truths than the published one: nothing was chosen on them. */

export interface Shape {
  name: string;
  agents: number;
  topics: number;
  /** Standard deviation of an agent's true chance on a topic around what their level says. */
  surprise: number;
  /** Cases at a time. */
  slots?: number;
  /** Of how many topics each agent knows something. */
  breadth: number;
  /** Levels of the topics agents know. */
  levels: readonly number[];
  /** Arrivals rise and fall by this share over eight hours. */
  swing?: number;
}

const clamp = (low: number, x: number, high: number): number => Math.min(high, Math.max(low, x));

/** A desk of this shape. Every topic has somebody who knows it. */
export function deskOf(shape: Shape, load: number, seed: number): Scenario {
  const random = seeded(seed, 41);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const { agents, topics, slots = 1, swing = 0 } = shape;
  const skill = (topic: number): string => `t${topic}`;
  const level = Array.from({ length: agents }, (_, a) => {
    const order = Array.from({ length: topics }, (__, t) => ({ t, u: t === a % topics ? -1 : random() }))
      .sort((x, y) => x.u - y.u)
      .slice(0, shape.breadth);
    const known = new Map(
      order.map(({ t }) => [t, shape.levels[Math.floor(random() * shape.levels.length)] ?? 3]),
    );
    return Array.from({ length: topics }, (__, t) => known.get(t) ?? 0);
  });
  const chance = level.map((row) =>
    row.map((l) => clamp(0.05, 0.4 + 0.1 * l + shape.surprise * normal(), 0.98)),
  );
  const minutes = level.map((row) => row.map((l) => 12.5 - 0.8 * l));
  const weights = Array.from({ length: topics }, () => 0.5 + random());
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const mix = weights.map((weight) => weight / sum);
  const handling =
    minutes.reduce((all, row) => all + row.reduce((own, m, t) => own + m * (mix[t] ?? 0), 0), 0) / agents;
  const rates = mix.map((share) => (share * load * agents * slots) / handling);
  const wave: Model['wave'] = {
    at: (minute) => 1 + swing * Math.sin((2 * Math.PI * minute) / 480),
    most: 1 + swing,
  };
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
      ...(swing > 0 && { wave }),
    },
  };
}

/** As varied as desks are: larger and smaller, broader and narrower, with truths the lead's levels miss. */
export const SHAPES: readonly Shape[] = [
  {
    name: '20 agents, 8 topics, another seed',
    agents: 20,
    topics: 8,
    surprise: 0.04,
    breadth: 5,
    levels: [1, 1, 2, 3, 4, 5],
  },
  { name: '12 agents, 5 topics', agents: 12, topics: 5, surprise: 0.05, breadth: 4, levels: [1, 2, 3, 4, 5] },
  {
    name: '40 agents, 12 topics',
    agents: 40,
    topics: 12,
    surprise: 0.05,
    breadth: 6,
    levels: [1, 1, 2, 3, 4, 5],
  },
  {
    name: '20 agents, levels that mislead',
    agents: 20,
    topics: 8,
    surprise: 0.12,
    breadth: 6,
    levels: [2, 3, 4],
  },
  {
    name: '15 agents, three cases at a time',
    agents: 15,
    topics: 6,
    surprise: 0.06,
    slots: 3,
    breadth: 4,
    levels: [1, 2, 3, 4, 5],
  },
  {
    name: '25 agents, arrivals that swing by 15 %',
    agents: 25,
    topics: 8,
    surprise: 0.06,
    breadth: 5,
    levels: [1, 2, 3, 4, 5],
    swing: 0.15,
  },
];
