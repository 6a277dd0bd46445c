import { run } from '../../../collector/simulation/engine.ts';
import { mean, measure, standardError } from '../../../collector/simulation/measures.ts';
import type { Length, Model } from '../../../collector/simulation/model.ts';
import type { Run } from '../../../collector/simulation/outcomes.ts';
import * as policies from '../../../collector/simulation/policies.ts';
import type { Policy } from '../../../collector/simulation/policy.ts';
import { assign } from '../../../shared/routing/assignment.ts';
import { seeded } from '../../../shared/routing/random.ts';
import * as exact from './closed-forms.ts';

/** The simulator against what is known exactly. Each check: independent replications, their mean and its error. */

export interface Check {
  name: string;
  exact: number;
  mean: number;
  /** Standard error of the mean over the replications. */
  error: number;
}

export interface Effort {
  replications: number;
  length: Length;
}

/** One measure: its name, exact value, and how to read it off a run. */
type Measure = readonly [string, number, (of: Run) => number];

function check(
  name: string,
  model: Model,
  policy: (seed: number) => Policy,
  measures: readonly Measure[],
  { replications, length }: Effort,
): Check[] {
  const runs = Array.from({ length: replications }, (_, i) => run(model, policy(i + 1), length, i + 1));
  return measures.map(([what, value, read]) => {
    const values = runs.map(read);
    return { name: `${name}: ${what}`, exact: value, mean: mean(values), error: standardError(values) };
  });
}

/** s equal servers at rate µ. */
const alike = (servers: number, mu: number): number[][] => Array.from({ length: servers }, () => [1 / mu]);
const waitOf = (topic: number) => (of: Run) =>
  mean(of.outcomes.flatMap((o) => (o.topic === topic && o.end === 'served' ? [o.wait] : [])));
const read =
  (key: 'delayed' | 'waitOfAll' | 'inQueue' | 'abandoned' | 'blocked' | 'occupancy') => (of: Run) =>
    measure(of)[key];
const waitsWithin = (t: number) => (of: Run) => {
  const entered = of.outcomes.filter(({ end }) => end !== 'blocked');
  return entered.filter(({ wait }) => wait <= t).length / entered.length;
};

/** M/M/s against Erlang C, and the same servers without a queue against Erlang B. */
export function checkErlang(lambda: number, mu: number, servers: number, effort: Effort): Check[] {
  const model = { rates: [lambda], minutes: alike(servers, mu) };
  const queue = exact.erlangC(lambda, mu, servers);
  const name = `M/M/${servers} λ=${lambda}`;
  return [
    ...check(
      name,
      model,
      policies.longestIdle,
      [
        ['P(wait)', queue.delayed, read('delayed')],
        ['mean wait', queue.meanWait, read('waitOfAll')],
        ['in queue', queue.inQueue, read('inQueue')],
        ['P(W ≤ 0.1)', exact.serviceLevel(lambda, mu, servers, 0.1), waitsWithin(0.1)],
      ],
      effort,
    ),
    ...check(
      name,
      { ...model, room: 0 },
      policies.longestIdle,
      [['blocked without a queue', exact.erlangB(lambda / mu, servers), read('blocked')]],
      effort,
    ),
  ];
}

export function checkErlangA(
  lambda: number,
  mu: number,
  servers: number,
  theta: number,
  effort: Effort,
): Check[] {
  const queue = exact.erlangA(lambda, mu, servers, theta);
  return check(
    `M/M/${servers}+M λ=${lambda} θ=${theta}`,
    { rates: [lambda], minutes: alike(servers, mu), patience: 1 / theta },
    policies.longestIdle,
    [
      ['P(wait)', queue.delayed, read('delayed')],
      ['abandoned', queue.abandoned, read('abandoned')],
      ['mean wait', queue.meanWait, read('waitOfAll')],
      ['in queue', queue.inQueue, read('inQueue')],
      ['utilisation', queue.utilisation, read('occupancy')],
    ],
    effort,
  );
}

/** Two classes, the first served first: Davis for equal rates and c servers. */
export function checkPriorities(
  lambdas: [number, number],
  mu: number,
  servers: number,
  effort: Effort,
): Check[] {
  const waits = exact.priorityWaits(lambdas, mu, servers);
  return check(
    `priorities c=${servers} λ=${lambdas}`,
    { rates: lambdas, minutes: Array.from({ length: servers }, () => lambdas.map(() => 1 / mu)) },
    () => policies.priorities([0, 1]),
    waits.map((wait, topic) => [`mean wait of class ${topic + 1}`, wait, waitOf(topic)] as const),
    effort,
  );
}

