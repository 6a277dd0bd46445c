import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Settings } from '../config/config.ts';
import type { AuthenticatedAgent } from '../security/authenticated-agent.ts';
import type { Store } from '../store/store.ts';
import { type EventStream, makeEventStreams } from './sse.ts';

/** Between two looks at what is new, in ms: nobody sees the difference, and under load one look serves many answers. */
const REST = 20;

/** That there is something in an agent's feed. What it is stands there, where it is read once. */
export interface FeedStreams {
  /** Takes over a response until its client leaves; tells at once when there is something after `after`. */
  serve(response: ServerResponse, reader: AuthenticatedAgent, after: number): void;
  /** How many are open. */
  count(): number;
  /** Ends every stream; clients come back by themselves. */
  close(): void;
}

/** Makes the streams of one collector. `isPaired`: is this token (as sha256) still somebody's? `heartbeat` in ms. */
export async function makeFeedStreams(
  of: {
    readonly settings: Pick<Settings, 'site'>;
    readonly store: Pick<Store, 'do' | 'onCommit'>;
    readonly log: FastifyBaseLogger;
  },
  isPaired: (token: string) => Promise<boolean>,
  heartbeat?: number,
): Promise<FeedStreams> {
  const { store, log } = of;
  const { site } = of.settings;
  let seen = await store.do('feedHead', { site });
  let looking = false;
  let rung = false;
  let closed = false;

  const streams = makeEventStreams<AuthenticatedAgent>({
    log,
    heartbeat,
    personOf: ({ agent }) => agent,
    // A token that was revoked, or ran out, keeps no stream open.
    mayStay: ({ token }) => isPaired(token),
    look,
  });
  /** One look at what is new tells whom it is for; with hundreds of streams open, each would look for itself. */
  async function look(): Promise<void> {
    rung = true;
    if (looking) return;
    looking = true;
    try {
      while (rung && !closed) {
        rung = false;
        const { head, agents } = await store.do('readAddressees', { site, after: seen });
        const addressed = agents && new Set(agents);
        for (const stream of head > seen ? streams.open : []) {
          if (addressed === null || addressed.has(stream.who.agent)) stream.tell(head);
          else stream.pass(head);
        }
        seen = head;
        await pause(REST, undefined, { ref: false });
      }
    } catch (error) {
      log.error({ err: error }, 'news not seen; the next heartbeat looks again');
    }
    looking = false;
  }
  const unsubscribe = store.onCommit((added) => {
    if (added.has('feed')) void look();
  });

  /** What came before the stream was opened. */
  async function tellMissed(stream: EventStream<AuthenticatedAgent>, after: number): Promise<void> {
    try {
      const { agent } = stream.who;
      const { rows, cursor, more } = await store.do('readFeed', { site, agent, after, limit: 1 });
      if (rows.length > 0 || more) stream.tell(Math.max(cursor, seen));
      else stream.pass(cursor);
    } catch (error) {
      log.error({ err: error }, 'stream broken off');
      stream.stop();
    }
  }

  return {
    serve(response, reader, after) {
      const stream = streams.serve(response, reader, after);
      if (stream) void tellMissed(stream, after);
    },
    count: () => streams.open.size,
    close() {
      closed = true;
      unsubscribe();
      streams.close();
    },
  };
}
