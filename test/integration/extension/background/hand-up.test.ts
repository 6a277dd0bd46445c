import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { makeDevice, startBackground } from '../../../unit/extension/background/device.ts';
import { CONFIG, pair, say, start, startSession } from '../../collector/support.ts';

/** From the panel: a chat without a ticket, or a ticket of a desk nobody can write in, goes up a tier by the collector. */

const at = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return at.browser;
  },
}));

const view = { period: 'month', clock: 'calendar' } as const;
const desk = { helpdesk: 'demo-desk', base: 'http://127.0.0.1:8090' };
const tiers = {
  ...CONFIG,
  desk: {
    ...CONFIG.desk,
    agents: CONFIG.desk.agents.map((agent) =>
      agent.id === 'lena' ? { ...agent, languages: ['es'], skills: { mac: 4 } } : agent,
    ),
  },
};

async function atWork(collector: Awaited<ReturnType<typeof start>>, id: string) {
  const device = makeDevice();
  at.browser = device.browser;
  await startBackground(device, { url: collector.url, code: await collector.pairingCode(id) });
  const { changeConnection } = await import('../../../../extension/tickets/connection.ts');
  const { syncCollector } = await import('../../../../extension/background/collector-sync.ts');
  await changeConnection(desk, { agent: { id, name: id }, lastSyncAt: Date.now() }, true);
  const shown = async () => {
    await syncCollector(true);
    return device.ask('panel.getView', view);
  };
  return { ...device, shown };
}

test('a running conversation is handed up with its note, and counts for whoever takes it', async () => {
  const collector = await start(tiers);
  const { session } = await startSession(collector.url);
  const maria = await atWork(collector, 'maria');
  const ticket = `session:${session}`;
  await expect
    .poll(async () => (await maria.shown()).shareable, { timeout: 20_000 })
    .toEqual([{ id: ticket, subject: 'Mac', ticket: false }]);
  expect(await maria.ask('panel.getSharers', { ticket })).toEqual({
    above: [],
    colleagues: [],
    tiers: ['L2'],
  });
  const note = 'The key chain is locked.';
  expect(await maria.ask('panel.share', { ticket, with: { tier: 'L2' }, note })).toEqual({ ok: true });
  expect((await maria.shown()).shareable).toEqual([]);
  // Once more, as by a second click: somebody else has it now, and the panel says so.
  expect(await maria.ask('panel.share', { ticket, with: { tier: 'L2' }, note })).toMatchObject({
    ok: false,
  });

  expect((await say(collector.url, session, 'end')).status).toBe(204);
  const { kpis } = await maria.shown();
  expect(kpis.find(({ id }) => id === 'volume-solved')?.n ?? 0).toBe(0);
});

test('whoever takes it up has the note on the card, and the case with its way up in their numbers', async () => {
  const collector = await start(tiers);
  const { session } = await startSession(collector.url);
  const maria = await pair(collector, 'maria');
  const body = { session, tier: 'L2', note: 'The key chain is locked.' };
  expect((await maria.call('POST', '/v1/agent/hand-up', body)).status).toBe(204);
  const lena = await atWork(collector, 'lena');
  await lena.shown();
  expect((await say(collector.url, session, 'end')).status).toBe(204);
  await expect
    .poll(async () => (await lena.shown()).kpis.find(({ id }) => id === 'volume-solved')?.n, {
      timeout: 20_000,
    })
    .toBe(1);
  const { connections } = await import('../../../../extension/tickets/connection.ts');
  const { storeOf } = await import('../../../../extension/background/store-of.ts');
  const [own] = await connections();
  const record = own && (await (await storeOf(own))?.ticket(`session:${session}`));
  expect(record?.events.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['created', 'assign', 'escalate', 'transfer', 'status']),
  );
  expect(record?.facts).toMatchObject({ mix: { tier: 'L2' } });
  const part = record?.facts.participants.find(({ agent }) => agent === 'maria');
  expect(part).toMatchObject({ handedOver: true });
});
