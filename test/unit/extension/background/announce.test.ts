import { testBrowser } from '../browser.ts';
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { FeedItem } from '../../../../shared/protocol/feed.ts';
import { solvedTicket } from '../tickets/records.ts';
import { makeDevice } from './device.ts';

/** Whatever writes what a page shows, the page is told: nobody has to remember to. */

const desk = { helpdesk: 'demo-desk', base: 'http://127.0.0.1:8090' };
const ana = { id: 'ana', name: 'Ana' };

beforeEach(() => {
  vi.resetModules();
});

/** The background's modules on a fresh device, and what its pages were told since last asked. */
async function atWork() {
  const { browser } = makeDevice();
  testBrowser.current = browser;
  const told: { what: string; ticket: string | null }[] = [];
  browser.runtime.onMessage.addListener((message) => {
    const { type, request } = message as { type: string; request: (typeof told)[number] };
    if (type === 'background.changed') told.push(request);
  });
  const { announceChanges } = await import('../../../../extension/background/announce.ts');
  const numbers = await import('../../../../extension/background/kept-numbers.ts');
  const { changeConnection, forgetConnection } = await import('../../../../extension/tickets/connection.ts');
  const { openCollectorStore } = await import('../../../../extension/pairing/open-store.ts');
  const { storeOf } = await import('../../../../extension/background/store-of.ts');
  const { choices, pairing } = await import('../../../../extension/settings/settings.ts');
  const { collectorState, unknownCollector } = await import('../../../../extension/pairing/connection.ts');
  await changeConnection(desk, { agent: ana, lastSyncAt: Date.now() }, true);
  const tickets = await storeOf(desk);
  if (!tickets) throw new Error('The desk has no store');
  const collector = await openCollectorStore('https://overdesk.example', 'ana');
  announceChanges();
  numbers.followTickets();
  const quiet = async () => {
    await new Promise((done) => setTimeout(done, 300));
    return told.splice(0);
  };
  const isTold = () => vi.waitFor(() => expect(told).not.toEqual([]), 4000);
  return {
    ...{
      changeConnection,
      forgetConnection,
      tickets,
      collector,
      choices,
      pairing,
      collectorState,
      unknownCollector,
    },
    quiet,
    isTold,
  };
}

const offer = { id: 'o', session: 's1.x', text: 'Fits you', since: 0, expires: Date.now() + 60_000 };
const recovery: FeedItem = {
  kind: 'recovery',
  seq: 1,
  recovery: {
    ...{ id: 'r', session: 's1.a', to: 'agent', at: 0, done: false },
    ...{ agent: null, ticket: null, locale: 'es', after: [] },
  },
};

test.each<[string, (work: Awaited<ReturnType<typeof atWork>>) => Promise<unknown>]>([
  ['an offer', ({ collector }) => collector.saveFeed([{ kind: 'offer', seq: 1, offer }], Date.now())],
  ['a customer who asks again', ({ collector }) => collector.saveFeed([recovery], Date.now())],
  [
    'an erasure',
    ({ collector }) => collector.saveFeed([{ kind: 'erased', seq: 1, session: 's1.a' }], Date.now()),
  ],
  ['an answered offer', ({ collector }) => collector.deleteOffer('o')],
  ['a request seen to', ({ collector }) => collector.deleteCallback('r')],
  ['agreements', ({ collector }) => collector.saveAgreements([])],
  ['tickets', ({ tickets }) => tickets.savePage([solvedTicket('1', Date.now())], 'end', Date.now())],
  ['a sync that ended', ({ changeConnection }) => changeConnection(desk, { lastSyncAt: 1, phase: 'idle' })],
  [
    'a helpdesk nobody is logged in to',
    ({ changeConnection }) => changeConnection(desk, { phase: 'logged out' }),
  ],
  [
    'another helpdesk looked at',
    ({ changeConnection }) => changeConnection({ ...desk, base: 'http://localhost:1' }, {}, true),
  ],
  ['a forgotten helpdesk', ({ forgetConnection }) => forgetConnection(desk)],
  ['a language', ({ choices }) => choices.update((all) => ({ ...all, language: 'es' }))],
  ['unpairing', ({ pairing }) => pairing.set(null)],
  [
    'a silent collector',
    ({ collectorState, unknownCollector }) => collectorState.set({ ...unknownCollector, failures: 1 }),
  ],
])('%s: written, it is told', async (_what, write) => {
  const work = await atWork();
  await work.quiet();
  await write(work);
  await work.isTold();
});

test.each<[string, (work: Awaited<ReturnType<typeof atWork>>) => Promise<unknown>]>([
  ['a sync under way', ({ changeConnection }) => changeConnection(desk, { phase: 'pulling' })],
  ['a note folded', ({ choices }) => choices.update((all) => ({ ...all, overlayOpen: false }))],
  [
    'a collector that answers again and again',
    ({ collectorState, unknownCollector }) => collectorState.set({ ...unknownCollector, lastSeenAt: 9 }),
  ],
  ['the feed’s cursor', ({ collector }) => collector.saveCursor(9, null)],
])('%s shows nowhere, and is not told', async (_what, write) => {
  const work = await atWork();
  await work.quiet();
  await write(work);
  expect(await work.quiet()).toEqual([]);
});

test('what is written in one go is told in one message', async () => {
  const work = await atWork();
  await work.quiet();
  await work.collector.saveFeed([recovery, { kind: 'offer', seq: 2, offer }], Date.now());
  await work.pairing.set(null);
  await work.isTold();
  expect(await work.quiet()).toHaveLength(1);
});
