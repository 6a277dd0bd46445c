import 'fake-indexeddb/auto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { atWork } from './at-work.ts';

/** The first reading of a helpdesk, put off and gone on with from the panel. */

const desk = 'http://127.0.0.1:8090';
const soon = { timeout: 10_000 };

test('the panel says how many tickets are read, pauses the reading and goes on with it', async () => {
  const pressed = Promise.withResolvers<void>();
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const url = new URL(String(input));
    if (url.pathname.endsWith('/me'))
      return Response.json({ id: 'ana', name: 'Ana', kind: 'demo-desk-agent' });
    asked.push(url.search);
    // The second page waits until the agent has pressed.
    if (asked.length === 2) await pressed.promise;
    const id = String(asked.length);
    const by = { role: 'customer', id: 'dora@shop.example' };
    const ticket = { subject: 'Printer', queue: 'General', topic: null, language: null, session: null };
    const opened = { id, ticket: id, at: Date.now() - 86_400_000, type: 'opened', by, ...ticket };
    return Response.json({ events: [opened], next: asked.length, more: asked.length < 3 });
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const { ask, changeConnection } = await atWork();
  const { syncSoon } = await import('../../../../extension/background/ticket-sync.ts');
  const place = { helpdesk: 'demo-desk', base: desk };
  await changeConnection(place, {}, true);
  const look = { period: 'month', clock: 'calendar' } as const;
  const health = async () => (await ask('panel.getView', look)).health.helpdesk;

  const reading = syncSoon(place, true);
  await expect.poll(async () => (await health()).text, soon).toContain('first time: 1 ticket so far');
  expect((await health()).first).toBe('reading');
  await ask('panel.pause', { paused: true });
  pressed.resolve();
  await reading;
  expect(await health()).toMatchObject({ state: 'paused', first: 'paused' });
  expect((await health()).text).toContain('paused after 2 tickets');
  expect((await ask('panel.getView', look)).withoutKpis).toContain('paused');
  await syncSoon(place, true);
  expect(asked).toHaveLength(2);

  await ask('panel.pause', { paused: false });
  await expect.poll(async () => (await health()).state, soon).toBe('ok');
  expect((await health()).first).toBeNull();
  expect(asked.length).toBeGreaterThanOrEqual(3);
});
