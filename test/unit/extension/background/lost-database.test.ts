import 'fake-indexeddb/auto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { atWork } from './at-work.ts';

/** A browser short of room drops a database: the panel says so while the helpdesk is read again, and tells no half numbers. */

const desk = 'http://127.0.0.1:8090';
const soon = { timeout: 10_000 };

test('what the browser lost is said in the panel, and read again', async () => {
  const read = Promise.withResolvers<void>();
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    if (String(input).endsWith('/me'))
      return Response.json({ id: 'ana', name: 'Ana', kind: 'demo-desk-agent' });
    await read.promise;
    return Response.json({ events: [], next: 1, more: false });
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const { ask, changeConnection } = await atWork();
  const { syncSoon } = await import('../../../../extension/background/ticket-sync.ts');
  const place = { helpdesk: 'demo-desk', base: desk };
  // Read through yesterday, as the settings say; the tickets' own database is not there.
  const ana = { id: 'ana', name: 'Ana' };
  await changeConnection(place, { agent: ana, lastSyncAt: Date.now() - 86_400_000 }, true);
  const view = () => ask('panel.getView', { period: 'month', clock: 'calendar' });

  const reading = syncSoon(place, true);
  await expect
    .poll(async () => (await view()).health.helpdesk.text, soon)
    .toContain('has lost what was read');
  expect((await view()).kpis).toEqual([]);
  read.resolve();
  await reading;
  expect((await view()).health.helpdesk).toMatchObject({ state: 'ok', first: null });
});
