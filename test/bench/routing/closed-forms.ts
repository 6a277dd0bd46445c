/** What queueing theory knows exactly: the yardsticks of the simulator. λ, µ, θ are rates; times in their unit. */

/** Share of cases turned away by s servers without a queue (Erlang 1917), by the stable recursion. */
export function erlangB(load: number, servers: number): number {
  let blocked = 1;
  for (let s = 1; s <= servers; s++) blocked = (load * blocked) / (s + load * blocked);
  return blocked;
}

export interface Queue {
  /** Share of cases that wait. */
  delayed: number;
  meanWait: number;
  inQueue: number;
  utilisation: number;
}

function needStable(busy: number): void {
  if (busy >= 1)
    throw new RangeError(`Servers busy at ${busy}: without abandonment the queue grows for ever.`);
}

/** M/M/s (Erlang 1917). Throws a RangeError when λ ≥ sµ. */
export function erlangC(lambda: number, mu: number, servers: number): Queue {
  const utilisation = lambda / (servers * mu);
  needStable(utilisation);
  const blocked = erlangB(lambda / mu, servers);
  const delayed = blocked / (1 - utilisation * (1 - blocked));
  const meanWait = delayed / (servers * mu - lambda);
  return { delayed, meanWait, inQueue: lambda * meanWait, utilisation };
}

/** Share of M/M/s cases that wait at most t. */
export function serviceLevel(lambda: number, mu: number, servers: number, t: number): number {
  return 1 - erlangC(lambda, mu, servers).delayed * Math.exp(-(servers * mu - lambda) * t);
}

/** The wait that a share of M/M/s cases does not exceed. */
export function waitQuantile(lambda: number, mu: number, servers: number, share: number): number {
  const { delayed } = erlangC(lambda, mu, servers);
  return Math.max(0, Math.log(delayed / (1 - share)) / (servers * mu - lambda));
}

/**
 * Steady state of a birth–death chain given by its ratios p(n+1)/p(n) = birth(n)/death(n+1): up to `states`, or until
 * the rest weighs nothing.
 */
