import { type Random, seeded } from '../../shared/routing/random.ts';
import { Agenda } from './agenda.ts';

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
  /** Chances that move to these and back, evenly, once in so many minutes; what they are without it. */
  drift?: { to: readonly (readonly number[])[]; everyMinutes: number };
  /** Who is there when; an agent who goes ends the case in hand. Everybody always is without it. */
  present?: (agent: number, minute: number) => boolean;
  /** Cases at a time, by agent; 1 without it. */
  slots?: readonly number[];
  /** Mean patience in minutes; endless without it. */
  patience?: number;
  /** Waiting places; a case that finds none is turned away. */
  room?: number;
  /** How agents answer offers; without it, at once and always. */
  reaction?: Reaction;
}

/** What an agent does with an offer: takes it after some minutes (exponential), lets it run out, or says no as fast as yes. */
export interface Reaction {
  meanMinutes: number;
  ignored: number;
  declined: number;
  /** How long an offer stands. */
  standsMinutes: number;
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
  /** Pairs to start now: [case, agent]; all must be in the view. An offer holds both until the agent reacts. */
  choose: (view: View) => readonly (readonly [Waiting, number, 'offer'?])[];
  /** What the desk itself sees as it happens. */
  watch?: Watch;
}

/** What became of one measured case. */
interface Outcome {
  topic: number;
  /** Minutes until help, abandonment or being turned away. */
  wait: number;
  end: 'served' | 'abandoned' | 'blocked';
  agent: number;
  /** That whoever began it solves it at first contact; NaN when nobody did. */
  chance: number;
}

export interface Run {
  outcomes: Outcome[];
  /** Share of slot time in use, by agent. */
  occupancy: number[];
  /** Time averages over the measured stretch. */
  inQueue: number;
}

export interface Case extends Waiting {
  measured: boolean;
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
  /** An agent finished a case after so many minutes, and solved it or not. */
  finished?: (agent: number, minutes: number, now: number, of: Waiting, solved: boolean) => void;
  /** An agent was asked in vain: they said no, or the offer ran out. */
  refused?: (of: Waiting, agent: number, how: 'declined' | 'lapsed', now: number) => void;
  /** An agent has begun a case. */
  began?: (of: Waiting, agent: number, now: number) => void;
}

/** The share of the way to `drift.to` that chances have moved by now: a triangle wave. */
const driftAt = (minute: number, everyMinutes: number): number =>
  1 - Math.abs(1 - (2 * (minute % everyMinutes)) / everyMinutes);

const NO_REACTION: Reaction = { meanMinutes: 0, ignored: 0, declined: 0, standsMinutes: 1 };

