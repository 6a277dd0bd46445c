import type { Shape } from './desks.ts';

/** As varied as desks are: larger and smaller, broader and narrower, with other arrivals and truths the levels miss. */

const USUAL: Omit<Shape, 'name'> = {
  agents: 20,
  topics: 8,
  breadth: 5,
  levels: [1, 1, 2, 3, 4, 5],
  surprise: 0.04,
};
const ALL_LEVELS = [1, 2, 3, 4, 5];

export const SHAPES: readonly Shape[] = [
  { ...USUAL, name: '20 agents, 8 topics' },
  { name: '6 agents, 3 topics', agents: 6, topics: 3, breadth: 2, levels: ALL_LEVELS, surprise: 0.05 },
  { name: '12 agents, 5 topics', agents: 12, topics: 5, breadth: 4, levels: ALL_LEVELS, surprise: 0.05 },
  { ...USUAL, name: '40 agents, 12 topics', agents: 40, topics: 12, breadth: 6, surprise: 0.05 },
  { ...USUAL, name: 'few experts', experts: 3, breadth: 6, levels: [1, 1, 2, 2, 3] },
  {
    ...USUAL,
    name: 'three cases at a time',
    agents: 15,
    topics: 6,
    slots: 3,
    breadth: 4,
    levels: ALL_LEVELS,
  },
  { ...USUAL, name: 'arrivals that swing by 15 %', agents: 25, levels: ALL_LEVELS, swing: 0.15 },
  { ...USUAL, name: 'bursty arrivals', bursts: 2.5 },
  { ...USUAL, name: 'part-timers', partTimers: true },
  { ...USUAL, name: 'levels that mislead', breadth: 6, levels: [2, 3, 4], surprise: 0.12 },
  { ...USUAL, name: 'all solve alike', truth: { base: 0.7, perLevel: 0 }, surprise: 0 },
  { ...USUAL, name: 'very strong differences', truth: { base: 0.1, perLevel: 0.17 } },
  { ...USUAL, name: 'truth that drifts', surprise: 0.08, driftMinutes: 4000 },
];
