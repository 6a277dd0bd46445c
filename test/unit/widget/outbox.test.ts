// @vitest-environment happy-dom
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Letter, openLetterBox } from '../../../widget/delivery/letter-box.ts';
import { type OutboxOptions, openOutbox } from '../../../widget/delivery/outbox.ts';

type Answer = () => Response | Promise<Response>;
let answers: Answer[];
let sent: { url: string; init: RequestInit }[];
let page: AbortController;

const ok =
  (body: object = {}): Answer =>
  () =>
    Response.json(body);
const problem =
  (status: number, name?: string): Answer =>
  () =>
    Response.json(name ? { name } : {}, { status });
const cut: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

const letter = (id: string, revision = 0): Letter => ({
  id,
  path: 'v1/responses',
  body: { id, revision },
  revision,
  at: Date.now(),
});

function open(options: Partial<OutboxOptions> = {}) {
  const delivered: unknown[] = [];
  const refused: unknown[] = [];
  const outbox = openOutbox({
    base: 'https://collector.test/',
    box: openLetterBox('box'),
    signal: page.signal,
    onDelivered: (each, answer) => delivered.push([each.id, each.revision, answer]),
    onRefused: (each, problem) => refused.push([each.id, problem]),
    ...options,
  });
  return { outbox, delivered, refused };
}

const kept = () => openLetterBox('box').all();

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
    expect(await kept()).toEqual([]);
  });

  test.each([
    ['cut off', cut],
    ['answered 500', problem(500)],
    ['answered 503 with a name', problem(503, 'internal')],
    ['told to slow down', problem(429, 'too-many-requests')],
    ['stopped by a proxy that is not the collector', problem(400)],
    ['sent from an origin not yet allowed', problem(403, 'foreign-origin')],
    ['answered with something else than JSON', () => new Response('<html>')],
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

  test('an answer without a body is an acknowledgement', async () => {
    answers = [() => new Response(null, { status: 204 })];
    const { outbox, delivered } = open();
    await outbox.post(letter('a'));
    expect(delivered).toHaveLength(1);
  });

  test('tapped twice is sent once', async () => {
    let release = (): void => {};
    answers = [() => new Promise((resolve) => (release = () => resolve(Response.json({}))))];
    const { outbox } = open();
    const both = [outbox.post(letter('a')), outbox.post(letter('a'))];
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    release();
    await Promise.all(both);
    expect(sent).toHaveLength(1);
  });

  test('overtaken by a newer revision stays until that one is acknowledged', async () => {
    let release = (): void => {};
    answers = [() => new Promise((resolve) => (release = () => resolve(Response.json({})))), cut];
    const { outbox } = open();
    const first = outbox.post(letter('a', 1));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await outbox.post(letter('a', 2));
    release();
    await first;
    expect(await kept()).toMatchObject([{ id: 'a', revision: 2 }]);
  });

  test('left by an earlier page goes out with the next one', async () => {
    await openLetterBox('box').put(letter('old'));
    answers = [ok()];
    const { outbox, delivered } = open();
    await outbox.flush();
    expect(delivered).toMatchObject([['old', 0, {}]]);
  });

  test('a month old is let go', async () => {
    await openLetterBox('box').put({ ...letter('old'), at: Date.now() - 31 * 86_400_000 });
    await open().outbox.flush();
    expect(sent).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  test('that cannot be addressed yet waits without being sent', async () => {
    let name = '';
    const address = (each: Letter) => (name ? { ...each, path: name } : null);
    answers = [ok()];
    const { outbox, delivered } = open({ address });
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
  const big = (id: string): Letter => ({ ...letter(id), body: { text: 'x'.repeat(10_000) } });
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
