import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { solvedTicket } from '../store/records.ts';
import { makeDevice } from './device.ts';

/** The numbers kept beside the tickets, on a device whose clock and whose database do not always do what they should. */

const at = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return at.browser;
  },
}));

const desk = { helpdesk: 'demo-desk', base: 'http://127.0.0.1:8090' };
const database = 'desk demo-desk http://127.0.0.1:8090 ana';
const hour = 3_600_000;

beforeEach(() => {
  vi.resetModules();
  at.browser = makeDevice().browser;
  return () => vi.useRealTimers();
});

/** The background's modules, at a desk where Ana solved one ticket yesterday and was read a moment ago. */
async function atWork() {
  const { changeDesk } = await import('../../../../extension/sync/desk-state.ts');
  const { storeOf } = await import('../../../../extension/background/store-of.ts');
  const { numbersAtAGlance } = await import('../../../../extension/background/numbers.ts');
  await changeDesk(desk, { agent: { id: 'ana', name: 'Ana' }, lastSyncAt: Date.now() });
  const store = await storeOf(desk);
  await store?.savePage([solvedTicket('1', Date.now() - 24 * hour)], 'end', Date.now());
  const solved = async () =>
    (await numbersAtAGlance(desk)).find(({ result }) => result.kpi === 'volume-solved')?.result.n;
  return { storeOf, solved };
}

test('numbers kept while the clock was two days ahead are computed anew', async () => {
  vi.useFakeTimers({ now: Date.now() + 48 * hour, toFake: ['Date'] });
  const { storeOf, solved } = await atWork();
  expect(await solved()).toBe(1);
  const store = await storeOf(desk);
  const kept = () => store?.computed('month') as Promise<{ at: number }>;
  const ahead = (await kept()).at;
  vi.setSystemTime(Date.now() - 48 * hour);
  await solved();
  await vi.waitFor(async () => expect((await kept()).at).toBeLessThan(ahead));
});

test('a database the browser took away is opened again by the next who asks', async () => {
  const { storeOf, solved } = await atWork();
  expect(await solved()).toBe(1);
  await deleteDB(database);
  expect(await solved()).toBe(0);
  await (await storeOf(desk))?.savePage([solvedTicket('2', Date.now() - 24 * hour)], 'end', Date.now());
  await vi.waitFor(async () => expect(await solved()).toBe(1));
});
