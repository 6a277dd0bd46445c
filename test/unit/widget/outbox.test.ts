// @vitest-environment happy-dom
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type OutboxOptions, openOutbox } from '../../../widget/delivery/outbox.ts';
import { openRequestStore, type QueuedRequest } from '../../../widget/delivery/request-store.ts';

type Answer = () => Response | Promise<Response>;
let answers: Answer[];
let sent: { url: string; init: RequestInit }[];
let page: AbortController;

/** The collector's own word that an answer is stored. */
const ok =
  (body: object = { id: 'a' }): Answer =>
  () =>
    Response.json(body);
const problem =
  (status: number, name?: string): Answer =>
  () =>
    Response.json(name ? { name } : {}, { status });
const cut: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

const letter = (id: string, revision = 0): QueuedRequest =>
  ({
    kind: 'response',
    id,
    session: null,
    body: { id, revision },
    revision,
    at: Date.now(),
  }) as unknown as QueuedRequest;

const storeOf = (name: string) => openRequestStore(name, () => Promise.reject());

function open(options: Partial<OutboxOptions> = {}) {
  const delivered: unknown[] = [];
  const refused: unknown[] = [];
  const outbox = openOutbox({
    base: 'https://collector.test/',
    store: storeOf('box'),
    resolve: ({ body }) => ({ path: 'v1/responses', body }),
    signal: page.signal,
    onDelivered: async (each, answer) => void delivered.push([each.id, each.revision, answer]),
    onRefused: async (each, problem) => {
      refused.push([each.id, problem]);
      return undefined;
    },
    ...options,
  });
  return { outbox, delivered, refused };
}

const kept = () => storeOf('box').all();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.stubGlobal('indexedDB', new IDBFactory());
  localStorage.clear();
  answers = [];
  sent = [];
  page = new AbortController();
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    const answer = answers.shift();
    if (!answer) throw new TypeError('offline');
    return answer();
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  page.abort();
  vi.useRealTimers();
});

