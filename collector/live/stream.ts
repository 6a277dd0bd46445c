import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { News } from '../../shared/protocol/agent.ts';
import type { House } from '../house.ts';
import type { Reader } from './items.ts';

/**
 * Proxies cut silent connections, commonly at 60 s or 30 s. Also the fallback should a bell from another process (a
 * command that erases) be missed. In ms, like all times here.
 */
const HEARTBEAT = 15_000;
/** A client that has taken nothing for so long has gone to sleep: it comes back and resumes. */
const LONGEST_BLOCKED = 2 * HEARTBEAT;
/** Between two looks at what is new: nobody sees the difference, and under load one look serves many answers. */
const REST = 50;
/** So many streams of one agent at once; one more ends the oldest. A browser needs one. */
const MOST_PER_AGENT = 8;

/**
 * That there is news, as server-sent events: "news" with the cursor up to which an agent has something to read, "beat"
 * otherwise. What the news is stands in the feed, where it is read once; each event's id is the cursor to resume at.
 */
export interface Streams {
  /** Takes over a response until its client leaves; tells at once when there is something after `after`. */
  serve(response: ServerResponse, reader: Reader, after: number): void;
  /** Ends every stream; clients come back by themselves. */
  close(): void;
}

interface Stream {
  readonly agent: string;
  /** The sha256 of the token it was opened with. */
  readonly token: string;
  /** There is something to read up to this cursor. */
  tell(cursor: number): void;
  /** Nothing up to this cursor is for this agent. */
  pass(cursor: number): void;
  beat(): void;
  stop(): void;
}

/** One client's stream. A client that reads slowly is told the newest cursor when it can take it, and nothing piles up. */
function makeStream(response: ServerResponse, { agent, token }: Reader, after: number): Stream {
  let cursor = after;
  let blockedSince: number | null = null;
  let untold = false;
  const write = (event: 'news' | 'beat', data: News | Record<string, never>): void => {
    response.write(`id: ${cursor}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const news = (): void => {
    untold = response.writableNeedDrain;
    if (!untold) write('news', { cursor });
  };
  response.on('drain', () => {
    blockedSince = null;
    if (untold) news();
  });
  response.write('retry: 2000\n\n');
  return {
    agent,
    token,
    tell(to) {
      cursor = Math.max(cursor, to);
      news();
    },
    pass(to) {
      if (!untold) cursor = Math.max(cursor, to);
    },
    beat() {
      if (!response.writableNeedDrain) return write('beat', {});
      blockedSince ??= performance.now();
      if (performance.now() - blockedSince >= LONGEST_BLOCKED) response.destroy();
    },
    stop: () => response.end(),
  };
}

/** Makes the streams of one collector. `isPaired`: is this token (as sha256) still somebody's? `heartbeat` in ms. */
export async function makeStreams(
  house: House,
  isPaired: (token: string) => Promise<boolean>,
  heartbeat = HEARTBEAT,
): Promise<Streams> {
  const { store, bell, log } = house;
  const { site } = house.settings;
  // Oldest first.
  const open = new Set<Stream>();
  let seen = await store.do('feedHead', { site });
  let looking = false;
  let rung = false;
  let closed = false;

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
        for (const stream of head > seen ? open : []) {
          if (addressed === null || addressed.has(stream.agent)) stream.tell(head);
          else stream.pass(head);
        }
        seen = head;
        await setTimeout(REST, undefined, { ref: false });
      }
    } catch (error) {
      log.error({ err: error }, 'news not seen; the next heartbeat looks again');
    }
    looking = false;
  }
  const unsubscribe = bell.listen(look);
  /** A token that was revoked, or ran out, keeps no stream open. */
  async function beat(stream: Stream): Promise<void> {
    if (await isPaired(stream.token)) stream.beat();
    else stream.stop();
  }
  const heart = setInterval(() => {
    void look();
    for (const stream of open) {
      beat(stream).catch((error) =>
        log.error({ err: error }, 'a stream is looked at again at the next heartbeat'),
      );
    }
  }, heartbeat);
  heart.unref();

  /** What came before the stream was opened. */
  async function tellMissed(stream: Stream, after: number): Promise<void> {
    try {
      const first = await store.do('readFeed', { site, agent: stream.agent, after, limit: 1 });
      const { rows, cursor, more } = first;
      if (rows.length > 0 || more) stream.tell(Math.max(cursor, seen));
      else stream.pass(cursor);
    } catch (error) {
      log.error({ err: error }, 'stream broken off');
      stream.stop();
    }
  }

  return {
    serve(response, reader, after) {
      // Asked for just before the collector closes: left open it would hold up the end for as long as its client stays.
      if (closed) {
        response.end();
        return;
      }
      const stream = makeStream(response, reader, after);
      open.add(stream);
      response.on('close', () => open.delete(stream));
      const [oldest, ...others] = [...open].filter(({ agent }) => agent === reader.agent);
      if (others.length >= MOST_PER_AGENT) {
        if (oldest) open.delete(oldest);
        oldest?.stop();
      }
      void tellMissed(stream, after);
    },
    close() {
      closed = true;
      unsubscribe();
      clearInterval(heart);
      for (const stream of open) stream.stop();
    },
  };
}
