import { testBrowser } from '../browser.ts';
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { solvedTicket } from '../tickets/records.ts';
import { makeDevice } from './device.ts';

/** The numbers kept beside the tickets, on a device whose clock and whose database do not always do what they should. */

const desk = { helpdesk: 'demo-desk', base: 'http://127.0.0.1:8090' };
const database = 'desk demo-desk http://127.0.0.1:8090 ana';
const hour = 3_600_000;

beforeEach(() => {
  vi.resetModules();
  testBrowser.current = makeDevice().browser;
  return () => vi.useRealTimers();
});

/** The background's modules, at a desk where Ana solved one ticket yesterday and was read a moment ago. */
async function atWork() {
  const { changeConnection } = await import('../../../../extension/tickets/connection.ts');
  const { storeOf } = await import('../../../../extension/background/store-of.ts');
  const { readOverlay } = await import('../../../../extension/background/snapshot-reader.ts');
  await changeConnection(desk, { agent: { id: 'ana', name: 'Ana' }, lastSyncAt: Date.now() });
  const store = await storeOf(desk);
  await store?.savePage([solvedTicket('1', Date.now() - 24 * hour)], 'end', Date.now());
  const solved = async () =>
    (await readOverlay(desk, '1', null)).numbers.find(({ result }) => result.kpi === 'volume-solved')?.result
      .n;
  return { storeOf, solved, readOverlay };
}

test('what is kept has the weeks of each number, told beside the ticket', async () => {
  const { readOverlay } = await atWork();
  const { overlayView } = await import('../../../../extension/views/overlay.ts');
  const snapshot = await readOverlay(desk, '1', null);
  const weeks = snapshot.numbers.find(({ result }) => result.kpi === 'volume-solved')?.weeks;
  expect([weeks?.length, weeks?.at(-1)?.value]).toEqual([8, 1]);
  const solved = overlayView(snapshot).kpis.find(({ id }) => id === 'volume-solved');
  expect(solved?.spark?.label).toMatch(/week by week: 0 in the week of .+, 1 in the week of /);
});

test('numbers kept while the clock was two days ahead are computed again', async () => {
  vi.useFakeTimers({ now: Date.now() + 48 * hour, toFake: ['Date'] });
  const { storeOf, solved } = await atWork();
  expect(await solved()).toBe(1);
  const store = await storeOf(desk);
  const kept = () => store?.computed('numbers') as Promise<{ at: number }>;
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