describe('a letter', () => {
  test('goes out at once, without a preflight or credentials, and outlives the tab', async () => {
    answers = [ok({ id: 'a' })];
    const { outbox, delivered } = open();
    expect(await outbox.post(letter('a'))).toEqual({ id: 'a' });
    expect(sent[0]?.url).toBe('https://collector.test/v1/responses');
    expect(sent[0]?.init).toMatchObject({ method: 'POST', keepalive: true, credentials: 'omit' });
    expect(sent[0]?.init.headers).toBeUndefined();
    expect(delivered).toEqual([['a', 0, { id: 'a' }]]);
    await vi.waitFor(async () => expect(await kept()).toEqual([]));
  });

  test.each([
    ['cut off', cut],
    ['answered 500', problem(500)],
    ['answered 503 with a name', problem(503, 'internal')],
    ['told to slow down', problem(429, 'too-many-requests')],
    ['stopped by a proxy that is not the collector', problem(400)],
    ['sent from an origin not yet allowed', problem(403, 'foreign-origin')],
    ['answered with something else than JSON', () => new Response('<html>')],
    ['answered 200 by a service worker that answers everything', ok({ offline: true })],
  ])('is kept when %s, and delivered later', async (_, failure) => {
    answers = [failure, ok()];
    const { outbox, delivered, refused } = open();
    expect(await outbox.post(letter('a'))).toBeNull();
    expect(await kept()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    await vi.waitFor(() => expect(delivered).toHaveLength(1));
    expect(refused).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  test('is dropped when the collector says why it never will be taken', async () => {
    answers = [problem(409, 'already-answered')];
    const { outbox, refused } = open();
    expect(await outbox.post(letter('a'))).toBeUndefined();
    expect(refused).toEqual([['a', { name: 'already-answered' }]]);
    expect(await kept()).toEqual([]);
  });

  test('that asks for no answer is acknowledged by an empty one, and by nothing else', async () => {
    answers = [ok({ offline: true }), () => new Response(null, { status: 204 })];
    const { outbox, delivered } = open();
    const ended = { kind: 'end', id: 'e', session: { id: 's1.a' }, body: {} } as const;
    expect(await outbox.post(ended)).toBeNull();
    await outbox.flush();
    expect(delivered).toHaveLength(1);
  });

  test('goes on in another form where the collector’s refusal can be mended', async () => {
    answers = [problem(400, 'malformed-body'), ok()];
    const better = { ...letter('a'), body: { id: 'a', mended: true } } as unknown as QueuedRequest;
    const { outbox, delivered } = open({ onRefused: async () => better });
    expect(await outbox.post(letter('a'))).toEqual({ id: 'a' });
    expect(String(sent[1]?.init.body)).toContain('mended');
    expect(delivered).toHaveLength(1);
    await vi.waitFor(async () => expect(await kept()).toEqual([]));
  });

  test('refused and mended waits in the store until the mended one is taken', async () => {
    const better = { ...letter('a'), body: { id: 'a', mended: true } } as unknown as QueuedRequest;
    answers = [problem(400, 'malformed-body'), () => new Promise(() => {})];
    const { outbox } = open({ onRefused: async () => better });
    void outbox.post(letter('a'));
    const removed = vi.spyOn(IDBObjectStore.prototype, 'delete');
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    // The tab dies here.
    expect(removed).not.toHaveBeenCalled();
    expect(await kept()).toMatchObject([{ id: 'a' }]);
  });

  test('refused and mended takes the place of no newer one that another tab has written', async () => {
    const better = { ...letter('a', 1), body: { id: 'a', mended: true } } as unknown as QueuedRequest;
    answers = [problem(400, 'malformed-body'), cut];
    const { outbox } = open({
      async onRefused() {
        await storeOf('box').put(letter('a', 2));
        return better;
      },
    });
    await outbox.post(letter('a', 1));
    await vi.waitFor(async () => expect(await kept()).toMatchObject([{ id: 'a', revision: 2 }]));
  });

  test('given another id by the collector’s clock is stored under one of the two at every moment', async () => {
    const better: QueuedRequest = { ...letter('b'), was: 'a' };
    answers = [problem(400, 'clock-wrong'), () => new Promise(() => {})];
    const stored: Promise<string[]>[] = [];
    const { put, delete: remove } = IDBObjectStore.prototype;
    const look = ({ transaction }: IDBObjectStore): void =>
      transaction.addEventListener('complete', () =>
        stored.push(kept().then((all) => all.map(({ id }) => id))),
      );
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      look(this);
      return put.apply(this, given);
    });
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
      look(this);
      return remove.call(this, key);
    });
    const { outbox } = open({ onRefused: async () => better });
    void outbox.post(letter('a'));
    await vi.waitFor(async () => expect(await stored.at(-1)).toEqual(['b']));
    for (const ids of await Promise.all(stored)) expect(ids).toHaveLength(1);
  });

  test('survives a page whose own fetch never answers', async () => {
    answers = [() => new Promise(() => {}), ok()];
    const { outbox, delivered } = open();
    const posted = outbox.post(letter('a'));
    await vi.waitFor(async () => expect(await kept()).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await posted).toBeNull();
    await vi.advanceTimersByTimeAsync(2000);
    await vi.waitFor(() => expect(delivered).toHaveLength(1));
  });

  test('tapped twice is sent once', async () => {
    let release = (): void => {};
    answers = [() => new Promise((resolve) => (release = () => resolve(Response.json({ id: 'a' }))))];
    const { outbox } = open();
    const both = [outbox.post(letter('a')), outbox.post(letter('a'))];
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    release();
    await Promise.all(both);
    expect(sent).toHaveLength(1);
  });

  test('overtaken by a newer revision stays until that one is acknowledged', async () => {
    let release = (): void => {};
    answers = [() => new Promise((resolve) => (release = () => resolve(Response.json({ id: 'a' })))), cut];
    const { outbox } = open();
    const first = outbox.post(letter('a', 1));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await outbox.post(letter('a', 2));
    release();
    await first;
    expect(await kept()).toMatchObject([{ id: 'a', revision: 2 }]);
  });

  test('left by an earlier page goes out with the next one', async () => {
    await storeOf('box').put(letter('old'));
    answers = [ok({ id: 'old' })];
    const { outbox, delivered } = open();
    await outbox.flush();
    expect(delivered).toMatchObject([['old', 0, { id: 'old' }]]);
  });

  test('in a database that has not answered is not counted as gone, and is sent once it answers', async () => {
    await storeOf('box').put(letter('old'));
    const factory = indexedDB;
    const lazy: { onsuccess?: () => void; result?: IDBDatabase } = {};
    vi.stubGlobal('indexedDB', { open: () => lazy });
    answers = [ok({ id: 'old' })];
    const { outbox, delivered } = open();
    const left = outbox.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await left).toBeGreaterThan(0);
    const opening = factory.open('box', 1);
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    lazy.result = opening.result;
    lazy.onsuccess?.();
    await vi.waitFor(async () => {
      // The database takes real time, of which it gets none while these pass: a second at once would be its whole patience.
      await vi.advanceTimersByTimeAsync(100);
      expect(delivered).toHaveLength(1);
    });
  });

  test('a month old, by a clock that may be wrong, is tried once more and let go', async () => {
    await storeOf('box').put({ ...letter('old'), at: Date.now() - 31 * 86_400_000 });
    await open().outbox.flush();
    expect(sent).toHaveLength(1);
    expect(await kept()).toEqual([]);
  });

  test('that cannot be addressed yet waits without being sent', async () => {
    let name = '';
    const resolve = ({ body }: QueuedRequest) => (name ? { path: name, body } : null);
    answers = [ok()];
    const { outbox, delivered } = open({ resolve });
    await outbox.post(letter('a'));
    expect(sent).toEqual([]);
    name = 'v1/named';
    await outbox.flush();
    expect(sent[0]?.url).toBe('https://collector.test/v1/named');
    expect(delivered).toHaveLength(1);
    expect(await kept()).toEqual([]);
  });
});

test('pauses grow while the collector is away, and start small again when it is back', async () => {
  const { outbox } = open();
  await outbox.post(letter('a'));
  for (let ms = 0; ms < 60_000; ms += 250) {
    await vi.advanceTimersByTimeAsync(250);
    // The store answers in its own time.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  }
  const tries = sent.length;
  // 1 s doubling, each between half and one and a half of it: a minute holds five to eight.
  expect(tries).toBeGreaterThanOrEqual(4);
  expect(tries).toBeLessThanOrEqual(8);
});

test('coming online sends at once', async () => {
  const { outbox, delivered } = open();
  await outbox.post(letter('a'));
  answers = [ok()];
  window.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(delivered).toHaveLength(1));
});

test('bodies in flight share 64 KiB of keepalive: what exceeds it goes without', async () => {
  const never: Answer = () => new Promise(() => {});
  answers = [never, never];
  const { outbox } = open();
  const big = (id: string) =>
    ({ ...letter(id), body: { text: 'x'.repeat(10_000) } }) as unknown as QueuedRequest;
  void outbox.post(big('a'));
  void outbox.post(big('b'));
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent.map(({ init }) => init.keepalive)).toEqual([true, false]);
});

test('with the page gone nothing is tried again', async () => {
  const { outbox } = open();
  await outbox.post(letter('a'));
  page.abort();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(sent).toHaveLength(1);
});
