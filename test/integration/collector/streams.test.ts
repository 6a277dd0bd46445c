import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkConfig } from '../../../collector/config/check.ts';
import { makeFeedStreams } from '../../../collector/events/feed-streams.ts';
import { feedFor } from '../../../collector/services/feed.ts';
import { makeFeedLine } from '../../../collector/services/feed-line.ts';
import type { Store } from '../../../collector/store/store.ts';
import { needsOf } from '../../../shared/routing/needs.ts';
import { openStoreIn } from './store-in.ts';
import { CONFIG, freshFolder, ROOM, uuid7 } from './support.ts';

const AGENTS = Array.from({ length: 20 }, (_, i) => `agent-${i}`);

/** A desk of twenty with open streams, and a count of what the store is asked. */
async function desk() {
  const settings = checkConfig({
    ...CONFIG,
    leads: [],
    desk: {
      ...CONFIG.desk,
      agents: AGENTS.map((id) => ({ id, name: id, languages: ['es'], skills: { mac: 5 }, capacity: 1 })),
    },
  });
  const engine = await openStoreIn(await freshFolder());
  onTestFinished(() => engine.close());
  const asked: string[] = [];
  const store: Store = {
    ...engine,
    do(name, input) {
      asked.push(name);
      return engine.do(name, input);
    },
  };
  const { site } = settings;
  const log = Object.assign(Object.create(null), { error() {}, warn() {}, info() {} });
  const feedLine = makeFeedLine();
  const streams = await makeFeedStreams({ settings, store, log }, async () => true);
  onTestFinished(() => streams.close());
  return {
    asked,
    close: () => streams.close(),
    /** One agent's whole feed, as they are sent it. */
    feed: (agent: string) =>
      feedFor(
        { agent, language: 'en', token: '' },
        { after: 0, epoch: null },
        100,
        Object.assign(Object.create(null), { settings, store, feedLine, aside: { note() {} } }),
      ),
    /** What a stream has written so far; nobody reads it, so that it stays there. */
    open(agent: string) {
      const response = new ServerResponse(new IncomingMessage(new Socket()));
      const written: string[] = [];
      const { write } = response;
      response.write = (piece: string) => {
        written.push(piece);
        return write.call(response, piece, 'utf8');
      };
      streams.serve(response, { agent, language: 'en', token: '' }, 0);
      return { response, written };
    },
    async arrive() {
      const startId = uuid7();
      const needs = needsOf({ platform: 'mac' }, settings.desk.rules, settings.desk.queues, 'es');
      const { session } = await store.do('startSession', {
        startId,
        desk: {
          desk: settings.desk,
          now: Date.now(),
          staleAfter: 90_000,
          assumePresent: true,
          offerFor: 45_000,
        },
        ...{ deflected: false, openTicket: false },
        session: {
          ...{
            id: `s1.${startId}`,
            site,
            survey: 'before-help',
            surveyVersion: 2,
            answers: {},
            locale: 'es',
          },
          ...{
            customer: null,
            customerRef: null,
            page: null,
            context: {},
            queue: 'support',
            channel: 'ticket',
          },
          ...{ needs, wait: null, createdAt: Date.now() },
        },
      });
      return session;
    },
    answer: (session: string, why: string) =>
      store.do('putResponse', {
        ...{
          id: uuid7(),
          site,
          survey: 'after-help',
          surveyVersion: 1,
          moment: 'after',
          session,
          via: 'page',
        },
        ...{
          answers: { csat: 4, why },
          formats: {},
          locale: 'es',
          state: 'partial',
          revision: 1,
          redacted: {},
          most: { ...ROOM, answers: 1000 },
          changeWithin: 3_600_000,
        },
        now: Date.now(),
      }),
    claim: (id: string, agent: string) => store.do('openAs', { site, id, agent }),
    move: (id: string, agent: string) => store.do('moveOwner', { site, id, agent, now: Date.now() }),
    erase: (session: string) =>
      store.do('erase', { site, session, customerRef: null, until: Date.now(), now: Date.now() }),
  };
}
const news = (written: readonly string[]) => written.filter((piece) => piece.includes('event: news'));
const settled = (asked: readonly string[]) =>
  vi.waitFor(() => expect(asked.filter((name) => name === 'readFeed')).toHaveLength(AGENTS.length));

test('an answer is told to its own agent’s stream, without its words, and costs one look however many are open', async () => {
  const { asked, open, arrive, answer } = await desk();
  const session = await arrive();
  const streams = new Map(AGENTS.map((agent) => [agent, open(agent)]));
  await settled(asked);
  const mine = streams.get(session.agent ?? '')?.written ?? [];
  await vi.waitFor(() => expect(news(mine)).toHaveLength(1));
  asked.length = 0;
  await answer(session.id, 'Gracias');
  await vi.waitFor(() => expect(news(mine)).toHaveLength(2));
  expect(mine.join('')).not.toContain('Gracias');
  expect(news(mine).at(-1)).toBe('id: 2\nevent: news\ndata: {"cursor":2}\n\n');
  expect(asked).toEqual(['putResponse', 'readAddressees']);
});

