import type { Reaction } from '../../../collector/simulation/model.ts';
import type { Policy, View, Waiting, Watch } from '../../../collector/simulation/policy.ts';
import { RecentWork } from '../../../collector/simulation/recent-work.ts';
import type { Scenario } from '../../../collector/simulation/scenario.ts';
import { decideBatch } from '../../../shared/routing/decide.ts';
import type { AgentState, Asked, Learned, RoutingCase } from '../../../shared/routing/decision.ts';
import {
  type ClosedCase,
  decisionInput,
  type Known,
  learnFrom,
  priceMinutes,
} from '../../../shared/routing/knowledge.ts';
import { seeded } from '../../../shared/routing/random.ts';
import {
  ARRIVALS_FOR,
  DECIDE_EVERY,
  DECLINED_FOR,
  expiredFor,
  LEARN_EVERY,
  OFFER_FOR,
  PRICE_EVERY,
} from '../../../shared/routing/timing.ts';

/**
 * The product as the collector runs it: it knows of the desk what the collector's own store tells, a newcomer is
 * decided on at once and alone, who waits every five seconds, and then by an offer somebody must take.
 */

const MINUTE = 60_000;
/** Agents take an offer in five seconds on average; of a hundred, two are not seen and one is declined. */
export const REACTION: Reaction = {
  meanMinutes: 5 / 60,
  ignored: 0.02,
  declined: 0.01,
  standsMinutes: OFFER_FOR / MINUTE,
};
/** Of cases not solved, so many are noticed: the customer says so or comes back. */
const NOTICED = 0.8;
/** What comes in is read from so many sessions (collector/store/history.ts). */
const NEWEST = 1500;

/** What the collector sees of its desk, from nothing. */
class Collector {
  readonly #scenario: Scenario;
  readonly #random;
  readonly #closed: ClosedCase[] = [];
  /** The newest of all, and of the last hour. */
  readonly #arrivals: number[] = [];
  readonly #newest: number[];
  readonly #lately: number[] = [];
  readonly #asked = new Map<number, Asked[]>();
  readonly #idleSince: number[];
  readonly #work: RecentWork;
  #learned: Learned | undefined;
  #known: Omit<Known, 'learned'> = {};
  #learnedAt = Number.NEGATIVE_INFINITY;
  #pricedAt = Number.NEGATIVE_INFINITY;

  constructor(scenario: Scenario, seed: number) {
    this.#scenario = scenario;
    this.#random = seeded(seed, 7);
    this.#idleSince = scenario.desk.agents.map(() => 0);
    this.#newest = scenario.needs.map(() => 0);
    this.#work = new RecentWork(scenario.desk.agents.map((_, a) => scenario.model.slots?.[a] ?? 1));
  }

