// @vitest-environment happy-dom
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { open, request } from './support/requests.ts';

/** What is kept while the browser's database is full, silent or gone. */

afterEach(() => vi.unstubAllGlobals());

test('a store that fills up half-way loses nothing: old requests stay, the new one moves on', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const store = open('a');
  await store.put(request('old'));
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await store.put(request('new'));
  full.mockRestore();
  expect((await open('a').all()).map(({ id }) => id).toSorted()).toEqual(['new', 'old']);
});

describe('a database that does not answer', () => {
  test('a save that waited for it does not take the place of a newer one', async () => {
    localStorage.clear();
    vi.useFakeTimers();
    vi.stubGlobal('indexedDB', { open: () => ({}) });
    const store = open('a');
    const other = store.put(request('other'));
    await vi.advanceTimersByTimeAsync(500);
    const earlier = store.put(request('one', 1));
    await vi.advanceTimersByTimeAsync(600);
    const later = store.put(request('one', 2));
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all([other, earlier, later]);
    vi.useRealTimers();
    const kept = await open('a').all();
    expect(kept.find(({ id }) => id === 'one')?.revision).toBe(2);
  });

  test('is waited for once, and what it should keep is kept elsewhere', async () => {
    localStorage.clear();
    vi.stubGlobal('indexedDB', { open: () => ({}) });
    const store = open('a');
    await store.put(request('one'));
    // Waited for again, each of these would take a second; a busy machine gets more than one try.
    await vi.waitFor(async () => {
      await store.put(request('one'));
      const since = performance.now();
      await store.put(request('two'));
      expect(await store.all()).toHaveLength(2);
      await store.remove(request('one'));
      expect(performance.now() - since).toBeLessThan(900);
    });
    expect((await open('a').all()).map(({ id }) => id)).toEqual(['two']);
  });

  test('does late what it was asked for, in order: what was removed does not come back', async () => {
    localStorage.clear();
    const factory = new IDBFactory();
    let answer = (): void => {};
    vi.stubGlobal('indexedDB', {
      open(name: string, version: number) {
        const real = factory.open(name, version);
        const late: Record<string, unknown> = {};
        answer = () => {
          Object.assign(late, { result: real.result });
          (late['onsuccess'] as () => void)();
        };
        real.onupgradeneeded = () => {
          Object.assign(late, { result: real.result });
          (late['onupgradeneeded'] as () => void)();
        };
        return late;
      },
    });
    const store = open('a');
    await store.put(request('one'));
    await store.remove(request('one'));
    await store.put(request('two'));
    answer();
    await vi.waitFor(async () => expect(await store.all()).toHaveLength(1));
    vi.stubGlobal('indexedDB', factory);
    expect((await open('a').all()).map(({ id }) => id)).toEqual(['two']);
  });
});

test('a database that is deleted under the page is opened again', async () => {
  const factory = new IDBFactory();
  vi.stubGlobal('indexedDB', factory);
  const store = open('a');
  await store.put(request('one'));
  await new Promise((resolve) => {
    factory.deleteDatabase('a').onsuccess = resolve;
  });
  await store.put(request('two'));
  expect((await open('a').all()).map(({ id }) => id)).toEqual(['two']);
});
