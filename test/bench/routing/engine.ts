import { seeded } from '../../../shared/routing/random.ts';

/** An event-driven desk: Poisson arrivals, exponential patience and handling, any policy. Time in minutes. */

export interface Model {
  /** Cases per minute, by topic. */
  rates: readonly number[];
  /** Time-varying factor on all rates with its greatest value (thinning); constant without it. */
  wave?: { at: (minute: number) => number; most: number };
  /** Mean handling minutes by agent, then topic. */
  minutes: readonly (readonly number[])[];
  /** Chance of first contact resolution by agent, then topic; only for the result. */
  chance?: readonly (readonly number[])[];
  /** Cases at a time, by agent; 1 without it. */
  slots?: readonly number[];
  /** Mean patience in minutes; endless without it. */
  patience?: number;
  /** Waiting places; a case that finds none is turned away. */
  room?: number;
}

export interface Waiting {
  readonly id: number;
  readonly topic: number;
  readonly since: number;
}

export interface View {
  readonly now: number;
  /** Agents with a free slot, the longest idle first. */
  readonly idle: readonly number[];
  /** In order of arrival. */
  readonly waiting: readonly Waiting[];
  /** Cases in hand, by agent. */
  readonly busy: readonly number[];
  /** Why it is asked: a case came, an agent got free, or time passed. */
  readonly because: 'arrival' | 'free' | 'tick';
}

export interface Policy {
  name: string;
  /** Asked every so many minutes too, not only when somebody comes or gets free. */
  tick?: number;
  /** Pairs to start now: [case, agent]; all must be in the view. */
  choose: (view: View) => readonly (readonly [Waiting, number])[];
}

/** What became of one measured case. */
export interface Outcome {
  topic: number;
  /** Minutes until help, abandonment or being turned away. */
  wait: number;
  end: 'served' | 'abandoned' | 'blocked';
  agent: number;
}

export interface Run {
  outcomes: Outcome[];
  /** Share of slot time in use, by agent. */
  occupancy: number[];
  /** Time averages over the measured stretch. */
  inQueue: number;
}

interface Event {
  at: number;
  kind: 'arrival' | 'free' | 'leave' | 'tick';
  agent: number;
  of: Case | null;
  /** When the work began that ends now. */
  since?: number;
}

interface Case extends Waiting {
  measured: boolean;
}

/** A binary heap of events by time. */
class Agenda {
  readonly #events: Event[] = [];

  add(event: Event): void {
    const events = this.#events;
    let i = events.length;
    for (events.push(event); i > 0; ) {
      const up = (i - 1) >> 1;
      const parent = events[up];
      if (!parent || parent.at <= event.at) break;
      events[i] = parent;
      i = up;
    }
    events[i] = event;
  }

  next(): Event | undefined {
    const events = this.#events;
    const first = events[0];
    const last = events.pop();
    if (!last || events.length === 0) return first;
    let i = 0;
    for (;;) {
      let down = 2 * i + 1;
      const left = events[down];
      const right = events[down + 1];
      if (!left) break;
      let child = left;
      if (right && right.at < left.at) {
        child = right;
        down++;
      }
      if (child.at >= last.at) break;
      events[i] = child;
      i = down;
    }
    events[i] = last;
    return first;
  }
}

export interface Length {
  /** Cases before measuring starts. */
  warmUp: number;
  /** Cases measured. */
  cases: number;
}

/** Sees what the desk itself could see, as it happens. */
export interface Watch {
  /** A case came; it is the last of `waiting`. */
  arrived?: (of: Waiting, view: Omit<View, 'because'>) => void;
  /** It is served, or its customer left. */
  left?: (of: Waiting, wait: number, served: boolean, now: number) => void;
  /** An agent finished a case after so many minutes. */
  finished?: (agent: number, minutes: number, now: number) => void;
}