  /** The agents who are there, as the store tells of them. */
  #agents({ now, busy }: Pick<View, 'now' | 'busy'>): Record<string, AgentState> {
    const { desk, channel, model } = this.#scenario;
    return Object.fromEntries(
      desk.agents.flatMap(({ id, units }, a): [string, AgentState][] => {
        if (model.present?.(a, now) === false) return [];
        const load = { [channel]: (busy[a] ?? 0) * (units[channel] ?? 1) };
        return [[id, { status: 'available', load, idleSince: (this.#idleSince[a] ?? 0) * MINUTE }]];
      }),
    );
  }

  #refresh(view: View): void {
    const { now } = view;
    const { desk, needs, channel } = this.#scenario;
    const at = now * MINUTE;
    if (at - this.#learnedAt >= LEARN_EVERY) {
      this.#learnedAt = at;
      this.#learned = learnFrom(this.#closed, desk);
    }
    if (at - this.#pricedAt < PRICE_EVERY) return;
    this.#pricedAt = at;
    while ((this.#lately[0] ?? now) <= now - ARRIVALS_FOR / MINUTE) this.#lately.shift();
    const perMinute = (this.#lately.length + 1) / (ARRIVALS_FOR / MINUTE);
    const inflow = needs.map((need, topic) => ({
      needs: need,
      channel,
      perMinute: (perMinute * (this.#newest[topic] ?? 0)) / Math.max(1, this.#arrivals.length),
    }));
    const here = decisionInput([], desk, { now: at, agents: this.#agents(view) }, { learned: this.#learned });
    const utilisation = Object.fromEntries(
      this.#work.at(now).map((share, a) => [desk.agents[a]?.id ?? '', share]),
    );
    this.#known = { prices: priceMinutes(inflow, desk, here.state, this.#known.prices), utilisation };
  }

  #caseOf({ id, topic, since }: Waiting): RoutingCase {
    const { needs, channel } = this.#scenario;
    const need = needs[topic];
    if (!need) throw new RangeError(`No topic ${topic} in this scenario.`);
    const asked = this.#asked.get(id);
    return { id: String(id), channel, waitingSince: since * MINUTE, needs: need, ...(asked && { asked }) };
  }

  /** Which of these cases go to whom now. */
  decide(cases: readonly Waiting[], view: View): { of: Waiting; agent: number }[] {
    this.#refresh(view);
    const { desk } = this.#scenario;
    const here = { now: view.now * MINUTE, agents: this.#agents(view) };
    const known = { ...this.#known, learned: this.#learned };
    const input = decisionInput(
      cases.map((of) => this.#caseOf(of)),
      desk,
      here,
      known,
    );
    return decideBatch(input.cases, input.desk, input.state, input.options).flatMap(({ agent }, i) => {
      const of = cases[i];
      const at = desk.agents.findIndex(({ id }) => id === agent);
      return of && at >= 0 ? [{ of, agent: at }] : [];
    });
  }

  readonly watch: Watch = {
    arrived: ({ topic }, { now }) => {
      this.#lately.push(now);
      this.#arrivals.push(topic);
      this.#newest[topic] = (this.#newest[topic] ?? 0) + 1;
      const old = this.#arrivals.length > NEWEST ? this.#arrivals.shift() : undefined;
      if (old !== undefined) this.#newest[old] = (this.#newest[old] ?? 0) - 1;
    },
    began: ({ id }, agent, now) => {
      this.#asked.delete(id);
      this.#idleSince[agent] = now;
      this.#work.began(agent, id, now);
    },
    refused: ({ id }, agent, how, now) => {
      const name = this.#scenario.desk.agents[agent]?.id ?? '';
      const before = this.#asked.get(id) ?? [];
      const times = (before.find((one) => one.agent === name)?.times ?? 0) + 1;
      const until = now * MINUTE + (how === 'declined' ? DECLINED_FOR : expiredFor(times));
      this.#asked.set(id, [...before.filter((one) => one.agent !== name), { agent: name, times, until }]);
    },
    finished: (agent, minutes, now, of, solved) => {
      this.#work.ended(agent, of.id, now);
      const needs = this.#scenario.needs[of.topic];
      const id = this.#scenario.desk.agents[agent]?.id;
      if (!needs || id === undefined) return;
      const seemsSolved = solved || this.#random() >= NOTICED;
      this.#closed.push({ agent: id, needs, minutes, solved: seemsSolved });
    },
  };
}

/** The product in the collector's own timing, on a desk it has just been installed at. */
export function deployedPolicy(scenario: Scenario, seed: number): Policy {
  const collector = new Collector(scenario, seed);
  return {
    name: 'Overdesk, as deployed',
    tick: DECIDE_EVERY / MINUTE,
    watch: collector.watch,
    choose: (view) => {
      const { waiting, because } = view;
      if (because === 'free') return [];
      const isTick = because === 'tick';
      return collector
        .decide(isTick ? waiting : waiting.slice(-1), view)
        .map(({ of, agent }): readonly [Waiting, number, 'offer'?] =>
          isTick ? [of, agent, 'offer'] : [of, agent],
        );
    },
  };
}
