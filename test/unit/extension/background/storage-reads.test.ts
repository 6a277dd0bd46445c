import { testBrowser } from '../browser.ts';
import 'fake-indexeddb/auto';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Shown } from '../../../../extension/messages/overlay.ts';
import { solvedTicket } from '../tickets/records.ts';
import { makeDevice } from './device.ts';

/** How often storage is asked between a ticket's address and the note that shows it. */

const desk = { helpdesk: 'demo-desk', base: 'http://127.0.0.1:8090' };
const paired = {
  token: 't',
  agent: { id: 'ana', name: 'Ana' },
  site: 's',
  company: 'Acme',
  zone: 'UTC',
  schedule: null,
  lead: false,
  queues: [],
  bots: [],
  criteria: [],
  colleagues: [],
  url: 'https://overdesk.example',
};

/** Counts read-only transactions of IndexedDB and reads of the browser's storage areas from now on. */
function countReads(storage: object): () => number {
  let count = 0;
  const open = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...all) {
    if ((all[1] ?? 'readonly') === 'readonly') count++;
    return open.apply(this, all);
  });
  for (const area of Object.values(storage)) {
    const { get } = area;
    area.get = (key: unknown) => {
      count++;
      return get(key);
    };
  }
  onTestFinished(() => void vi.restoreAllMocks());
  return () => count;
}

/** A worker's own modules: a second one finds only what the first has written. */
async function wake() {
  vi.resetModules();
  const { handleMessages } = await import('../../../../extension/background/handlers.ts');
  handleMessages(Promise.resolve());
}

async function atWork() {
  const device = makeDevice();
  testBrowser.current = device.browser;
  // The helpdesk and the collector are slow: what follows the note is not counted.
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  await wake();
  const { changeConnection } = await import('../../../../extension/tickets/connection.ts');
  const { storeOf } = await import('../../../../extension/background/store-of.ts');
  const { pairing } = await import('../../../../extension/settings/settings.ts');
  await device.ask('options.changeHelpdesk', { id: 'demo-desk', origin: desk.base, keep: true });
  await pairing.set(paired);
  await changeConnection(desk, { agent: paired.agent, lastSyncAt: Date.now() }, true);
  const yesterday = Date.now() - 86_400_000;
  const tickets = [solvedTicket('7', yesterday, 's1.a'), solvedTicket('8', yesterday, 's1.b')];
  await (await storeOf(desk))?.savePage(tickets, 'end', Date.now());
  const goTo = (ticket: string, note: string, turn: number) => {
    const url = `${desk.base}/desk/tickets/${ticket}`;
    return device.ask('page.located', { url, session: null, note, turn }, { url, tab: { id: 1 } });
  };
  const note = (await goTo('7', '', 1))?.note ?? '';
  await device.ask(
    'overlay.enter',
    { note },
    { url: 'chrome-extension://test/overlay.html', tab: { id: 1 } },
  );
  // What the first look computes is kept by now.
  await new Promise((done) => setTimeout(done, 500));
  return { ...device, goTo: (ticket: string) => goTo(ticket, note, 2), shown: () => shownOn(device) };
}

/** The tickets whose views are pushed to frames from now on. */
function shownOn({ browser }: ReturnType<typeof makeDevice>): readonly (string | null)[] {
  const shown: (string | null)[] = [];
  browser.runtime.onMessage.addListener((message) => {
    const { type, request } = message as { type: string; request: { shown: Shown | null } };
    if (type === 'background.overlayChanged' && request.shown?.view) shown.push(request.shown.ticket);
  });
  return shown;
}

test('a ticket switch reads storage at most four times', async () => {
  const { browser, goTo, shown } = await atWork();
  const pushed = shown();
  const reads = countReads(browser.storage);
  await goTo('8');
  await vi.waitFor(() => expect(pushed).toContain('8'));
  expect(reads()).toBeLessThanOrEqual(4);
});

test('one that wakes the worker reads the settings, the policy and the notes besides, each once', async () => {
  const { browser, goTo, shown, kill } = await atWork();
  kill();
  await wake();
  const pushed = shown();
  const reads = countReads(browser.storage);
  await goTo('8');
  await vi.waitFor(() => expect(pushed).toContain('8'));
  expect(reads()).toBeLessThanOrEqual(5);
});
