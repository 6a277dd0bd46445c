import { testBrowser } from '../browser.ts';
import 'fake-indexeddb/auto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { start, startSession } from '../../../integration/collector/support.ts';
import { makeDevice, startBackground } from './device.ts';

/** A helpdesk with half a year of tickets takes its time; what a customer said does not wait for it. */

const desk = 'http://127.0.0.1:8090';
/** The helpdesk answers when it is released and not before, however long this is. */
const soon = { timeout: 60_000 };
const page = { url: `${desk}/desk/tickets/7`, tab: { id: 1 } };

/** The demo desk knows María and keeps its tickets back until it is `released`. */
function slowDesk(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    if (!String(input).startsWith(desk)) return real(input, init);
    if (String(input).endsWith('/me'))
      return Response.json({ id: 'maria', name: 'María', kind: 'demo-desk-agent' });
    await promise;
    return Response.json({ events: [], next: 1, more: false });
  });
  onTestFinished(() => {
    resolve();
    vi.unstubAllGlobals();
  });
  return resolve;
}

/** María at ticket 7, whose page names `session`. */
async function mariaAt(collector: Awaited<ReturnType<typeof start>>, session: string) {
  const device = makeDevice();
  testBrowser.current = device.browser;
  await startBackground(device, { url: collector.url, code: await collector.pairingCode('maria') });
  const { announceChanges } = await import('../../../../extension/background/announce.ts');
  announceChanges();
  await device.ask('options.changeHelpdesk', { id: 'demo-desk', origin: desk, keep: true });
  return { view: await opened(device, session), open: (other: string) => opened(device, other) };
}

/** Answers what a frame shows that comes in now: it looks again when it is told to, and only then. */
async function opened({ ask, browser }: ReturnType<typeof makeDevice>, session: string) {
  let told = 0;
  browser.runtime.onMessage.addListener((message) => {
    if ((message as { type: string }).type === 'background.changed') told++;
  });
  const located = await ask('page.located', { url: page.url, session, note: '', turn: 1 }, page);
  const note = located?.note ?? '';
  const frame = { url: 'chrome-extension://test/overlay.html', tab: page.tab };
  let shown = await ask('overlay.enter', { note }, frame);
  let seen = 0;
  return async () => {
    if (told !== seen) {
      seen = told;
      shown = await ask('overlay.getView', { note }, frame);
    }
    return shown?.view ?? null;
  };
}

test('the card stands before the tickets are read, with a word about the numbers', async () => {
  const collector = await start();
  const { session } = await startSession(collector.url);
  const release = slowDesk();
  const { view } = await mariaAt(collector, session);
  await expect.poll(async () => (await view())?.card?.session, soon).toBe(session);
  expect(await view()).toMatchObject({ kpis: [], withoutKpis: expect.stringContaining('first time') });
  release();
  await expect.poll(async () => (await view())?.health.helpdesk.state, soon).toBe('ok');
});

test('customers who ask while they are read are heard of, one after another', async () => {
  const collector = await start();
  const { session } = await startSession(collector.url);
  slowDesk();
  const { view, open } = await mariaAt(collector, session);
  await expect.poll(async () => (await view())?.card?.session, soon).toBe(session);
  for (let more = 0; more < 2; more++) {
    const { session } = await startSession(collector.url);
    const next = await open(session);
    await expect.poll(async () => (await next())?.card?.session, soon).toBe(session);
  }
});

test("nobody's customer is shown as soon as the ticket is claimed", async () => {
  const collector = await start();
  const { session } = await startSession(collector.url, { answers: { platform: 'windows' }, locale: 'fr' });
  slowDesk();
  const { view } = await mariaAt(collector, session);
  await expect.poll(async () => (await view())?.card?.session, soon).toBe(session);
});

test('how far the news stand in the logs moves on once the tickets are read', async () => {
  const collector = await start();
  const { session } = await startSession(collector.url);
  const release = slowDesk();
  const { view } = await mariaAt(collector, session);
  await expect.poll(async () => (await view())?.card?.session, soon).toBe(session);
  const { collectorStore } = await import('../../../../extension/background/stores.ts');
  const { pairing } = await import('../../../../extension/settings/settings.ts');
  const paired = await pairing.get();
  const store = paired && (await collectorStore(paired));
  expect(await store?.cursor()).toBe(0);
  release();
  await expect.poll(() => store?.cursor(), soon).toBeGreaterThan(0);
});
