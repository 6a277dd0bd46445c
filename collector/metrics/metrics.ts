import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Machine } from '../checks/machine.ts';
import type { Readiness } from '../checks/readiness.ts';
import type { PutResult } from '../store/responses.ts';
import { type Input, type Store, writes } from '../store/store.ts';

/**
 * What Prometheus scrapes (prometheus.io/docs/practices/naming). Labels are names of our own tables only: routes, refusals,
 * kinds. No address, id or person is ever one.
 */
export interface Metrics {
  readonly registry: Registry;
  /** Counts every request that is answered, and why one was refused. */
  countRequests(app: FastifyInstance): void;
  /** The same store; how long each answer took is kept. */
  timed(store: Store): Store;
}

/** From what an idle disk takes to commit to what a customer gives up on, in seconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What is measured of the process. */
export function processMetrics(): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return register;
}

/** @param site which of several sites of one process it is: stands with each figure */
export function makeMetrics(site?: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (site !== undefined) registry.setDefaultLabels({ site });
  const requests = new Counter({
    name: 'overdesk_requests_total',
    help: 'Requests answered, by route and status.',
    labelNames: ['method', 'route', 'status'] as const,
    registers,
  });
  const took = new Histogram({
    name: 'overdesk_request_seconds',
    help: 'From a request’s arrival to its answer, by route; streams are not in it.',
    labelNames: ['method', 'route'] as const,
    buckets: SECONDS,
    registers,
  });
  const refused = new Counter({
    name: 'overdesk_refused_total',
    help: 'Requests refused, by the refusal’s name.',
    labelNames: ['name'] as const,
    registers,
  });
  const stored = new Histogram({
    name: 'overdesk_store_seconds',
    help: 'From a question to the store to its answer; a write is answered when it is durable.',
    labelNames: ['kind'] as const,
    buckets: SECONDS,
    registers,
  });
  const answers = new Counter({
    name: 'overdesk_answers_total',
    help: 'Answers acknowledged, by the way they came; one that is sent again with more in it counts again.',
    labelNames: ['via', 'state'] as const,
    registers,
  });
  return {
    registry,
    countRequests(app) {
      app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
        const route = routeOptions.config.row?.path ?? 'none';
        requests.inc({ method: routeOptions.config.row?.method ?? 'other', route, status: reply.statusCode });
        if (reply.problem !== null) refused.inc({ name: reply.problem });
        if (routeOptions.config.row?.reply !== 'text/event-stream')
          took.observe(
            { method: routeOptions.config.row ? method : 'other', route },
            reply.elapsedTime / 1000,
          );
      });
    },
    timed: (store) => ({
      ...store,
      do(name, input) {
        const done = store.do(name, input).finally(stored.startTimer({ kind: kindOf(name) }));
        if (name !== 'putResponse') return done;
        const { via, state } = input as Input<'putResponse'>;
        return done.then((put) => {
          if ((put as PutResult).ok) answers.inc({ via, state });
          return put;
        });
      },
      look: (name, input) => store.look(name, input).finally(stored.startTimer({ kind: 'look' })),
    }),
  };
}

const kindOf = (name: string) => (Object.hasOwn(writes, name) ? 'write' : 'read');

/** What is looked up at each scrape; what the store cannot tell just now is left out, so that the rest is told. */
export function addGauges(
  { registry }: Metrics,
  of: {
    readonly store: Store;
    readonly site: string;
    readonly machine: Pick<Machine, 'state'>;
    readonly streams: Readonly<Record<'agent' | 'console', { count(): number }>>;
    readonly ready: () => Promise<Readiness>;
  },
): void {
  const { store, site, machine, streams, ready } = of;
  const registers = [registry];
  new Gauge({
    name: 'overdesk_streams',
    help: 'Live streams that are open: of agents’ browsers, and of the console.',
    labelNames: ['of'] as const,
    registers,
    collect() {
      for (const [of, { count }] of Object.entries(streams)) this.set({ of }, count());
    },
  });
  new Gauge({
    name: 'overdesk_part_ready',
    help: '1 while a part that is configured does its work, 0 while not.',
    labelNames: ['part'] as const,
    registers,
    async collect() {
      const { parts } = await ready();
      for (const [part, { state }] of Object.entries(parts))
        if (state !== 'none') this.set({ part }, state === 'ready' ? 1 : 0);
    },
  });
  new Gauge({
    name: 'overdesk_queue_length',
    help: 'What is still to be told to the helpdesk, the mail server and the webhooks.',
    labelNames: ['queue'] as const,
    registers,
    async collect() {
      this.reset();
      const lengths = await store.do('readQueueLengths', { site }).catch(() => ({}));
      for (const [queue, length] of Object.entries(lengths)) this.set({ queue }, length);
    },
  });
  new Gauge({
    name: 'overdesk_store_bytes',
    help: 'Size of the store’s file.',
    registers,
    async collect() {
      const size = await store.size().catch(() => null);
      if (size === null) this.remove();
      else this.set(size);
    },
  });
  const writable = { name: 'overdesk_store_writable', help: '1 while an answer can be kept, 0 while not.' };
  new Gauge({
    ...writable,
    registers,
    async collect() {
      this.set((await machine.state()).fault === null ? 1 : 0);
    },
  });
  new Gauge({
    name: 'overdesk_clock_doubtful',
    help: '1 while the machine’s clock may be wrong: nothing is dropped for its age.',
    registers,
    async collect() {
      this.set((await machine.state()).clock ? 1 : 0);
    },
  });
}
