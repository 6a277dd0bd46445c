import type { ServerResponse } from 'node:http';
import type { Live } from '../../shared/protocol/console/live.ts';
import { readLive } from '../services/console/live.ts';
import { type ConsolePerson, mayDo } from '../services/console/people.ts';
import { personBy } from '../services/console/session-person.ts';
import type { AppContext } from '../services/context.ts';
import { makeEventStreams } from './sse.ts';

/** The running sessions for everybody who looks: read once for all of them, whenever something has changed. */
export interface LiveStreams {
  /** The sessions as they are. */
  read(): Promise<Live>;
  /** Takes over a response until its client leaves: "news" when the sessions have changed, "beat" otherwise. */
  serve(response: ServerResponse, who: ConsolePerson): void;
  /** How many are open. */
  count(): number;
  /** Ends every stream; clients come back by themselves. */
  close(): void;
}

/** Makes the streams of one collector. `heartbeat` in ms. */
export function makeLiveStreams(context: AppContext, heartbeat?: number): LiveStreams {
  /** How often the sessions have changed; the first look is news, too. */
  let changes = 1;
  let known: Promise<Live> | null = null;
  let told = '';

  const streams = makeEventStreams<ConsolePerson>({
    log: context.log,
    heartbeat,
    personOf: ({ id }) => id,
    async mayStay({ session }) {
      const who = await personBy(context, session);
      return who !== null && mayDo(who, 'live.watch');
    },
    look,
  });
  const read = (): Promise<Live> => {
    known ??= readLive(context).catch((error) => {
      known = null;
      throw error;
    });
    return known;
  };
  /** Tells everybody: also what only stands where one session is looked at. */
  const changed = (): void => {
    known = null;
    changes += 1;
    for (const stream of streams.open) stream.tell(changes);
  };
  /** What another process has written is found by looking. */
  async function look(): Promise<void> {
    if (streams.open.size === 0) return;
    known = null;
    const now = JSON.stringify(await read());
    if (told !== '' && now !== told) changed();
    told = now;
  }
  const unsubscribe = context.store.onCommit((added) => {
    if (added.has('session') || added.has('feed') || added.has('alert')) changed();
  });

  return {
    read,
    serve(response, who) {
      streams.serve(response, who, changes)?.tell(changes);
    },
    count: () => streams.open.size,
    close() {
      unsubscribe();
      streams.close();
    },
  };
}
