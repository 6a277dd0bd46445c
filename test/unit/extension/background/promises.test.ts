import { testBrowser } from '../browser.ts';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { SupportEvent } from '../../../../shared/session/event.ts';
import { start } from '../../../integration/collector/support.ts';
import { makeDevice, overlayAt, startBackground } from './device.ts';

/** A promise is shown before it is missed: over its ticket, and in the panel with what falls due first on top. */

const desk = { helpdesk: 'demo-desk', base: 'http://127.0.0.1:8090' };
const minute = 60_000;

/** María's ticket, opened so many minutes ago, with its first response promised within the hour. */
function promised(id: string, ago: number, status = 'open') {
  const base = { ticket: id, at: Date.now() - ago * minute };
  return [
    { ...base, id: `${id}a`, kind: 'created', author: 'customer', queue: 'Support' },
    { ...base, id: `${id}b`, kind: 'assign', agent: 'maria' },
    {
      ...base,
      id: `${id}c`,
      kind: 'sla.applied',
      metric: 'first response',
      seconds: 3600,
      clock: 'calendar',
    },
    { ...base, id: `${id}d`, kind: 'status', to: status, agent: 'maria' },
  ].map((event) => SupportEvent.parse(event));
}

test('what was promised stands over the ticket and in the panel, until it is done', async () => {
  const collector = await start();
  const device = makeDevice();
  testBrowser.current = device.browser;
  await startBackground(device, { url: collector.url, code: await collector.pairingCode('maria') });
  const { changeConnection } = await import('../../../../extension/tickets/connection.ts');
  const { storeOf } = await import('../../../../extension/background/store-of.ts');
  await changeConnection(desk, { agent: { id: 'maria', name: 'María' }, lastSyncAt: Date.now() }, true);
  const store = await storeOf(desk);
  if (!store) throw new Error('The desk has no store');
  const record = (id: string, ago: number, status?: string) =>
    store.record({ id, subject: null, session: null, events: promised(id, ago, status) });
  await store.savePage([record('7', 50), record('8', 90), record('9', 10, 'solved')], 'end', Date.now());

  expect((await overlayAt(desk.base, null, device)).told[0]).toMatchObject({
    state: 'near',
    opens: 'today',
    text: expect.stringMatching(/^First response promised by \d/),
  });
  const { promises } = await device.ask('panel.getView', { period: 'month', clock: 'calendar' });
  expect(promises.map(({ ticket, state }) => [ticket.id, state])).toEqual([
    ['8', 'attention'],
    ['7', 'near'],
  ]);
  expect(promises[0]?.text).toMatch(/^First response was promised by/);
});
