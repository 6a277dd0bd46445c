import { Agenda, type Case, type Event } from './agenda.ts';
import { type Draws, drawsOf } from './draws.ts';
import { chanceAt, type Length, type Model } from './model.ts';
import { type Outcome, Outcomes, type Run } from './outcomes.ts';
import type { Policy, View, Watch } from './policy.ts';
import { Slots } from './slots.ts';

/** An event-driven desk: Poisson arrivals, exponential patience and handling, any policy. Time in minutes. */

/** Runs one replication; the same seed gives the same arrivals, and the same run. Refuses pairs the desk cannot start. */
export function run(model: Model, policy: Policy, length: Length, seed: number, watch: Watch = {}): Run {
  return new Desk(model, policy, new Outcomes(length), drawsOf(model, seed), watch).run();
}

class Desk {
  readonly #model: Model;
  readonly #policy: Policy;
  readonly #outcomes: Outcomes;
  readonly #draws: Draws;
  readonly #watches: readonly Watch[];
  readonly #slots: Slots;
  readonly #agenda = new Agenda();
  /** In order of arrival. */
  readonly #waiting: Case[] = [];
  #now = 0;

  constructor(model: Model, policy: Policy, outcomes: Outcomes, draws: Draws, watch: Watch) {
    this.#model = model;
    this.#policy = policy;
    this.#outcomes = outcomes;
    this.#draws = draws;
    this.#watches = [watch, policy.watch ?? {}];
    this.#slots = new Slots(model.minutes.map((_, agent) => model.slots?.[agent] ?? 1));
  }

  run(): Run {
    this.#expectArrival();
    if (this.#policy.tick) this.#plan('tick', this.#policy.tick);
    while (this.#outcomes.isIncomplete) {
      const event = this.#agenda.next();
      if (!event) break;
      if (this.#outcomes.isInStretch) {
        const passed = event.at - this.#now;
        this.#outcomes.pass(passed, this.#waiting.length);
        this.#slots.pass(passed, this.#isPresent);
      }
      this.#now = event.at;
      this.#happen(event);
    }
    return this.#outcomes.runAt(this.#now, this.#slots.occupancy());
  }

  #happen(event: Event): void {
    const { kind, of, agent } = event;
    switch (kind) {
      case 'arrival':
        this.#arrive();
        break;
      case 'free':
        this.#finish(event);
        break;
      case 'taken':
        if (of) this.#begin(of, agent);
        break;
      case 'declined':
      case 'lapsed':
        this.#takeBack(of, agent, kind);
        break;
      case 'leave':
        this.#leave(of);
        break;
      case 'tick':
        this.#ask('tick');
        this.#plan('tick', this.#now + (this.#policy.tick ?? 0));
    }
  }

  #arrive(): void {
    const now = this.#now;
    const of = { ...this.#outcomes.arrive(now), topic: this.#draws.topic(), since: now };
    this.#expectArrival();
    this.#waiting.push(of);
    for (const see of this.#watches) see.arrived?.(of, this.#view());
    this.#ask('arrival');
    if (this.#waiting.at(-1) !== of) return;
    const { room = Number.POSITIVE_INFINITY, patience } = this.#model;
    if (this.#waiting.length > room) {
      this.#waiting.pop();
      this.#end(of, 'blocked', -1);
    } else if (patience !== undefined) {
      this.#plan('leave', now + this.#draws.patience(patience), -1, of);
    }
  }

  /** The agent is done with a case, and gets free. */
  #finish({ agent, of, since }: Event): void {
    const now = this.#now;
    if (of) {
      const solved = this.#draws.isSolved(chanceAt(this.#model, agent, of.topic, now));
      for (const see of this.#watches) see.finished?.(agent, now - (since ?? now), now, of, solved);
    }
    this.#slots.release(agent);
    this.#ask('free');
  }

  /** The agent was asked in vain: the case waits again, where it came. */
  #takeBack(of: Case | null, agent: number, how: 'declined' | 'lapsed'): void {
    this.#slots.release(agent);
    if (!of) return;
    for (const see of this.#watches) see.refused?.(of, agent, how, this.#now);
    const behind = this.#waiting.findIndex(({ id }) => id > of.id);
    this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, of);
  }

  /** The customer has no more patience, unless somebody helps already. */
  #leave(of: Case | null): void {
    const at = of ? this.#waiting.indexOf(of) : -1;
    const [left] = at < 0 ? [] : this.#waiting.splice(at, 1);
    if (left) this.#end(left, 'abandoned', -1);
  }

  /** Asks the policy for pairs, and starts them. */
  #ask(because: View['because']): void {
    const view = this.#view();
    if (view.waiting.length === 0 || view.idle.length === 0) return;
    for (const [{ id }, agent, how] of this.#policy.choose({ ...view, because })) {
      const at = this.#waiting.findIndex((of) => of.id === id);
      const [of] = at < 0 ? [] : this.#waiting.splice(at, 1);
      if (!of || this.#slots.isFull(agent) || !this.#isPresent(agent))
        throw new Error(
          `${this.#policy.name} starts case ${id} with agent ${agent}, who or which is not free.`,
        );
      this.#slots.hold(agent);
      if (how === 'offer') this.#offer(of, agent);
      else this.#begin(of, agent);
    }
  }

  #offer(of: Case, agent: number): void {
    const { how, after } = this.#draws.reaction();
    this.#plan(how, this.#now + after, agent, of);
  }

  #begin(of: Case, agent: number): void {
    const now = this.#now;
    this.#end(of, 'served', agent);
    for (const see of this.#watches) see.began?.(of, agent, now);
    const at = now + this.#draws.handling(agent, of.topic);
    this.#agenda.add({ at, kind: 'free', agent, of, since: now });
  }

  /** The case waits no more. */
  #end(of: Case, end: Outcome['end'], agent: number): void {
    const now = this.#now;
    const { topic, since } = of;
    const wait = now - since;
    if (end !== 'blocked') for (const see of this.#watches) see.left?.(of, wait, end === 'served', now);
    if (!of.measured) return;
    const chance = end === 'served' ? chanceAt(this.#model, agent, topic, now) : Number.NaN;
    this.#outcomes.end({ topic, wait, end, agent, chance });
  }

  #expectArrival(): void {
    this.#plan('arrival', this.#draws.arrivalAfter(this.#now));
  }

  #plan(kind: Event['kind'], at: number, agent = -1, of: Case | null = null): void {
    this.#agenda.add({ at, kind, agent, of });
  }

  #view(): Omit<View, 'because'> {
    const { idle, busy } = this.#slots;
    return {
      now: this.#now,
      idle: this.#model.present ? idle.filter(this.#isPresent) : idle,
      waiting: this.#waiting,
      busy,
    };
  }

  readonly #isPresent = (agent: number): boolean => this.#model.present?.(agent, this.#now) ?? true;
}