/** Runs one replication; the same seed gives the same arrivals, and the same run. Refuses pairs the desk cannot start. */
export function run(
  model: Model,
  policy: Policy,
  { warmUp, cases }: Length,
  seed: number,
  watch: Watch = {},
): Run {
  const [arrive, kind, serve, leave] = [1, 2, 3, 4].map((stream) => seeded(seed, stream)) as [
    () => number,
    () => number,
    () => number,
    () => number,
  ];
  const exponential = (random: () => number, mean: number) => -mean * Math.log(1 - random());
  const total = model.rates.reduce((sum, rate) => sum + rate, 0);
  const agents = model.minutes.length;
  const slots = Array.from({ length: agents }, (_, a) => model.slots?.[a] ?? 1);
  const busy = new Array<number>(agents).fill(0);
  const idle = Array.from({ length: agents }, (_, a) => a);
  const waiting: Case[] = [];
  const agenda = new Agenda();
  const outcomes: Outcome[] = [];
  const busyTime = new Array<number>(agents).fill(0);
  let queueTime = 0;
  let arrived = 0;
  let open = 0;
  let now = 0;
  let from: number | null = null;
  let until: number | null = null;

  const nextArrival = (): void => {
    const most = model.wave?.most ?? 1;
    let at = now;
    do at += exponential(arrive, 1 / (total * most));
    while (model.wave && arrive() * most > model.wave.at(at));
    agenda.add({ at, kind: 'arrival', agent: -1, of: null });
  };
  const pick = (): number => {
    let u = kind() * total;
    for (const [topic, rate] of model.rates.entries()) {
      u -= rate;
      if (u < 0) return topic;
    }
    return model.rates.length - 1;
  };
  const finish = (of: Case, end: Outcome['end'], agent: number): void => {
    if (end !== 'blocked') watch.left?.(of, now - of.since, end === 'served', now);
    if (!of.measured) return;
    open--;
    outcomes.push({ topic: of.topic, wait: now - of.since, end, agent });
  };
  const ask = (because: View['because']): void => {
    if (waiting.length === 0 || idle.length === 0) return;
    for (const [{ id, topic }, agent] of policy.choose({ now, idle, waiting, busy, because })) {
      const at = waiting.findIndex((of) => of.id === id);
      const [of] = at < 0 ? [] : waiting.splice(at, 1);
      if (!of || (busy[agent] ?? 0) >= (slots[agent] ?? 0))
        throw new Error(`${policy.name} starts case ${id} with agent ${agent}, who or which is not free.`);
      busy[agent] = (busy[agent] ?? 0) + 1;
      idle.splice(idle.indexOf(agent), 1);
      if ((busy[agent] ?? 0) < (slots[agent] ?? 0)) idle.push(agent);
      finish(of, 'served', agent);
      const mean = model.minutes[agent]?.[topic] ?? 0;
      agenda.add({ at: now + exponential(serve, mean), kind: 'free', agent, of: null, since: now });
    }
  };

  nextArrival();
  if (policy.tick) agenda.add({ at: policy.tick, kind: 'tick', agent: -1, of: null });
  while (until === null || open > 0) {
    const event = agenda.next();
    if (!event) break;
    if (from !== null && until === null) {
      const passed = event.at - now;
      queueTime += passed * waiting.length;
      for (let a = 0; a < agents; a++) busyTime[a] = (busyTime[a] ?? 0) + passed * (busy[a] ?? 0);
    }
    now = event.at;
    if (event.kind === 'arrival') {
      const measured = arrived >= warmUp && arrived < warmUp + cases;
      if (arrived === warmUp) from = now;
      const of = { id: arrived++, topic: pick(), since: now, measured };
      if (arrived === warmUp + cases) until = now;
      if (measured) open++;
      nextArrival();
      waiting.push(of);
      watch.arrived?.(of, { now, idle, waiting, busy });
      ask('arrival');
      if (waiting.at(-1) === of) {
        if (waiting.length > (model.room ?? Number.POSITIVE_INFINITY)) {
          waiting.pop();
          finish(of, 'blocked', -1);
        } else if (model.patience !== undefined)
          agenda.add({ at: now + exponential(leave, model.patience), kind: 'leave', agent: -1, of });
      }
    } else if (event.kind === 'free') {
      const { agent } = event;
      watch.finished?.(agent, now - (event.since ?? now), now);
      if (!idle.includes(agent)) idle.push(agent);
      busy[agent] = (busy[agent] ?? 0) - 1;
      ask('free');
    } else if (event.kind === 'leave') {
      const at = event.of ? waiting.indexOf(event.of) : -1;
      const [of] = at < 0 ? [] : waiting.splice(at, 1);
      if (of) finish(of, 'abandoned', -1);
    } else {
      ask('tick');
      agenda.add({ ...event, at: now + (policy.tick ?? 0) });
    }
  }
  const length = (until ?? now) - (from ?? 0);
  return {
    outcomes,
    occupancy: busyTime.map((time, a) => time / (length * (slots[a] ?? 1))),
    inQueue: queueTime / length,
  };
}
