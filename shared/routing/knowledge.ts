import type {
  AgentState,
  DecisionInput,
  Learned,
  OutcomeSum,
  RoutingCase,
  RoutingState,
} from './decision.ts';
import type { Desk } from './desk.ts';
import { dutyOf, openAt } from './duty.ts';
import { ineligibleBecause, unitsFor } from './eligible.ts';
import { expected, learn, levelFor } from './learn.ts';
import { type Needs, topicOf, wantedSkills } from './needs.ts';
import { shadowPrices } from './shadow-prices.ts';

/**
 * What a desk knows when it decides, made from what it can see of itself. The collector and the bench both come
 * through here: what is measured is what runs.
 */

/** A case that is over, and whether it was solved at first contact. */
export interface ClosedCase {
  readonly agent: string;
  readonly needs: Needs;
  /** From its agent taking it to its end. */
  readonly minutes: number;
  readonly solved: boolean;
}

/** What the desk has learned from its closed cases. Agents who have left it teach nothing. */
export function learnFrom(closed: Iterable<ClosedCase>, desk: Desk): Learned {
  const agents = new Map(desk.agents.map((agent) => [agent.id, agent]));
  const sums: Record<string, Record<string, OutcomeSum>> = {};
  for (const { agent: id, needs, minutes, solved } of closed) {
    const agent = agents.get(id);
    if (!agent) continue;
    const mine = sums[id] ?? {};
    sums[id] = mine;
    const before = mine[topicOf(needs)] ?? { n: 0, solved: 0, minutes: 0, level: 0 };
    const n = before.n + 1;
    mine[topicOf(needs)] = {
      n,
      solved: before.solved + (solved ? 1 : 0),
      minutes: before.minutes + minutes,
      level: before.level + (levelFor(agent, wantedSkills(needs)) - before.level) / n,
    };
  }
  return learn(sums);
}

/** Cases that need the same, and how many of them come. */
export interface Inflow {
  readonly needs: Needs;
  readonly channel: string;
  readonly perMinute: number;
}

/** Nobody is planned to be busy for more of their time than this (rest.ts spares them from there on). */
const PLANNED = 0.9;
/** So many rounds bring prices of a minute ago to where they belong now. */
const ROUNDS = 12;
const EXACT = 1e-5;

/** What a minute of everybody on duty is worth, for what comes in now. `from`: the prices before. */
export function priceMinutes(
  inflow: readonly Inflow[],
  desk: Desk,
  state: RoutingState,
  from?: Readonly<Record<string, number>>,
): Record<string, number> {
  const duty = dutyOf(desk, state, openAt(desk, state.now));
  const lines = duty.map(({ agent }) =>
    inflow.map((of) => {
      if (ineligibleBecause(agent, of, desk.languageRequired) !== null) return { chance: 0, minutes: 0 };
      const level = levelFor(agent, wantedSkills(of.needs));
      const { chance, minutes } = expected(agent.id, topicOf(of.needs), level, state.learned, null);
      return { chance, minutes: minutes * unitsFor(agent, of.channel) };
    }),
  );
  const demand = {
    rates: inflow.map(({ perMinute }) => perMinute),
    chance: lines.map((line) => line.map(({ chance }) => chance)),
    minutes: lines.map((line) => line.map(({ minutes }) => minutes)),
    capacity: duty.map(({ agent }) => PLANNED * agent.capacity),
  };
  const before = from && duty.map(({ agent }) => from[agent.id] ?? 0);
  const prices = shadowPrices(demand, before ? { from: before, sweeps: ROUNDS, done: EXACT } : {});
  return Object.fromEntries(duty.map(({ agent }, a) => [agent.id, prices[a] ?? 0]));
}

/** What a desk knows beside who is there. */
export interface Known {
  readonly learned?: Learned | undefined;
  readonly prices?: Readonly<Record<string, number>> | undefined;
  /** Share of the last two hours each agent has spent on cases. */
  readonly utilisation?: Readonly<Record<string, number>> | undefined;
}

/** Everything `decideBatch` is given, from who is there and what is known. */
export function decisionInput(
  cases: readonly RoutingCase[],
  desk: Desk,
  here: { readonly now: number; readonly agents: Readonly<Record<string, AgentState>> },
  { learned, prices, utilisation }: Known,
): DecisionInput {
  const agents = Object.entries(here.agents).map(([id, state]): [string, AgentState] => {
    const share = utilisation?.[id];
    return [id, share === undefined ? state : { ...state, utilisation: share }];
  });
  return {
    cases,
    desk,
    state: {
      now: here.now,
      agents: Object.fromEntries(agents),
      ...(learned && { learned }),
      ...(prices && { prices: { ...prices } }),
    },
    options: {},
  };
}
