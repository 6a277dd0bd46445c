import type { ServerResponse } from 'node:http';
import type { House } from '../house.ts';
import { feedFor, type Reader } from './items.ts';

/** Proxies cut silent connections, commonly at 60 s or 30 s. Also the fallback should a bell from another process be missed. */
const HEARTBEAT = 15_000;
const PAGE = 100;

/** The feed as server-sent events from a cursor on: each event's id is the cursor to resume at. */
export interface Streams {
  /** Takes over a response until its client leaves. */
  serve(response: ServerResponse, reader: Reader, after: number): void;
  /** Ends every stream; clients come back by themselves. */
  close(): void;
}

/** Makes the streams of one collector. */
export function makeStreams(house: House): Streams {
  const open = new Set<() => void>();
  return {
    serve(response, reader, after) {
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
            cursor = feed.cursor;
            if (feed.more) again = true;
          } while (again);
        } catch (error) {
          house.log.error({ err: error }, 'stream broken off');
          stop();
        }
        reading = false;
      }
      const deaf = house.bell.listen(send);
      const beat = setInterval(() => {
        // The id lets a client that saw only others' news resume from where it is.
        response.write(`id: ${cursor}\nevent: beat\ndata: {}\n\n`);
        void send();
      }, HEARTBEAT);
      function stop(): void {
        deaf();
        clearInterval(beat);
        open.delete(stop);
        response.end();
      }
      open.add(stop);
      response.on('close', stop);
      response.write('retry: 2000\n\n');
      void send();
    },
    close() {
      for (const stop of open) stop();
    },
  };
}
