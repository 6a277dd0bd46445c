import { testBrowser } from '../browser.ts';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { FeedItem } from '../../../../shared/protocol/feed.ts';
import { four, pair, post, say, start, startSession, uuid7 } from '../../../integration/collector/support.ts';
import { makeDevice, overlayAt, startBackground } from './device.ts';

/** The extension's own background on one device, with a real collector. */

async function deviceOf(collector: Awaited<ReturnType<typeof start>>, agent: string) {
  const device = makeDevice();
  testBrowser.current = device.browser;
  await startBackground(device, { url: collector.url, code: await collector.pairingCode(agent) });
  return device;
}

/** A customer rates a session of María's with the lowest face and asks for somebody. */
async function lowScore(collector: Awaited<ReturnType<typeof start>>, to: 'agent' | 'lead') {
  const { session } = await startSession(collector.url);
  const id = uuid7();
  await post(collector.url, '/v1/responses', four(session, { answers: { csat: 1 } }));
  await say(collector.url, session, 'recovery', { id, to });
  return { id, session };
}

const view = { period: 'month', clock: 'calendar' } as const;
const desk = 'http://127.0.0.1:8090';

test('a low score’s request shows in the panel and the overlay, and done is done on every device', async () => {
  const collector = await start();
  const { id, session } = await lowScore(collector, 'agent');
  const device = await deviceOf(collector, 'maria');
  const { ask } = device;
  const shown = async () => (await ask('panel.getView', view)).recoveries;
  await expect.poll(shown, { timeout: 20_000 }).toMatchObject([{ id, note: null, after: [{ value: 1 }] }]);
  const [notice] = (await overlayAt(desk, session, device)).told;
  expect(notice).toEqual({ text: 'This customer asks to talk to you again.', opens: 'today' });
  expect((await overlayAt(desk, 'another', device)).told[0]?.text).toMatch(/^A customer asks to talk/);

  await ask('panel.completeCallback', { id });
  expect(await shown()).toEqual([]);
  expect((await overlayAt(desk, session, device)).told).toEqual([]);
  const other = await pair(collector, 'maria');
  const told = async () => {
    const { items }: { items: FeedItem[] } = await (await other.call('GET', '/v1/agent/feed')).json();
    return items.flatMap((item) => (item.kind === 'recovery' ? [item.recovery.done] : []));
  };
  await expect.poll(told, { timeout: 20_000 }).toEqual([true, true]);
});

test('what is marked done on another device goes from this one', async () => {
  const collector = await start();
  const { id } = await lowScore(collector, 'agent');
  const { ask } = await deviceOf(collector, 'maria');
  const shown = async () => (await ask('panel.getView', view)).recoveries.length;
  await expect.poll(shown, { timeout: 20_000 }).toBe(1);
  const other = await pair(collector, 'maria');
  expect((await other.call('POST', '/v1/agent/recovered', { id })).status).toBe(204);
  await expect.poll(shown, { timeout: 20_000 }).toBe(0);
});

test('on a shared machine nobody else reads them: the helpdesk is open as another agent', async () => {
  const collector = await start();
  const { session } = await lowScore(collector, 'agent');
  const device = await deviceOf(collector, 'maria');
  const { ask } = device;
  const shown = async () => (await ask('panel.getView', view)).recoveries.length;
  await expect.poll(shown, { timeout: 20_000 }).toBe(1);
  const { changeConnection } = await import('../../../../extension/tickets/connection.ts');
  await changeConnection({ helpdesk: 'demo-desk', base: desk }, { agent: { id: 'wim', name: 'Wim' } }, true);
  expect(await shown()).toBe(0);
  expect((await overlayAt(desk, session, device)).told).toEqual([]);
});

test('a lead sees who asks for a lead, the desk now and the waits; marked done, it is gone', async () => {
  const collector = await start();
  const { id } = await lowScore(collector, 'lead');
  // The rated one has ended; this one runs.
  await startSession(collector.url);
  const { ask } = await deviceOf(collector, 'lena');
  const lead = () => ask('lead.getView', {});
  await expect
    .poll(async () => (await lead()).recoveries, { timeout: 20_000 })
    .toMatchObject([{ id, note: 'They asked for a lead.' }]);
  const { standing, live } = await lead();
  expect(standing).toBe('lead');
  expect(live).toMatchObject({
    now: { queues: [{ name: 'Support', open: true, running: 1 }], sessions: [] },
    waits: { n: 0, share: null },
  });
  expect((await ask('panel.getView', view)).lead).toBe(true);
  expect((await ask('options.getSettings', {})).collector?.lead).toBe(true);
  await ask('lead.completeCallback', { id });
  expect((await lead()).recoveries).toEqual([]);
});

test('whoever is no lead is told so, and a silent collector leaves a lead the requests that are kept', async () => {
  const collector = await start();
  await lowScore(collector, 'lead');
  const maria = await deviceOf(collector, 'maria');
  expect(await maria.ask('lead.getView', {})).toMatchObject({
    standing: 'not lead',
    agent: 'María',
    recoveries: [],
    live: null,
  });
  const lena = await deviceOf(collector, 'lena');
  await expect
    .poll(async () => (await lena.ask('lead.getView', {})).recoveries.length, { timeout: 20_000 })
    .toBe(1);
  await collector.close();
  expect(await lena.ask('lead.getView', {})).toMatchObject({ standing: 'lead', live: null });
  expect((await lena.ask('lead.getView', {})).recoveries).toHaveLength(1);
});
