import type { ServerResponse } from 'node:http';
import type { House } from '../house.ts';
import { feedFor, type Reader } from './items.ts';

/** Proxies cut silent connections, commonly at 60 s or 30 s. Also the fallback should a bell from another process be missed. */
const HEARTBEAT = 15_000;
const PAGE = 100;
/** Whoever leaves this much unread has gone to sleep: memory is not theirs to fill, they come back and resume. */
const MOST_UNREAD = 1 << 20;

/** The feed as server-sent events from a cursor on: each event's id is the cursor to resume at. */
export interface Streams {
  /** Takes over a response until its client leaves. */
  serve(response: ServerResponse, reader: Reader, after: number): void;
  /** Ends every stream; clients come back by themselves. */
  close(): void;
}

interface Stream {
  readonly agent: string;
  send(): Promise<void>;
  /** Nothing between these two cursors is for this agent. */
  pass(from: number, to: number): void;
  stop(): void;
}

/** Makes the streams of one collector. */
export async function makeStreams(house: House): Promise<Streams> {
  const { store, bell, log } = house;
  const { site } = house.settings;
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
      while (rung) {
        rung = false;
        const { head, agents } = await store.do('readAddressees', { site, after: seen });
        const addressed = agents && new Set(agents);
        for (const stream of open) {
          if (addressed === null || addressed.has(stream.agent)) void stream.send();
          else stream.pass(seen, head);
        }
        seen = head;
      }
    } catch (error) {
      log.error({ err: error }, 'news not seen; the next heartbeat looks again');
    }
    looking = false;
  }
  const deaf = bell.listen(look);

  return {
    serve(response, reader, after) {
      // Asked for just before the collector closes: left open it would hold up the end for as long as its client stays.
      if (closed) {
        response.end();
        return;
      }
      let cursor = after;
      let reading = false;
      let again = false;

      async function send(): Promise<void> {
        if (reading) {
          again = true;
          return;
        }
        reading = true;
        try {
          do {
            again = false;
            const feed = await feedFor(reader, cursor, PAGE, house);
            for (const item of feed.items) {
              response.write(`id: ${item.seq}\nevent: ${item.kind}\ndata: ${JSON.stringify(item)}\n\n`);
            }
            if (response.writableLength > MOST_UNREAD) {
              response.destroy();
              return;
            }
            cursor = feed.cursor;
            if (feed.more) again = true;
          } while (again);
        } catch (error) {
          house.log.error({ err: error }, 'stream broken off');
          stop();
        } finally {
          reading = false;
        }
      }
      const beat = setInterval(() => {
        // The id lets a client that saw only others' news resume from where it is.
        response.write(`id: ${cursor}\nevent: beat\ndata: {}\n\n`);
        void send();
      }, HEARTBEAT);
      function stop(): void {
        clearInterval(beat);
        open.delete(stream);
        response.end();
      }
      const stream: Stream = {
        agent: reader.agent,
        send,
        pass(from, to) {
          if (!reading && cursor >= from && cursor < to) cursor = to;
        },
        stop,
      };
      open.add(stream);
      response.on('close', stop);
      response.write('retry: 2000\n\n');
      void send();
    },
    close() {
      closed = true;
      deaf();
      for (const stream of open) stream.stop();
    },
  };
}