/** One server, two classes with their own rates: Cobham in both orders, and first come first served. */
export function checkCobham(classes: readonly { lambda: number; mu: number }[], effort: Effort): Check[] {
  const model = { rates: classes.map(({ lambda }) => lambda), minutes: [classes.map(({ mu }) => 1 / mu)] };
  const straight = classes.map((_, i) => i);
  return [straight, [...straight].reverse()]
    .flatMap((order) => {
      const waits = exact.cobhamWaits(order.flatMap((topic) => classes[topic] ?? []));
      return check(
        `M/M/1 classes ${order.map((topic) => topic + 1)} first`,
        model,
        () => policies.priorities(order),
        order.map((topic, i) => [`mean wait of class ${topic + 1}`, waits[i] ?? 0, waitOf(topic)] as const),
        effort,
      );
    })
    .concat(
      check(
        'M/M/1 mixed, first come first served',
        model,
        policies.longestIdle,
        [['mean wait', exact.mixedFcfsWait(classes), read('waitOfAll')]],
        effort,
      ),
    );
}

/** Two unequal servers under four rules. */
export function checkTwoServers(lambda: number, mu1: number, mu2: number, effort: Effort): Check[] {
  const model = { rates: [lambda], minutes: [[1 / mu1], [1 / mu2]] };
  const rules: [string, number, (seed: number) => Policy][] = [
    ['random', 0.5, policies.random],
    ['longest idle', 0.5, policies.longestIdle],
    ['server 1 first', 1, () => policies.fixedOrder([0, 1])],
    ['server 2 first', 0, () => policies.fixedOrder([1, 0])],
  ];
  return rules.flatMap(([name, first, policy]) => {
    const two = exact.twoServers(lambda, mu1, mu2, first);
    return check(
      `two servers µ=${mu1},${mu2} λ=${lambda}, ${name}`,
      model,
      policy,
      [
        ['mean wait', two.meanWait, read('waitOfAll')],
        ['occupancy of server 1', two.occupancy[0], (of) => of.occupancy[0] ?? Number.NaN],
        ['occupancy of server 2', two.occupancy[1], (of) => of.occupancy[1] ?? Number.NaN],
      ],
      effort,
    );
  });
}

/** 6 kinds of call at 1.4/min, 10 min each, 15 agents per primary skill, 30 waiting places; each agent has k skills. */
export function wallaceWhitt(k: number): { model: Model; policy: Policy } {
  const kinds = [0, 1, 2, 3, 4, 5];
  const skills = kinds.flatMap((primary) =>
    Array.from({ length: 15 }, (_, j) => [
      primary,
      ...Array.from({ length: k - 1 }, (__, i) => (primary + 1 + ((j + i) % 5)) % 6),
    ]),
  );
  return {
    model: { rates: kinds.map(() => 1.4), minutes: skills.map(() => kinds.map(() => 10)), room: 30 },
    policy: policies.skillOrders(skills),
  };
}

/** The two ends of Wallace & Whitt that are known exactly: one skill an agent, and all six. */
export function checkWallaceWhitt(effort: Effort): Check[] {
  const ends: [number, exact.RoomQueue][] = [
    [1, exact.sharedRoom(1.4, 0.1, 15, 6, 30)],
    [6, exact.limitedRoom(8.4, 0.1, 90, 30)],
  ];
  return ends.flatMap(([k, queue]) => {
    const { model, policy } = wallaceWhitt(k);
    const fifo: Measure[] = k === 1 ? [['P(W ≤ ½ min)', queue.within(0.5), waitsWithin(0.5)]] : [];
    return check(
      `Wallace–Whitt k=${k}`,
      model,
      () => policy,
      [
        ['blocked', queue.blocked, read('blocked')],
        ['mean wait', queue.meanWait, read('waitOfAll')],
        ['P(wait)', queue.delayed, read('delayed')],
        ...fifo,
      ],
      effort,
    );
  });
}

/** Random costs: the Hungarian method against Parisi, row by row greed against the harmonic number. */
export function checkAssignment(n: number, replications: number): Check[] {
  const optimal: number[] = [];
  const greedy: number[] = [];
  for (let seed = 1; seed <= replications; seed++) {
    const draw = seeded(seed);
    const cost = Array.from({ length: n }, () => Array.from({ length: n }, () => -Math.log(1 - draw())));
    const columns = assign(cost);
    optimal.push(cost.reduce((sum, row, i) => sum + (row[columns[i] ?? -1] ?? Number.NaN), 0));
    const free = new Set(cost.keys());
    greedy.push(
      cost.reduce((sum, row) => {
        const best = [...free].reduce((a, b) => ((row[a] ?? 0) <= (row[b] ?? 0) ? a : b));
        free.delete(best);
        return sum + (row[best] ?? Number.NaN);
      }, 0),
    );
  }
  const of = (name: string, value: number, values: number[]): Check => ({
    name: `random assignment n=${n}: ${name}`,
    exact: value,
    mean: mean(values),
    error: standardError(values),
  });
  return [of('optimal', exact.parisi(n), optimal), of('row by row', exact.rowGreedy(n), greedy)];
}
