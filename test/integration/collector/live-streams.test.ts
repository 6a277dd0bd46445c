import type { ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { makeLiveStreams } from '../../../collector/events/live-streams.ts';
import type { ConsolePerson } from '../../../collector/services/console/people.ts';
import type { AppContext } from '../../../collector/services/context.ts';
import { eventually } from '../../real/support/eventually.ts';

/** Streams of the running sessions, to clients that do not take what they are sent. */

const lena: ConsolePerson = { id: 'lena', name: 'Lena', role: 'lead', language: 'en', session: 'hash' };

function desk() {
  const told: ((added: ReadonlySet<string>) => void)[] = [];
  const context = {
    store: {
      onCommit: (tell: (typeof told)[number]) => {
        told.push(tell);
        return () => undefined;
      },
    },
    log: { error: () => undefined },
  } as unknown as AppContext;
  const streams = makeLiveStreams(context, 60_000);
  onTestFinished(() => streams.close());
  /** A response whose client reads nothing: what is written waits, and its end is never over. */
  const stuck = () => {
    const response = new PassThrough({ highWaterMark: 1 << 20 });
    const after: string[] = [];
    const write = response.write.bind(response);
    response.write = ((text: string) => {
      if (response.writableEnded) after.push(text);
      return response.writableEnded || write(text);
    }) as typeof response.write;
    return { response: response as unknown as ServerResponse & PassThrough, after };
  };
  const commit = (): void => {
    for (const tell of told) tell(new Set(['session']));
  };
  return { streams, stuck, commit };
}

test('a stream that was ended is told nothing more, however long its client is in going', async () => {
  const { streams, stuck, commit } = desk();
  const clients = Array.from({ length: 10 }, stuck);
  for (const { response } of clients) streams.serve(response, lena);
  commit();
  await eventually(() => clients[9]?.response.readableLength && clients[9].response.readableLength > 60);
  expect(clients.map(({ response }) => response.writableEnded)).toEqual([
    ...[true, true],
    ...Array.from({ length: 8 }, () => false),
  ]);
  expect(clients.flatMap(({ after }) => after)).toEqual([]);
});
