import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { keysFrom } from '../../../collector/access/keys.ts';
import { checkConfig } from '../../../collector/config/check.ts';
import { makeWaits } from '../../../collector/desk/wait.ts';
import { makeBell } from '../../../collector/live/bell.ts';
import { makeFeedLine } from '../../../collector/live/items.ts';
import { makeStreams } from '../../../collector/live/stream.ts';
import { openSqlite } from '../../../collector/store/sqlite/open.ts';
import type { Store } from '../../../collector/store/store.ts';
import { needsOf } from '../../../shared/routing/needs.ts';
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
  const engine = await openSqlite(join(await freshFolder(), 'store.sqlite'));
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
  const bell = makeBell();
  const log = Object.assign(Object.create(null), { error() {}, warn() {}, info() {} });
  const base = {
    ...{ settings, store, bell, log, now: Date.now, helpdesk: null, mailer: null },
    keys: keysFrom(Buffer.alloc(32)),
    feedLine: makeFeedLine(),
    nudge() {},
    url: () => '',
    aside: { note() {}, count: async () => 0 },
    knowledge: { newest: () => ({}), learn: async () => undefined, price: async () => undefined },
  };
  const streams = await makeStreams({ ...base, waits: makeWaits(base) }, async () => true);
  onTestFinished(() => streams.close());
  return {
    asked,
    bell,
    close: () => streams.close(),
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
  const { asked, bell, open, arrive, answer } = await desk();
  const session = await arrive();
  const streams = new Map(AGENTS.map((agent) => [agent, open(agent)]));
  await settled(asked);
  const mine = streams.get(session.agent ?? '')?.written ?? [];
  await vi.waitFor(() => expect(news(mine)).toHaveLength(1));
  asked.length = 0;
  await answer(session.id, 'Gracias');
  bell.ring();
  await vi.waitFor(() => expect(news(mine)).toHaveLength(2));
  expect(mine.join('')).not.toContain('Gracias');
  expect(news(mine).at(-1)).toBe('id: 2\nevent: news\ndata: {"cursor":2}\n\n');
  expect(asked).toEqual(['putResponse', 'readAddressees']);
});

test('a case that moves is told to whoever has it now, a helper keeps hearing of it, an erasure reaches everybody', async () => {
  const { asked, bell, open, arrive, claim, answer, move, erase } = await desk();
  const { id, agent } = await arrive();
  const first = agent ?? '';
  const other = AGENTS.find((one) => one !== agent) ?? '';
  const streams = new Map(AGENTS.map((one) => [one, open(one)]));
  await settled(asked);
  const to = (who: string) => news(streams.get(who)?.written ?? []);
  await vi.waitFor(() => expect(to(first)).toHaveLength(1));
  await claim(id, first);
  await move(id, other);
  bell.ring();
  await vi.waitFor(() => expect([to(first).length, to(other).length]).toEqual([2, 1]));
  await answer(id, 'Para quien lo lleva ahora');
  bell.ring();
  await vi.waitFor(() => expect([to(first).length, to(other).length]).toEqual([3, 2]));
  await erase(id);
  bell.ring();
  for (const { written } of streams.values()) {
    await vi.waitFor(() => expect(written.at(-1)).toContain('event: news'));
  }
});

test('nothing piles up for a client that reads nothing: it is told the newest cursor once it can take it', async () => {
  const { bell, open, arrive, answer } = await desk();
  const { id, agent } = await arrive();
  const { response, written } = open(agent ?? '');
  await vi.waitFor(() => expect(news(written)).toHaveLength(1));
  let isFull = true;
  Object.defineProperty(response, 'writableNeedDrain', { get: () => isFull });
  const whole = written.length;
  for (let i = 0; i < 50; i++) await answer(id, 'x');
  bell.ring();
  const other = open(agent ?? '');
  await vi.waitFor(() => expect(news(other.written)).not.toEqual([]));
  expect(written).toHaveLength(whole);
  isFull = false;
  response.emit('drain');
  expect(written.slice(whole)).toEqual(['id: 51\nevent: news\ndata: {"cursor":51}\n\n']);
});

test('one agent’s ninth stream ends the first: a browser that leaves its streams open does not fill the memory', async () => {
  const { open } = await desk();
  const [first = '', second = ''] = AGENTS;
  const others = open(second);
  const mine = Array.from({ length: 9 }, () => open(first));
  expect(mine.map(({ response }) => response.writableEnded)).toEqual([true, ...Array(8).fill(false)]);
  expect(others.response.writableEnded).toBe(false);
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
