import { z } from 'zod';
import { Desk, type DeskAgent, SkillLevels } from '../../shared/routing/desk.ts';
import { expected, levelFor } from '../../shared/routing/learn.ts';
import { type Needs, needsOf, wantedSkills } from '../../shared/routing/needs.ts';
import type { Scenario } from './scenario.ts';

/** What a lead writes to simulate their desk: the desk itself, and what comes in. */
export const SimulationConfig = z.strictObject({
  /** The same desk the collector is configured with. */
  desk: Desk,
  channel: z.string().default('chat'),
  /** What comes in; answers are read by the desk's own rules. */
  cases: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        perHour: z.number().positive(),
        answers: z.record(z.string(), z.string()).default({}),
        language: z.string().default('en'),
        /** In addition to what the rules say. */
        needs: z._default(SkillLevels, {}),
        prefers: z._default(SkillLevels, {}),
      }),
    )
    .min(1),
  /** Factors on all arrivals, each for an equal part of the day, repeated daily; even without it. */
  day: z.array(z.number().nonnegative()).min(1).default([1]),
  /** Mean minutes until a waiting customer leaves; null: nobody leaves. */
  patienceMinutes: z.number().positive().nullable().default(null),
  replications: z.number().int().min(20).max(500).default(20),
  /** Cases measured per replication, after a tenth of them as warm-up. */
  casesPerReplication: z.number().int().min(500).max(100_000).default(4000),
  seed: z.number().int().default(1),
});
export type SimulationConfig = z.infer<typeof SimulationConfig>;

/** A skill learned or deepened: what the desk would look like. */
export interface WhatIf {
  agent: string;
  skill: string;
  level: number;
}

/** Reads `agent=ID,skill=ID,level=1–5`. Throws an Error that says what to write. */
export function parseWhatIf(text: string): WhatIf {
  const parts = new Map(text.split(',').map((part) => part.split('=', 2) as [string, string | undefined]));
  const [agent, skill, level] = ['agent', 'skill', 'level'].map((key) => parts.get(key));
  if (!agent || !skill || !/^[1-5]$/.test(level ?? ''))
    throw new Error(`--what-if ${text}: write it as agent=ID,skill=ID,level=1…5.`);
  return { agent, skill, level: Number(level) };
}

/** The desk with one skill changed. Throws an Error when there is no such agent. */
export function withSkill(config: SimulationConfig, { agent, skill, level }: WhatIf): SimulationConfig {
  const { agents } = config.desk;
  if (!agents.some(({ id }) => id === agent))
    throw new Error(`--what-if: no agent ${agent}; this desk has ${agents.map(({ id }) => id).join(', ')}.`);
  const learn = (of: DeskAgent): DeskAgent =>
    of.id === agent ? { ...of, skills: { ...of.skills, [skill]: level } } : of;
  return { ...config, desk: { ...config.desk, agents: agents.map(learn) } };
}

const DAY_MINUTES = 1440;

/** The desk as the simulator sees it: what levels promise is what happens. Everybody is on duty all the time. */
export function scenarioOf(config: SimulationConfig): Scenario {
  const desk: Desk = {
    ...config.desk,
    agents: config.desk.agents.map(({ schedule: _, ...agent }) => agent),
    queues: config.desk.queues.map(({ schedule: _, ...queue }) => queue),
  };
  const needs = config.cases.map((of): Needs => {
    const read = needsOf(of.answers, desk.rules, desk.queues, of.language);
    return {
      ...read,
      required: { ...read.required, ...of.needs },
      preferred: { ...read.preferred, ...of.prefers },
    };
  });
  const expect = desk.agents.map((agent) =>
    needs.map((need) => expected(agent.id, need.topic, levelFor(agent, wantedSkills(need)), undefined, null)),
  );
  const part = DAY_MINUTES / config.day.length;
  return {
    desk,
    needs,
    channel: config.channel,
    model: {
      rates: config.cases.map(({ perHour }) => perHour / 60),
      minutes: expect.map((row) => row.map(({ minutes }) => minutes)),
      chance: expect.map((row) => row.map(({ chance }) => chance)),
      slots: desk.agents.map((agent) => Math.floor(agent.capacity / (agent.units[config.channel] ?? 1))),
      ...(config.patienceMinutes === null ? {} : { patience: config.patienceMinutes }),
      ...(config.day.length > 1
        ? {
            wave: {
              at: (minute: number) => config.day[Math.floor((minute % DAY_MINUTES) / part)] ?? 1,
              most: Math.max(...config.day),
            },
          }
        : {}),
    },
  };
}

/** Topics nobody on the desk may take, by name: they would wait for ever. */
export function nobodyFor(config: SimulationConfig, able: readonly (readonly boolean[])[]): string[] {
  return config.cases.flatMap(({ name }, topic) => (able.some((row) => row[topic]) ? [] : [name]));
}
