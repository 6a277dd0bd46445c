import { decide, decideBatch } from '../../../shared/routing/decide.ts';
import type { AgentState, RoutingCase, RoutingState } from '../../../shared/routing/decision.ts';
import { Desk } from '../../../shared/routing/desk.ts';
import { type Random, seeded } from '../../../shared/routing/random.ts';
import { ascending, quantile } from '../../../shared/stats/quantile.ts';

/** How much CPU time decisions take. Figures of one machine: shown by the bench, never asserted by a test. */

const SKILLS = Array.from({ length: 12 }, (_, i) => `skill${i}`);
const LANGUAGES = ['en', 'es', 'ro', 'de'];
const NOW = Date.UTC(2026, 2, 2, 10);

const pick = <T>(random: Random, items: readonly T[]): T[] => items.filter(() => random() < 0.3);

/** A desk of so many agents with mixed skills, languages and tiers. */
function mixedDesk(agents: number, random: Random): Desk {
  return Desk.parse({
    skills: Object.fromEntries(SKILLS.map((skill) => [skill, { label: {} }])),
    schedules: { day: { zone: 'Europe/Madrid', week: { '1': [['08:00', '18:00']] } } },
    queues: [{ id: 'help', name: 'Help', schedule: 'day' }],
    agents: Array.from({ length: agents }, (_, a) => ({
      id: `a${a}`,
      name: `Agent ${a}`,
      languages: ['en', ...pick(random, LANGUAGES)],
      skills: Object.fromEntries(pick(random, SKILLS).map((skill) => [skill, 1 + Math.floor(random() * 5)])),
      tier: a % 10 === 0 ? 'L2' : 'L1',
      capacity: 3,
      schedule: 'day',
    })),
  });
}

function waitingCases(count: number, random: Random): RoutingCase[] {
  const skillAt = (i: number) => SKILLS[i % SKILLS.length] ?? '';
  return Array.from({ length: count }, (_, i) => {
    // 30 topics by the lead's rules, each in four languages: 120 kinds of case.
    const topic = Math.floor(random() * 30);
    return {
      id: `c${i}`,
      channel: 'chat',
      waitingSince: NOW - Math.floor(random() * 900_000),
      ...(random() < 0.1 ? { last: { agent: `a${i % 50}`, at: NOW - 86_400_000 } } : {}),
      needs: {
        queue: 'help',
        required: { [skillAt(topic)]: 2 },
        preferred: { [skillAt(topic * 7 + 1)]: 3 },
        tier: 'L1',
        topic: `topic${topic}`,
        priority: 50,
        language: LANGUAGES[Math.floor(random() * LANGUAGES.length)] ?? 'en',
        rules: [],
      },
    };
  });
}

/** A share of the agents has one unit free, the others none. */
function stateOf(desk: Desk, freeShare: number, random: Random): RoutingState {
  const agents = desk.agents.map(({ id }): [string, AgentState] => [
    id,
    {
      status: 'available',
      load: { chat: random() < freeShare ? 2 : 3 },
      idleSince: NOW - Math.floor(random() * 600_000),
    },
  ]);
  return { now: NOW, agents: Object.fromEntries(agents) };
}

/** CPU time of this process: other work on the machine does not count. */
const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

interface Timing {
  median: number;
  p99: number;
  /** Cases started per call, on average. */
  started: number;
}

function time(calls: number, prepare: (i: number) => () => number): Timing {
  const times: number[] = [];
  let started = 0;
  for (let i = -5; i < calls; i++) {
    const call = prepare(i);
    const from = cpuMilliseconds();
    const count = call();
    if (i >= 0) {
      times.push(cpuMilliseconds() - from);
      started += count;
    }
  }
  const sorted = ascending(times);
  return { median: quantile(sorted, 0.5) ?? 0, p99: quantile(sorted, 0.99) ?? 0, started: started / calls };
}

const started = (desk: Desk, cases: readonly RoutingCase[], state: RoutingState): number =>
  decideBatch(cases, desk, state).filter(({ agent }) => agent !== null).length;

const row = (name: string, { median, p99, started: count }: Timing): string =>
  `| ${name} | ${median.toFixed(2)} ms | ${p99.toFixed(2)} ms | ${count.toFixed(1)} |`;

/** The tables of the bench, in markdown: one decision, a whole batch, and growth. */
export function speedTables(calls: number): string {
  const random = seeded(7);
  const desk = mixedDesk(200, random);
  const batch = (free: number) =>
    time(calls, () => {
      const cases = waitingCases(500, random);
      const state = stateOf(desk, free, random);
      return () => started(desk, cases, state);
    });
  const one = time(calls * 5, () => {
    const [of] = waitingCases(1, random);
    const state = stateOf(desk, 0.3, random);
    return () => (of && decide(of, desk, state).agent !== null ? 1 : 0);
  });
  const head = ['|  | median | p99 | started |', '| --- | --: | --: | --: |'];
  const growth = [
    [200, 500],
    [500, 1250],
    [1000, 2500],
    [2000, 5000],
  ].map(([agents = 0, count = 0]) => {
    const large = mixedDesk(agents, random);
    return row(
      `${agents} agents × ${count} waiting, 5 % of agents free`,
      time(Math.max(20, calls / 10), () => {
        const cases = waitingCases(count, random);
        const state = stateOf(large, 0.05, random);
        return () => started(large, cases, state);
      }),
    );
  });
  return [
    ...head,
    row('one case, 200 agents', one),
    row('200 agents × 500 waiting, 1 % of agents free', batch(0.01)),
    row('200 agents × 500 waiting, 5 % of agents free', batch(0.05)),
    row('200 agents × 500 waiting, 20 % of agents free', batch(0.2)),
    row('200 agents × 500 waiting, all free', batch(1)),
    '',
    ...head,
    ...growth,
  ].join('\n');
}
