import type { RoutingCase, RoutingState } from '../../shared/routing/decision.ts';
import type { Desk } from '../../shared/routing/desk.ts';
import { ineligibleBecause } from '../../shared/routing/eligible.ts';
import { levelFor } from '../../shared/routing/learn.ts';
import { type Needs, wantedSkills } from '../../shared/routing/needs.ts';
import { type Demand, shadowPrices } from '../../shared/routing/shadow-prices.ts';
import { MINUTE } from '../../shared/time/durations.ts';
import { burning } from './burning.ts';
import { run } from './engine.ts';
import { type Measures, mean, measure } from './measures.ts';
import type { Length, Model } from './model.ts';
import { ours } from './ours.ts';
import * as policies from './policies.ts';
import type { Policy, Waiting } from './policy.ts';
import { solutionBound } from './solution-bound.ts';

/** One desk, its cases and what really happens to them: everything the policies are compared on. */
export interface Scenario {
  desk: Desk;
  /** What a case of each topic needs. */
  needs: readonly Needs[];
  channel: string;
  model: Model & { chance: readonly (readonly number[])[] };
  /** What the desk has learned so far; without it the skill levels speak. */
  learned?: RoutingState['learned'];
}

/** Waiting cases are looked at again this often, in minutes. */
const TICK = 0.25;

const caseOf =
  ({ needs, channel }: Scenario) =>
  ({ id, topic, since }: Waiting): RoutingCase => {
    const need = needs[topic];
    if (!need) throw new RangeError(`No topic ${topic} in this scenario.`);
    return { id: String(id), channel, waitingSince: since * MINUTE, needs: need };
  };

/** `able[agent][topic]`: does the agent meet every hard constraint of the topic's cases? */
export function ableOf(scenario: Scenario): boolean[][] {
  const { desk, needs } = scenario;
  const cases = needs.map((_, topic) => caseOf(scenario)({ id: 0, topic, since: 0 }));
  return desk.agents.map((agent) =>
    cases.map((of) => ineligibleBecause(agent, of, desk.languageRequired) === null),
  );
}

const DAY_MINUTES = 1440;

/** Share of a day in which an agent is there. */
function presenceOf({ present }: Model, agent: number): number {
  if (!present) return 1;
  let here = 0;
  for (let minute = 0; minute < DAY_MINUTES; minute++) if (present(agent, minute + 0.5)) here++;
  return here / DAY_MINUTES;
}

const demandOf = ({ model }: Scenario): Demand => ({
  rates: model.rates,
  chance: model.chance,
  minutes: model.minutes,
  capacity: model.minutes.map((_, a) => (model.slots?.[a] ?? 1) * presenceOf(model, a)),
});

/** Chances are looked at so often on their way from one end of a drift to the other. */
const DRIFT_STEPS = 9;

/** No policy that serves everybody solves more at first contact: LP bound without the hard constraints. */
export function boundOf(scenario: Scenario): number {
  const demand = demandOf(scenario);
  const { drift } = scenario.model;
  if (!drift) return solutionBound(demand, shadowPrices(demand));
  const bounds = Array.from({ length: DRIFT_STEPS }, (_, step) => {
    const share = (step + 0.5) / DRIFT_STEPS;
    const chance = demand.chance.map((row, a) =>
      row.map((p, t) => p + share * ((drift.to[a]?.[t] ?? p) - p)),
    );
    return solutionBound({ ...demand, chance }, shadowPrices({ ...demand, chance }));
  });
  return mean(bounds);
}

/** The product's policy: `decideBatch` on every arrival, every freed agent and every quarter of a minute. */
export function productPolicy(scenario: Scenario): Policy {
  const { desk, learned } = scenario;
  const able = ableOf(scenario);
  const demand = demandOf(scenario);
  const prices = shadowPrices({
    ...demand,
    // Whom a case may not go to is worth nothing to it.
    chance: demand.chance.map((row, a) => row.map((p, t) => (able[a]?.[t] ? p : 0))),
  });
  const known: Pick<RoutingState, 'learned' | 'prices'> = {
    prices: Object.fromEntries(desk.agents.map(({ id }, a) => [id, prices[a] ?? 0])),
    ...(learned ? { learned } : {}),
  };
  return ours('Overdesk', desk, caseOf(scenario), known, {}, TICK);
}

/** The product beside what desks do without it. */
export function policiesFor(scenario: Scenario): { name: string; of: (seed: number) => Policy }[] {
  const { desk, needs, model } = scenario;
  const able = ableOf(scenario);
  const level = desk.agents.map((agent) => needs.map((need) => levelFor(agent, wantedSkills(need))));
  const product = productPolicy(scenario);
  const all = [
    policies.random,
    policies.longestIdle,
    () => policies.greedy(model.chance),
    () => policies.greedyAble(model.chance, able),
    () => policies.hardFilter(level, 3),
    () => policies.ring(level, null),
    () => policies.ring(level, model.chance),
    () => product,
  ];
  return all.map((of) => ({ name: of(0).name, of }));
}

/** One replication's measures. */
export function replicate(scenario: Scenario, policy: Policy, length: Length, seed: number): Measures {
  const { model, desk } = scenario;
  const able = ableOf(scenario);
  const experts = burning(
    able,
    desk.agents.map((_, a) => model.slots?.[a] ?? 1),
    length.warmUp,
    model.present,
  );
  return measure(run(model, policy, length, seed, experts.watch), able, experts.share());
}