/** Runs one replication; the same seed gives the same arrivals, and the same run. Refuses pairs the desk cannot start. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over the events of one state, read from top to bottom.
export function run(
  model: Model,
  policy: Policy,
  { warmUp, cases }: Length,
  seed: number,
  watch: Watch = {},
): Run {
  const [arrive, kind, serve, leave, solve, react] = [1, 2, 3, 4, 5, 6].map((stream) =>
    seeded(seed, stream),
  ) as [Random, Random, Random, Random, Random, Random];
  const watches = [watch, policy.watch ?? {}];
  const exponential = (random: Random, mean: number) => -mean * Math.log(1 - random());
  const total = model.rates.reduce((sum, rate) => sum + rate, 0);
  const agents = model.minutes.length;
  const slots = Array.from({ length: agents }, (_, a) => model.slots?.[a] ?? 1);
  const busy = new Array<number>(agents).fill(0);
  const idle = Array.from({ length: agents }, (_, a) => a);
  const waiting: Case[] = [];
  const agenda = new Agenda();
  const outcomes: Outcome[] = [];
  const busyTime = new Array<number>(agents).fill(0);
  const slotTime = new Array<number>(agents).fill(0);
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
  const chanceOf = (agent: number, topic: number): number => {
    const chance = model.chance?.[agent]?.[topic] ?? Number.NaN;
    if (!model.drift) return chance;
    const then = model.drift.to[agent]?.[topic] ?? chance;
    return chance + driftAt(now, model.drift.everyMinutes) * (then - chance);
  };
  const isPresent = (agent: number): boolean => model.present?.(agent, now) ?? true;
  const here = (): readonly number[] => (model.present ? idle.filter(isPresent) : idle);
  const finish = (of: Case, end: Outcome['end'], agent: number): void => {
    if (end !== 'blocked') for (const see of watches) see.left?.(of, now - of.since, end === 'served', now);
    if (!of.measured) return;
    open--;
    const chance = end === 'served' ? chanceOf(agent, of.topic) : Number.NaN;
    outcomes.push({ topic: of.topic, wait: now - of.since, end, agent, chance });
  };
  /** Takes an agent's slot; of the idle, whoever has one left is the last. */
  const hold = (agent: number): void => {
    busy[agent] = (busy[agent] ?? 0) + 1;
    idle.splice(idle.indexOf(agent), 1);
    if ((busy[agent] ?? 0) < (slots[agent] ?? 0)) idle.push(agent);
  };
  const begin = (of: Case, agent: number): void => {
    finish(of, 'served', agent);
    for (const see of watches) see.began?.(of, agent, now);
    const minutes = exponential(serve, model.minutes[agent]?.[of.topic] ?? 0);
    agenda.add({ at: now + minutes, kind: 'free', agent, of, since: now });
  };
  const offer = (of: Case, agent: number): void => {
    const { meanMinutes, ignored, declined, standsMinutes } = model.reaction ?? NO_REACTION;
    const draw = react();
    const after = exponential(react, meanMinutes);
    if (draw < ignored || after >= standsMinutes)
      agenda.add({ at: now + standsMinutes, kind: 'lapsed', agent, of });
    else agenda.add({ at: now + after, kind: draw < ignored + declined ? 'declined' : 'taken', agent, of });
  };
  const release = (agent: number): void => {
    if (!idle.includes(agent)) idle.push(agent);
    busy[agent] = (busy[agent] ?? 0) - 1;
  };
  const ask = (because: View['because']): void => {
    const able = here();
    if (waiting.length === 0 || able.length === 0) return;
    for (const [{ id }, agent, how] of policy.choose({ now, idle: able, waiting, busy, because })) {
      const at = waiting.findIndex((of) => of.id === id);
      const [of] = at < 0 ? [] : waiting.splice(at, 1);
      if (!of || (busy[agent] ?? 0) >= (slots[agent] ?? 0) || !isPresent(agent))
        throw new Error(`${policy.name} starts case ${id} with agent ${agent}, who or which is not free.`);
      hold(agent);
      if (how === 'offer') offer(of, agent);
      else begin(of, agent);
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
      for (let a = 0; a < agents; a++) {
        const inUse = busy[a] ?? 0;
        busyTime[a] = (busyTime[a] ?? 0) + passed * inUse;
        slotTime[a] = (slotTime[a] ?? 0) + passed * (isPresent(a) ? (slots[a] ?? 0) : inUse);
      }
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
      for (const see of watches) see.arrived?.(of, { now, idle: here(), waiting, busy });
      ask('arrival');
      if (waiting.at(-1) === of) {
        if (waiting.length > (model.room ?? Number.POSITIVE_INFINITY)) {
          waiting.pop();
          finish(of, 'blocked', -1);
        } else if (model.patience !== undefined)
          agenda.add({ at: now + exponential(leave, model.patience), kind: 'leave', agent: -1, of });
      }
    } else if (event.kind === 'free') {
      const { agent, of } = event;
      if (of) {
        const solved = solve() < chanceOf(agent, of.topic);
        for (const see of watches) see.finished?.(agent, now - (event.since ?? now), now, of, solved);
      }
      release(agent);
      ask('free');
    } else if (event.kind === 'taken') {
      if (event.of) begin(event.of, event.agent);
    } else if (event.kind === 'declined' || event.kind === 'lapsed') {
      const { of, agent, kind: how } = event;
      release(agent);
      if (of) {
        for (const see of watches) see.refused?.(of, agent, how, now);
        const behind = waiting.findIndex(({ id }) => id > of.id);
        waiting.splice(behind < 0 ? waiting.length : behind, 0, of);
      }
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
    occupancy: busyTime.map((time, a) => time / (slotTime[a] ?? 0)),
    inQueue: queueTime / length,
  };
}
