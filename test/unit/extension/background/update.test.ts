import { testBrowser } from '../browser.ts';
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { makeDevice } from './device.ts';

/** What an installed extension has kept is all there after its update. */

interface Kept {
  readonly local: Readonly<Record<string, unknown>>;
  readonly databases: Readonly<
    Record<string, { version: number; stores: Record<string, (readonly [IDBValidKey, unknown])[]> }>
  >;
}

/** As the extension of f9edeb3 has written it, by its own code: 302 tickets, 300 of them put away, and a pairing. */
const kept: Kept = JSON.parse(
  readFileSync(new URL('../../../fixtures/extension/f9edeb3.json', import.meta.url), 'utf8'),
);
const desk = { helpdesk: 'request-tracker', base: 'https://rt.example.org' };

const plain = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'base64' in value
    ? Uint8Array.from(Buffer.from(String(value.base64), 'base64')).buffer
    : value;

/** Databases of the shapes that release had, filled. */
async function fill({ databases }: Kept): Promise<void> {
  const [{ ticketMigrations }, pairingMigrations, { migrate }] = await Promise.all([
    import('../../../../extension/tickets/ticket-migrations.ts'),
    import('../../../../extension/pairing/migrations.ts'),
    import('../../../../extension/platform/migrations.ts'),
  ]);
  for (const [name, { version, stores }] of Object.entries(databases)) {
    const steps = name.startsWith('desk ') ? ticketMigrations : pairingMigrations.collectorMigrations;
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name, version);
      opening.onupgradeneeded = () => {
        const { result, transaction } = opening;
        if (transaction) migrate(steps.slice(0, version), 0, result, transaction);
      };
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (const [store, rows] of Object.entries(stores)) {
      const writing = db.transaction(store, 'readwrite').objectStore(store);
      for (const [key, value] of rows)
        writing.keyPath === null ? writing.put(plain(value), key) : writing.put(plain(value));
    }
    db.close();
  }
}

test('an extension of f9edeb3 with filled stores updates and loses nothing', async () => {
  const { browser, ask } = makeDevice();
  testBrowser.current = browser;
  vi.resetModules();
  vi.useFakeTimers({ now: Date.parse('2026-11-21T13:00:00Z'), toFake: ['Date'] });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network here')));
  await browser.storage.local.set(kept.local);
  await fill(kept);
  const { handleMessages } = await import('../../../../extension/background/handlers.ts');
  handleMessages(Promise.resolve());

  const settings = await ask('options.getSettings', {});
  expect(settings).toMatchObject({
    language: 'es',
    collector: { url: 'https://overdesk.example.org', agent: 'Ana', company: 'Example', lead: true },
    helpdesks: [{ id: 'request-tracker', origin: 'https://rt.example.org' }],
    targets: { csat: { value: 0.9, per: 'month' } },
    milestones: [{ id: 'm1', name: 'Mac' }],
  });
  const panel = await ask('panel.getView', { period: 'half-year', clock: 'calendar' });
  expect(panel).toMatchObject({
    agent: { id: 'ana', name: 'Ana' },
    status: 'away',
    lead: true,
    milestones: [{ id: 'm1', state: 'met' }],
  });
  expect(panel.kpis.find(({ id }) => id === 'volume-solved')?.n).toBe(302);

  const { readOverlay } = await import('../../../../extension/background/snapshot-reader.ts');
  const { overlayView } = await import('../../../../extension/views/overlay.ts');
  const note = overlayView(await readOverlay(desk, '7', null));
  expect(note.open).toBe(false);
  expect(note.card?.session).toBe('s1.a');
  expect(note.kpis.find(({ id }) => id === 'volume-solved')?.n).toBe(2);

  // Where reading goes on, and what was still to be sent.
  const { storeOf } = await import('../../../../extension/background/store-of.ts');
  const store = await storeOf(desk);
  expect(await store?.cursor()).toBe('cursor of f9edeb3');
  expect((await store?.ticket('399'))?.subject).toBe('Ticket 399');
  const { pairing } = await import('../../../../extension/settings/settings.ts');
  const { collectorStore } = await import('../../../../extension/background/stores.ts');
  const paired = await pairing.get();
  const collector = paired && (await collectorStore(paired));
  expect(paired?.token).toBe('a'.repeat(32));
  expect(await collector?.cursor()).toBe(42);
  expect(await collector?.dueEntries(Date.now())).toMatchObject([{ key: 'ended s1.a' }]);
  expect(JSON.stringify(await collector?.recoveries())).toContain('r1');
  vi.useRealTimers();
});