function birthDeath(birth: (n: number) => number, death: (n: number) => number, states = 1e6): number[] {
  const logs = [0];
  let top = 0;
  for (let n = 0; n < states && birth(n) > 0; n++) {
    const next = (logs[n] ?? 0) + Math.log(birth(n) / death(n + 1));
    logs.push(next);
    top = Math.max(top, next);
    if (next < top - 60 && birth(n) < death(n + 1)) break;
  }
  const weights = logs.map((log) => Math.exp(log - top));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

export interface ImpatientQueue extends Queue {
  abandoned: number;
  /** Share of delayed cases that abandon. */
  abandonedOfDelayed: number;
}

/** M/M/s+M, patience exponential at rate θ (Palm 1946). Always stable for θ > 0. */
export function erlangA(lambda: number, mu: number, servers: number, theta: number): ImpatientQueue {
  const p = birthDeath(
    () => lambda,
    (n) => Math.min(n, servers) * mu + Math.max(0, n - servers) * theta,
  );
  const expect = (value: (n: number) => number) => p.reduce((sum, share, n) => sum + share * value(n), 0);
  const inQueue = expect((n) => Math.max(0, n - servers));
  const delayed = expect((n) => (n >= servers ? 1 : 0));
  const abandoned = (theta * inQueue) / lambda;
  return {
    delayed,
    inQueue,
    meanWait: inQueue / lambda,
    abandoned,
    abandonedOfDelayed: abandoned / delayed,
    utilisation: expect((n) => Math.min(n, servers)) / servers,
  };
}

export interface RoomQueue {
  blocked: number;
  /** Over cases that entered. */
  meanWait: number;
  delayed: number;
  /** Share of cases that entered and wait at most t, first come first served within a group. */
  within: (t: number) => number;
}

/** Share of waits ≤ t when `line[q]` is the weight of finding q waiting before oneself, served at `rate`. */
function withinErlang(line: readonly number[], entered: number, rate: number, t: number): number {
  let term = Math.exp(-rate * t);
  let fewer = 0;
  let late = 0;
  for (const [q, weight] of line.entries()) {
    fewer += term;
    term *= (rate * t) / (q + 1);
    late += weight * fewer;
  }
  return 1 - late / entered;
}

/** M/M/s with `room` waiting places. */
export function limitedRoom(lambda: number, mu: number, servers: number, room: number): RoomQueue {
  const p = birthDeath(
    (n) => (n < servers + room ? lambda : 0),
    (n) => Math.min(n, servers) * mu,
  );
  const blocked = p[servers + room] ?? 0;
  const inQueue = p.reduce((sum, share, n) => sum + share * Math.max(0, n - servers), 0);
  const delayed = p.reduce((sum, share, n) => sum + (n >= servers && n < servers + room ? share : 0), 0);
  return {
    blocked,
    meanWait: inQueue / (lambda * (1 - blocked)),
    delayed: delayed / (1 - blocked),
    within: (t) => withinErlang(p.slice(servers, servers + room), 1 - blocked, servers * mu, t),
  };
}

/**
 * `groups` separate M/M/s groups that share `room` waiting places (Wallace & Whitt 2005, one skill an agent):
 * the product form of independent groups, cut where the queues together fill the room.
 */
export function sharedRoom(
  lambda: number,
  mu: number,
  servers: number,
  groups: number,
  room: number,
): RoomQueue {
  // Weight of a group by its queue length: 0 = not all busy or just all busy, split where arrivals must wait.
  const load = lambda / mu;
  let weight = 1;
  let free = 0;
  for (let n = 0; n < servers; n++) {
    free += weight;
    weight *= load / (n + 1);
  }
  const ratio = load / servers;
  const full = Array.from({ length: room + 1 }, (_, q) => weight * ratio ** q);
  const any = full.map((w, q) => (q === 0 ? w + free : w));
  const convolve = (a: readonly number[], b: readonly number[]): number[] =>
    Array.from({ length: room + 1 }, (_, q) => {
      let sum = 0;
      for (let i = 0; i <= q; i++) sum += (a[i] ?? 0) * (b[q - i] ?? 0);
      return sum;
    });
  let others = [1, ...new Array<number>(room).fill(0)];
  for (let g = 1; g < groups; g++) others = convolve(others, any);
  const all = convolve(others, any);
  const total = all.reduce((sum, w) => sum + w, 0);
  // A case is turned away when its own group is busy and the room is full.
  const withOwnFull = convolve(others, full);
  const blocked = (withOwnFull[room] ?? 0) / total;
  const delayed = withOwnFull.slice(0, room).reduce((sum, w) => sum + w, 0) / total;
  const inQueue = all.reduce((sum, w, q) => sum + q * w, 0) / total;
  const entered = lambda * groups * (1 - blocked);
  const line = full
    .slice(0, room)
    .map((w, own) => (w * others.slice(0, room - own).reduce((sum, o) => sum + o, 0)) / total);
  return {
    blocked,
    meanWait: inQueue / entered,
    delayed: delayed / (1 - blocked),
    within: (t) => withinErlang(line, 1 - blocked, servers * mu, t),
  };
}

/** Mean waits of priority classes (first served first) in M/M/c, non-preemptive, one service rate (Davis 1966). */
export function priorityWaits(lambdas: readonly number[], mu: number, servers: number): number[] {
  const lambda = lambdas.reduce((sum, rate) => sum + rate, 0);
  const base = erlangC(lambda, mu, servers).delayed / (servers * mu);
  let above = 0;
  return lambdas.map((rate) => {
    const before = 1 - above / (servers * mu);
    above += rate;
    return base / (before * (1 - above / (servers * mu)));
  });
}

/** Mean waits of priority classes in M/M/1, non-preemptive, each with its own service rate (Cobham 1954). */
export function cobhamWaits(classes: readonly { lambda: number; mu: number }[]): number[] {
  const residual = classes.reduce((sum, { lambda, mu }) => sum + lambda / mu ** 2, 0);
  needStable(classes.reduce((sum, { lambda, mu }) => sum + lambda / mu, 0));
  let busy = 0;
  return classes.map(({ lambda, mu }) => {
    const before = 1 - busy;
    busy += lambda / mu;
    return residual / (before * (1 - busy));
  });
}

/** Mean wait of first come, first served in the same M/M/1 (Pollaczek–Khinchine). */
export function mixedFcfsWait(classes: readonly { lambda: number; mu: number }[]): number {
  const busy = classes.reduce((sum, { lambda, mu }) => sum + lambda / mu, 0);
  needStable(busy);
  return classes.reduce((sum, { lambda, mu }) => sum + lambda / mu ** 2, 0) / (1 - busy);
}

export interface TwoServers {
  inSystem: number;
  inQueue: number;
  meanWait: number;
  /** Of server 1 and server 2. */
  occupancy: [number, number];
}

/**
 * M/M/2 with rates µ1, µ2, where a case that finds both idle goes to server 1 with probability `first`: 0.5 for
 * random (and, in steady state, for longest idle: Gopalakrishnan et al., arXiv 1305.6249), 1 for fastest first.
 */
export function twoServers(lambda: number, mu1: number, mu2: number, first: number): TwoServers {
  const mu = mu1 + mu2;
  const busy = lambda / mu;
  needStable(busy);
  // Balance of the states: 0 (both idle), a (only 1 busy), b (only 2 busy), 2 (both), then a geometric tail.
  // λ·p0 = µ1·a + µ2·b;  (λ+µ1)·a = λ·first·p0 + µ2·p2;  (λ+µ2)·b = λ·(1−first)·p0 + µ1·p2, with p0 = 1.
  const a0 = (lambda * first) / (lambda + mu1);
  const a2 = mu2 / (lambda + mu1);
  const b0 = (lambda * (1 - first)) / (lambda + mu2);
  const b2 = mu1 / (lambda + mu2);
  const p2 = (lambda - mu1 * a0 - mu2 * b0) / (mu1 * a2 + mu2 * b2);
  const a = a0 + a2 * p2;
  const b = b0 + b2 * p2;
  const tail = p2 / (1 - busy);
  const total = 1 + a + b + tail;
  const inQueue = (p2 * busy) / (1 - busy) ** 2 / total;
  return {
    inQueue,
    meanWait: inQueue / lambda,
    inSystem: inQueue + (a + b + 2 * tail) / total,
    occupancy: [(a + tail) / total, (b + tail) / total],
  };
}

/** Expected least cost of assigning n to n with independent Exp(1) costs: Σ 1/k² (Parisi 1998; proved 2003–04). */
export const parisi = (n: number): number =>
  Array.from({ length: n }, (_, k) => 1 / (k + 1) ** 2).reduce((sum, x) => sum + x, 0);

/** The same when each row in turn takes its cheapest free column: the harmonic number. */
export const rowGreedy = (n: number): number =>
  Array.from({ length: n }, (_, k) => 1 / (k + 1)).reduce((sum, x) => sum + x, 0);
