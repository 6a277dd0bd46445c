// @vitest-environment happy-dom
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Letter, openLetterBox } from '../../../widget/delivery/letter-box.ts';

const letter = (id: string, revision = 0, at = 1): Letter => ({
  id,
  path: 'v1/responses',
  body: { id, revision },
  revision,
  at,
});

const stores = {
  IndexedDB: () => vi.stubGlobal('indexedDB', new IDBFactory()),
  'localStorage, where IndexedDB is refused': () =>
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('refused', 'SecurityError');
      },
    }),
};

describe.each(Object.entries(stores))('letters in %s', (_, refuse) => {
  beforeEach(() => {
    localStorage.clear();
    refuse();
  });

  test('outlive the page', async () => {
    await openLetterBox('a').put(letter('one'));
    expect(await openLetterBox('a').all()).toEqual([letter('one')]);
    expect(await openLetterBox('b').all()).toEqual([]);
  });

  test('come back oldest first, each in its newest revision', async () => {
    const box = openLetterBox('a');
    await box.put(letter('two', 0, 20));
    await box.put(letter('one', 0, 10));
    await box.put(letter('two', 1, 20));
    expect((await openLetterBox('a').all()).map(({ id, revision }) => [id, revision])).toEqual([
      ['one', 0],
      ['two', 1],
    ]);
  });

  test('are forgotten once delivered, but not when a newer revision has come meanwhile', async () => {
    const box = openLetterBox('a');
    await box.put(letter('one', 0));
    await box.put(letter('one', 1));
    await box.remove(letter('one', 0));
    expect(await box.all()).toEqual([letter('one', 1)]);
    await box.remove(letter('one', 1));
    expect(await box.all()).toEqual([]);
    expect(await openLetterBox('a').all()).toEqual([]);
  });

  test('are gone when erased', async () => {
    const box = openLetterBox('a');
    await box.put(letter('one'));
    await box.clear();
    expect(await openLetterBox('a').all()).toEqual([]);
  });
});

test('with every storage refused they live as long as the page', async () => {
  stores['localStorage, where IndexedDB is refused']();
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new DOMException('refused', 'SecurityError');
    },
  });
  const box = openLetterBox('a');
  await box.put(letter('one'));
  expect(await box.all()).toEqual([letter('one')]);
  await box.remove(letter('one'));
  expect(await box.all()).toEqual([]);
});

test('a store that fills up half-way loses nothing: old letters stay, the new one moves on', async () => {
  vi.unstubAllGlobals();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const box = openLetterBox('a');
  await box.put(letter('old'));
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await box.put(letter('new'));
  full.mockRestore();
  expect((await openLetterBox('a').all()).map(({ id }) => id).toSorted()).toEqual(['new', 'old']);
});
