import type { ServerResponse } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import type { News } from '../../shared/protocol/feed.ts';

/** Proxies cut silent connections, commonly at 60 s or 30 s. In ms, like all times here. */
const HEARTBEAT = 15_000;
/** A client that has taken nothing for so long has gone to sleep: it comes back and resumes. */
const LONGEST_BLOCKED = 2 * HEARTBEAT;
/**
 * Between two news of one stream: the first is told at once, and what comes in the meantime is told, and read, together.
 * Taps of one customer follow each other faster than anybody reads.
 */
const STREAM_REST = 250;
/** So many streams of one person at once; one more ends the oldest. A browser needs one. */
const MOST_PER_PERSON = 8;

/** One client's stream of server-sent events: "news" with the cursor up to which there is something to read, "beat" otherwise. */
export interface EventStream<Who> {
  readonly who: Who;
  /** There is something to read up to this cursor. */
  tell(cursor: number): void;
  /** Nothing up to this cursor is for whoever reads. */
  pass(cursor: number): void;
  beat(): void;
  stop(): void;
}

/** The open streams of one kind. What the news is stands where it is read; each event's id is the cursor to resume at. */
export interface EventStreams<Who> {
  /** Oldest first. */
  readonly open: ReadonlySet<EventStream<Who>>;
  /** Takes over a response until its client leaves; null when the streams are closed. */
  serve(response: ServerResponse, who: Who, after: number): EventStream<Who> | null;
  /** Ends every stream; clients come back by themselves. */
  close(): void;
}

/** A client that reads slowly is told the newest cursor when it can take it, and nothing piles up. */
function makeStream<Who>(response: ServerResponse, who: Who, after: number): EventStream<Who> {
  let cursor = after;
  let blockedSince: number | null = null;
  /** What was missed and what is new may be found by two looks: nobody reads the same twice. */
  let told = 0;
  let untold = false;
  let resting: NodeJS.Timeout | null = null;
  let stopped = false;
  const write = (event: 'news' | 'beat', data: News | Record<string, never>): void => {
    response.write(`id: ${cursor}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const news = (): void => {
    untold = !stopped && (resting !== null || response.writableNeedDrain);
    if (untold || stopped) return;
    write('news', { cursor });
    resting = setTimeout(() => {
      resting = null;
      if (untold) news();
    }, STREAM_REST).unref();
  };
  const wake = (): void => clearTimeout(resting ?? undefined);
  response.on('close', wake);
  response.on('drain', () => {
    blockedSince = null;
    if (untold) news();
  });
  response.write('retry: 2000\n\n');
  return {
    who,
    tell(to) {
      if (to <= told) return;
      cursor = Math.max(cursor, to);
      told = cursor;
      news();
    },
    pass(to) {
      if (!untold) cursor = Math.max(cursor, to);
    },
    beat() {
      if (stopped) return;
      if (!response.writableNeedDrain) {
        // What is told in a moment is not to be passed over by who comes back with a beat's id.
        if (!untold) write('beat', {});
        return;
      }
      blockedSince ??= performance.now();
      if (performance.now() - blockedSince >= LONGEST_BLOCKED) response.destroy();
    },
    stop() {
      stopped = true;
      wake();
      response.end();
    },
  };
}

/**
 * Makes the streams of one kind. At every heartbeat `look` is called, for what another process (a command that erases)
 * has written, and whoever may no longer read (`mayStay`) is told nothing more. `heartbeat` in ms.
 */
export function makeEventStreams<Who>(of: {
  readonly log: Pick<FastifyBaseLogger, 'error'>;
  readonly heartbeat: number | undefined;
  /** Whose streams are counted together. */
  personOf(who: Who): string;
  mayStay(who: Who): Promise<boolean>;
  look(): Promise<void>;
}): EventStreams<Who> {
  const open = new Set<EventStream<Who>>();
  let closed = false;

  /** It is told nothing more from now on: its client may be long in taking what there is. */
  const end = (stream: EventStream<Who>): void => {
    open.delete(stream);
    stream.stop();
  };
  async function beat(stream: EventStream<Who>): Promise<void> {
    const stays = await of.mayStay(stream.who);
    if (!open.has(stream)) return;
    if (stays) stream.beat();
    else end(stream);
  }
  const heart = setInterval(() => {
    of.look().catch((error) => of.log.error({ err: error }, 'news not seen; the next heartbeat looks again'));
    for (const stream of open) {
      beat(stream).catch((error) =>
        of.log.error({ err: error }, 'a stream is looked at again at the next heartbeat'),
      );
    }
  }, of.heartbeat ?? HEARTBEAT);
  heart.unref();

  return {
    open,
    serve(response, who, after) {
      // Asked for just before the collector closes: left open it would hold up the end for as long as its client stays.
      if (closed) {
        response.end();
        return null;
      }
      const person = of.personOf(who);
      const [oldest, ...others] = [...open].filter((stream) => of.personOf(stream.who) === person);
      if (oldest && others.length >= MOST_PER_PERSON - 1) end(oldest);
      const stream = makeStream(response, who, after);
      open.add(stream);
      response.on('close', () => open.delete(stream));
      return stream;
    },
    close() {
      closed = true;
      clearInterval(heart);
      for (const stream of open) end(stream);
    },
  };
}
