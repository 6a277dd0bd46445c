import 'fake-indexeddb/auto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDeskStore } from '../../../../extension/store/desk-store.ts';
import { newestBandWeek } from '../../../../shared/kpi/team/week.ts';
import type { OwnStrataTable } from '../../../../shared/protocol/strata.ts';
import { CONFIG, pair, start, uuid7 } from '../../collector/support.ts';
import { day, solvedTicket } from '../store/records.ts';
import { makeDevice, overlayAt, startBackground } from './device.ts';

/** The extension's own background on one agent's device, with a real collector and six colleagues at it. */

const at = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return at.browser;
  },
}));

const COLLEAGUES = ['ben', 'cho', 'dan', 'eva', 'flo', 'gus'];
const config = {
  ...CONFIG,
  leads: [],
  desk: {
    ...CONFIG.desk,
    agents: ['ana', ...COLLEAGUES].map((id) => ({ id, name: id, languages: ['en'], skills: { mac: 3 } })),
  },
};
const desk = { helpdesk: 'demo-desk', base: 'http://127.0.0.1:8090' };
const week = newestBandWeek(Date.now(), 'UTC');
const path = [null, null, null, null, null];

test('an agent’s panel and margin note say what is expected for their cases; what leaves the browser is sums', async () => {
  const collector = await start(config);
  for (const agent of COLLEAGUES) {
    const { call } = await pair(collector, agent);
    const strata = [{ path, n: 10, sum: 5 }];
    const weeks = [{ id: uuid7(), week: week.firstDay, kpi: 'reopen-rate', strata }];
    await call('POST', '/v1/agent/strata', { weeks });
  }
  const device = makeDevice();
  at.browser = device.browser;
  // Ana solved 24 of that week's tickets, and none came back.
  const store = await openDeskStore({ ...desk, agent: 'ana' });
  onTestFinished(() => store.close());
  const tickets = Array.from({ length: 24 }, (_, index) =>
    solvedTicket(String(index), week.from + 2 * day + index),
  );
  await store.savePage(tickets, 'end', Date.now());

  const sent: string[] = [];
  const fetching = globalThis.fetch;
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    if (url.endsWith('/v1/agent/strata') && init?.body) sent.push(String(init.body));
    return fetching(url, init);
  });
  onTestFinished(() => {
    vi.stubGlobal('fetch', fetching);
  });
  const synced = {
    agent: { id: 'ana', name: 'Ana' },
    phase: 'idle',
    lastSyncAt: Date.now(),
    failures: 0,
    due: 0,
  };
  await device.browser.storage.local.set({ desks: [{ ...desk, ...synced }] });
  await startBackground(device, { url: collector.url, code: await collector.pairingCode('ana') });

  const rate = async () =>
    (await device.ask('panelAsksView', { period: 'month', clock: 'calendar' })).kpis.find(
      ({ id }) => id === 'reopen-rate',
    );
  await expect.poll(rate, { timeout: 20_000 }).toMatchObject({
    value: '0%',
    expected: 'Better than expected for your cases: 0% of 24 · expected 50%',
    expectedLimits: expect.stringMatching(
      /^What did not go well came to 0 times the expected; 90% limits 0 – 0\./,
    ),
  });
  const note = async () => {
    const { kpis } = await overlayAt(desk.base, null, device);
    return kpis.find(({ id }) => id === 'reopen-rate')?.expected;
  };
  await expect.poll(note, { timeout: 20_000 }).toMatch(/^Better than expected for your cases: 0% of 24/);

  // The table was drawn of the six; what Ana's browser tells is her week in sums.
  await device.ask('panelAsksSync', {});
  await expect.poll(() => sent.length, { timeout: 20_000 }).toBeGreaterThan(0);
  const told = sent.flatMap((body) => JSON.parse(body).weeks);
  expect(told).toContainEqual(
    expect.objectContaining({ week: week.firstDay, kpi: 'reopen-rate', strata: [{ path, n: 24, sum: 0 }] }),
  );
  expect(sent.join()).not.toMatch(/ana|dora|Ticket/);
  const { call } = await pair(collector, 'ben');
  const tables: OwnStrataTable[] = await (await call('GET', '/v1/agent/strata')).json();
  expect(tables.find(({ kpi }) => kpi === 'reopen-rate')).toMatchObject({ agents: 6 });
});
