// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { keepRecord, type Memory } from '../../../widget/delivery/memory.ts';

const keep = () => keepRecord<Memory>(() => localStorage, 'overdesk:shop');
beforeEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('is shared by every page of the browser', () => {
  keep().set({ start: 'a' });
  expect(keep().get()).toEqual({ start: 'a' });
});

test.each([
  [
    'full',
    () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  ],
  ['one that takes everything and keeps nothing', () => {}],
])('a storage that is %s: the page still knows what it began', (_, setItem) => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem, removeItem() {} });
  const memory = keep();
  memory.set({ start: 'a' });
  memory.set({ session: 's1.a' });
  expect(memory.get()).toEqual({ start: 'a', session: 's1.a' });
});

test.each(['null', '5', '"text"', '[1]', '{broken'])(
  'another script’s %s under the key does no harm',
  (text) => {
    localStorage.setItem('overdesk:shop', text);
    expect(keep().set({ start: 'a' })).toMatchObject({ start: 'a' });
  },
);

test('forgotten for good it is never written again', () => {
  const memory = keep();
  memory.set({ start: 'a' });
  memory.forget(true);
  memory.set({ session: 's1.late' });
  expect(localStorage.length).toBe(0);
});
