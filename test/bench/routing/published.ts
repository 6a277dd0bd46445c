import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Scenario } from '../../../collector/simulation/scenario.ts';
import { Desk } from '../../../shared/routing/desk.ts';

/** The published instance (test/fixtures/routing/benchmark.json) as a desk: 20 agents, 8 topics, one skill a topic. */

const table = z.array(z.array(z.number()));
const Instance = z.object({
  source: z.string(),
  chance: table,
  minutes: table,
  level: table,
  mix: z.array(z.number()),
  arrivalsPerMinuteAtLoad1: z.number(),
  loads: z.array(z.number()),
  lpBound: z.record(z.string(), z.number()),
  lpDual: z.array(z.number()),
  reference: z.array(
    z.object({
      load: z.number(),
      policy: z.string(),
      fcr: z.number(),
      meanWait: z.number(),
      p95Wait: z.number(),
      jain: z.number(),
      regret: z.number(),
    }),
  ),
});

export const published = Instance.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/routing/benchmark.json', import.meta.url), 'utf8')),
);

/** The bound stated with the instance for one of its loads. */
export const statedBound = (load: number): number => published.lpBound[String(load)] ?? Number.NaN;

/**
 * The instance at a load. Every case requires level 1 in its topic's skill (an agent with nothing in it never takes
 * it) and prefers level 3. `learned`: outcomes have taught the real chances and minutes, as the reference policies
 * know them; without, only the skill levels are known.
 */
export function publishedScenario(load: number, learned = true): Scenario {
  const { chance, minutes, level, mix, arrivalsPerMinuteAtLoad1 } = published;
  const skill = (topic: number) => `t${topic}`;
  const byTopic = <T>(of: (topic: number) => T): Record<string, T> =>
    Object.fromEntries(mix.map((_, topic) => [skill(topic), of(topic)]));
  const many = 1e6;
  return {
    desk: Desk.parse({
      skills: byTopic((topic) => ({ label: { en: `Topic ${topic}` } })),
      queues: [{ id: 'all', name: 'All' }],
      agents: level.map((levels, a) => ({
        id: `a${a}`,
        name: `Agent ${a}`,
        languages: ['en'],
        channels: ['chat'],
        capacity: 1,
        skills: Object.fromEntries(levels.flatMap((l, topic) => (l > 0 ? [[skill(topic), l]] : []))),
      })),
    }),
    channel: 'chat',
    needs: mix.map((_, topic) => ({
      queue: 'all',
      required: { [skill(topic)]: 1 },
      preferred: { [skill(topic)]: 3 },
      tier: 'L1',
      topic: skill(topic),
      priority: 50,
      language: null,
      rules: [],
    })),
    model: { rates: mix.map((share) => share * arrivalsPerMinuteAtLoad1 * load), chance, minutes },
    ...(learned
      ? {
          learned: {
            topics: byTopic(() => ({ chance: 0, minutes: 1, strength: 1 })),
            outcomes: Object.fromEntries(
              chance.map((row, a) => [
                `a${a}`,
                byTopic((topic) => ({
                  n: many,
                  solved: many * (row[topic] ?? 0),
                  minutes: many * (minutes[a]?.[topic] ?? 0),
                  level: level[a]?.[topic] ?? 0,
                })),
              ]),
            ),
          },
        }
      : {}),
  };
}
