// @vitest-environment happy-dom
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openRequestStore, type QueuedRequest } from '../../../widget/delivery/request-store.ts';
import { open, request } from './support/requests.ts';

const stores = {
  IndexedDB: () => vi.stubGlobal('indexedDB', new IDBFactory()),
  'localStorage, where IndexedDB is refused': () =>
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('refused', 'SecurityError');
      },
    }),
};

afterEach(() => vi.unstubAllGlobals());

describe.each(Object.entries(stores))('requests in %s', (_, refuse) => {
  beforeEach(() => {
    localStorage.clear();
    refuse();
  });

  test('outlive the page', async () => {
    await open('a').put(request('one'));
    expect(await open('a').all()).toEqual([request('one')]);
    expect(await open('b').all()).toEqual([]);
  });

  test('come back oldest first, each in its newest revision', async () => {
    const store = open('a');
    await store.put(request('two', 0, 20));
    await store.put(request('one', 0, 10));
    await store.put(request('two', 1, 20));
    expect((await open('a').all()).map(({ id, revision }) => [id, revision])).toEqual([
      ['one', 0],
      ['two', 1],
    ]);
  });

  test('are forgotten once delivered, but not when a newer revision has come meanwhile', async () => {
    const store = open('a');
    await store.put(request('one', 0));
    await store.put(request('one', 1));
    await store.remove(request('one', 0));
    expect(await store.all()).toEqual([request('one', 1)]);
    await store.remove(request('one', 1));
    expect(await store.all()).toEqual([]);
    expect(await open('a').all()).toEqual([]);
  });
});

test('with every storage refused they live as long as the page', async () => {
  stores['localStorage, where IndexedDB is refused']();
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new DOMException('refused', 'SecurityError');
    },
  });
  const store = open('a');
  await store.put(request('one'));
  expect(await store.all()).toEqual([request('one')]);
  await store.remove(request('one'));
  expect(await store.all()).toEqual([]);
});

test('two tabs that keep requests in localStorage write no entry by turns', async () => {
  localStorage.clear();
  vi.stubGlobal('indexedDB', undefined);
  const [first, second] = [open('a'), open('a')];
  await first.put(request('one'));
  await second.put(request('two'));
  expect(Object.keys(localStorage).toSorted()).toEqual(['a:one', 'a:two']);
  // What the other has written since is not written back.
  const written = vi.spyOn(Storage.prototype, 'setItem');
  await second.remove(request('one'));
  expect(written).not.toHaveBeenCalled();
  written.mockRestore();
  expect((await open('a').all()).map(({ id }) => id)).toEqual(['two']);
});

test('a page that has taught its arrays to be texts changes nothing of what is kept', async () => {
  localStorage.clear();
  vi.stubGlobal('indexedDB', undefined);
  Object.assign(Array.prototype, { toJSON: () => 'spoilt' });
  try {
    const asked = { ...request('one'), kind: 'response', body: { answers: { why: ['a', 'b'] } } };
    await open('a').put(asked as unknown as QueuedRequest);
  } finally {
    delete (Array.prototype as { toJSON?: unknown }).toJSON;
  }
  expect(await open('a').all()).toMatchObject([{ body: { answers: { why: ['a', 'b'] } } }]);
});

describe('what an earlier build has stored', () => {
  const at = 1;
  const earlier = [
    { id: 'a', path: 'v1/sessions', body: { id: 'a' }, revision: 1, at },
    { id: 'b', path: 'v1/responses', body: { id: 'b', session: null }, revision: 0, at },
    { id: 'c', path: 'v1/responses', body: { id: 'c', session: 'unnamed-a' }, revision: 0, at },
    { id: 'd', path: 'v1/sessions/s1.x/end', body: { by: 'page' }, revision: 0, at },
    { id: 'e', path: 'v1/sessions/unnamed-a/recovery', body: { id: 'e', to: 'lead' }, revision: 0, at },
  ];

  test('is read in today’s form', async () => {
    localStorage.clear();
    vi.stubGlobal('indexedDB', undefined);
    localStorage.setItem('a', JSON.stringify(Object.fromEntries(earlier.map((each) => [each.id, each]))));
    expect(await open('a').all()).toEqual([
      { kind: 'start', id: 'a', session: null, body: { id: 'a' }, revision: 1, at },
      { kind: 'response', id: 'b', session: null, body: { id: 'b' }, revision: 0, at },
      { kind: 'response', id: 'c', session: { startedAs: 'a' }, body: { id: 'c' }, revision: 0, at },
      { kind: 'end', id: 'd', session: { id: 's1.x' }, body: {}, revision: 0, at },
      {
        kind: 'recovery',
        id: 'e',
        session: { startedAs: 'a' },
        body: { id: 'e', to: 'lead' },
        revision: 0,
        at,
      },
    ]);
  });

  test('waits untouched where it cannot be read yet', async () => {
    localStorage.clear();
    vi.stubGlobal('indexedDB', undefined);
    localStorage.setItem('a', JSON.stringify({ a: earlier[0] }));
    expect(await openRequestStore('a', () => Promise.reject()).all()).toEqual([]);
    expect(await open('a').all()).toHaveLength(1);
  });

  test('comes back one by one, and lies in one entry no more', async () => {
    localStorage.clear();
    vi.stubGlobal('indexedDB', new IDBFactory());
    localStorage.setItem('a', JSON.stringify({ one: request('one'), spoilt: null, d: earlier[3] }));
    const ids = async () => (await open('a').all()).map(({ id }) => id).toSorted();
    expect(await ids()).toEqual(['d', 'one']);
    expect(localStorage.getItem('a')).toBeNull();
    expect(await ids()).toEqual(['d', 'one']);
    await open('a').remove(request('one'));
    expect(await ids()).toEqual(['d']);
  });

  test('something that is no request at all is passed over', async () => {
    localStorage.setItem('a', '{"x":5,"y":null,"z":"text"}');
    vi.stubGlobal('indexedDB', undefined);
    expect(await open('a').all()).toEqual([]);
    localStorage.setItem('a', 'garbage');
    expect(await open('a').all()).toEqual([]);
  });
});