test('what is new is read with its cards in one look, and ten entries at a time', async () => {
  const { asked, arrive, move, answer, feed } = await desk();
  const [reader = ''] = AGENTS;
  for (let n = 1; n <= 11; n++) {
    const { id } = await arrive();
    await move(id, reader);
    await answer(id, `Gracias ${n}`);
  }
  asked.length = 0;
  const { items, more } = await feed(reader);
  const told = items.map((item) => item.kind === 'card' && item.card.after.at(-1)?.text);
  expect(told).toEqual(Array.from({ length: 11 }, (_, i) => `Gracias ${i + 1}`));
  expect(more).toBe(false);
  // What the streams look at by themselves is another matter.
  expect(asked.filter((name) => name !== 'readAddressees')).toEqual(['readFeedPart', 'readFeedPart']);
});

test('a case that moves is told to whoever has it now, a helper keeps hearing of it, an erasure reaches everybody', async () => {
  const { asked, open, arrive, claim, answer, move, erase } = await desk();
  const { id, agent } = await arrive();
  const first = agent ?? '';
  const other = AGENTS.find((one) => one !== agent) ?? '';
  const streams = new Map(AGENTS.map((one) => [one, open(one)]));
  await settled(asked);
  const to = (who: string) => news(streams.get(who)?.written ?? []);
  await vi.waitFor(() => expect(to(first)).toHaveLength(1));
  await claim(id, first);
  await move(id, other);
  await vi.waitFor(() => expect([to(first).length, to(other).length]).toEqual([2, 1]));
  await answer(id, 'Para quien lo lleva ahora');
  await vi.waitFor(() => expect([to(first).length, to(other).length]).toEqual([3, 2]));
  await erase(id);
  for (const { written } of streams.values()) {
    await vi.waitFor(() => expect(written.at(-1)).toContain('event: news'));
  }
});

test('nothing piles up for a client that reads nothing: it is told the newest cursor once it can take it', async () => {
  const { open, arrive, answer } = await desk();
  const { id, agent } = await arrive();
  const { response, written } = open(agent ?? '');
  await vi.waitFor(() => expect(news(written)).toHaveLength(1));
  let isFull = true;
  Object.defineProperty(response, 'writableNeedDrain', { get: () => isFull });
  const whole = written.length;
  for (let i = 0; i < 50; i++) await answer(id, 'x');
  const other = open(agent ?? '');
  await vi.waitFor(() => expect(news(other.written)).not.toEqual([]));
  expect(written).toHaveLength(whole);
  isFull = false;
  response.emit('drain');
  await vi.waitFor(() =>
    expect(written.slice(whole)).toEqual(['id: 51\nevent: news\ndata: {"cursor":51}\n\n']),
  );
});

test('taps that follow each other are told together, four times a second at most, and the last of them is told', async () => {
  const { open, arrive, answer } = await desk();
  const { id, agent } = await arrive();
  const { written } = open(agent ?? '');
  await vi.waitFor(() => expect(news(written)).toHaveLength(1));
  const start = performance.now();
  for (let i = 0; i < 40; i++) await answer(id, 'x');
  await vi.waitFor(() => expect(news(written).at(-1)).toContain('"cursor":41}'));
  expect(news(written).length).toBeLessThanOrEqual(2 + (performance.now() - start) / 250);
});

test('one agent’s ninth stream ends the first: a browser that leaves its streams open does not fill the memory', async () => {
  const { open, arrive } = await desk();
  const first = (await arrive()).agent ?? '';
  const others = open(AGENTS.find((agent) => agent !== first) ?? '');
  const mine = Array.from({ length: 9 }, () => open(first));
  expect(mine.map(({ response }) => response.writableEnded)).toEqual([true, ...Array(8).fill(false)]);
  expect(others.response.writableEnded).toBe(false);
  // What each has missed is looked up in their order; the one that was ended meanwhile is told nothing of it.
  await vi.waitFor(() => expect(news(mine.at(-1)?.written ?? [])).toHaveLength(1));
  expect(mine[0]?.written).toEqual(['retry: 2000\n\n']);
});

test('a stream asked for while the collector closes ends at once: it would hold up the end for as long as its client stays', async () => {
  const { open, close } = await desk();
  const [first = ''] = AGENTS;
  const before = open(first);
  expect(before.response.writableEnded).toBe(false);
  close();
  expect(before.response.writableEnded).toBe(true);
  expect(open(first).response.writableEnded).toBe(true);
});
