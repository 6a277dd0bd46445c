import { testBrowser } from '../browser.ts';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { four, post, say, start, startSession } from '../../../integration/collector/support.ts';
import { makeDevice, startBackground } from './device.ts';

/** A chat or call that leaves no ticket is a case of its own in the agent's numbers, praise and lists. */

const view = { period: 'month', clock: 'calendar' } as const;
const desk = { helpdesk: 'demo-desk', base: 'http://127.0.0.1:8090' };

/** A session of María's that has ended, with what the customer said. */
async function rated(url: string) {
  const { session } = await startSession(url);
  expect((await say(url, session, 'end')).status).toBe(204);
  const answers = { csat: 5, solved: true, why: 'So kind, thank you!' };
  const body = four(session, {
    answers,
    formats: { csat: 'csat.faces.5', solved: 'yesno' },
    state: 'complete',
  });
  expect((await post(url, '/v1/responses', body)).status).toBe(200);
  return session as string;
}

async function mariaAtWork(collector: Awaited<ReturnType<typeof start>>) {
  const device = makeDevice();
  testBrowser.current = device.browser;
  await startBackground(device, { url: collector.url, code: await collector.pairingCode('maria') });
  const { changeConnection } = await import('../../../../extension/tickets/connection.ts');
  const { syncCollector } = await import('../../../../extension/background/collector-sync.ts');
  const read = () =>
    changeConnection(desk, { agent: { id: 'maria', name: 'María' }, lastSyncAt: Date.now() }, true);
  const shown = async () => {
    await syncCollector(true);
    const { kpis, praise } = await device.ask('panel.getView', view);
    const n = (id: string) => kpis.find((kpi) => kpi.id === id)?.n;
    return { csat: n('csat'), solved: n('volume-solved'), backlog: n('backlog'), praise, kpis };
  };
  return { ...device, read, shown, syncCollector };
}

test('a rated session without a ticket counts, is praise, and stands in the lists', async () => {
  const collector = await start();
  await rated(collector.url);
  const { read, shown } = await mariaAtWork(collector);
  await read();
  await expect.poll(shown, { timeout: 20_000 }).toMatchObject({
    csat: 1,
    solved: 1,
    praise: [{ text: 'So kind, thank you!', ticket: null }],
  });
  const { kpis } = await shown();
  expect(kpis.find(({ id }) => id === 'csat')?.tickets).toMatchObject([
    { name: 'Conversation without a ticket', subject: 'Mac', url: null },
  ]);
});

test('one told before the helpdesk was read through counts once it was', async () => {
  const collector = await start();
  await rated(collector.url);
  const { read, shown, syncCollector } = await mariaAtWork(collector);
  await syncCollector(true);
  expect((await shown()).csat).toBeUndefined();
  await read();
  await expect.poll(async () => (await shown()).csat, { timeout: 20_000 }).toBe(1);
});

test('a session that gets a ticket is no case of its own any more', async () => {
  const collector = await start();
  const session = await rated(collector.url);
  const { read, shown } = await mariaAtWork(collector);
  await read();
  await expect.poll(async () => (await shown()).solved, { timeout: 20_000 }).toBe(1);
  const { enqueue } = await import('../../../../extension/background/outbox.ts');
  await enqueue('claim', { kind: 'claim', session, helpdesk: desk.helpdesk, ticket: '7' });
  await expect.poll(async () => (await shown()).solved, { timeout: 20_000 }).toBe(0);
});

test('a session that is not over is no case yet', async () => {
  const collector = await start();
  await startSession(collector.url);
  await rated(collector.url);
  const { read, shown } = await mariaAtWork(collector);
  await read();
  await expect.poll(shown, { timeout: 20_000 }).toMatchObject({ csat: 1, solved: 1, backlog: 0 });
});

test('what the customer has erased is no longer in it', async () => {
  const collector = await start();
  const session = await rated(collector.url);
  const { read, shown } = await mariaAtWork(collector);
  await read();
  await expect.poll(async () => (await shown()).csat, { timeout: 20_000 }).toBe(1);
  const { eraseSession } = await import('../../../../extension/background/survey-answers.ts');
  const { logLater } = await import('../../../../extension/background/log-later.ts');
  // In turn, as the news that say so.
  logLater(() => eraseSession(session), new AbortController().signal);
  await expect.poll(shown, { timeout: 20_000 }).toMatchObject({ csat: 0, praise: [] });
});
