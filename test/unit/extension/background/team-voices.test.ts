import { testBrowser } from '../browser.ts';
import 'fake-indexeddb/auto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openTicketStore } from '../../../../extension/tickets/open-ticket-store.ts';
import { Voices } from '../../../../shared/protocol/team.ts';
import { CONFIG, pair, start } from '../../../integration/collector/support.ts';
import { day, solvedTicket } from '../tickets/records.ts';
import { makeDevice, overlayAt, startBackground } from './device.ts';

/** The extension's own background on one agent's device, with a real collector and six colleagues at it. */

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
const OCTOBER = Date.UTC(2026, 9, 20, 12);
const NOVEMBER = Date.UTC(2026, 10, 15, 12);

test('an agent’s panel and note say where the team is; what leaves the browser is one blurred number a KPI', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: OCTOBER });
  onTestFinished(() => void vi.useRealTimers());
  const collector = await start(config);
  const people = [];
  for (const agent of ['ana', ...COLLEAGUES]) people.push(await pair(collector, agent));
  for (const { call } of people) await call('POST', '/v1/agent/ready', { month: '2026-10', topics: [] });
  vi.setSystemTime(NOVEMBER);
  // A third of theirs come back: 0.3, in spreads of 0.06.
  for (const { call } of people.slice(1)) {
    const { month, season, cohort } = await (await call('GET', '/v1/agent/team')).json();
    const voices = [{ series: 'reopen-rate', level: 5000 }];
    await call('POST', '/v1/agent/voices', { month, season, cohort, voices });
  }
  const device = makeDevice();
  testBrowser.current = device.browser;
  // Ana solved 60 tickets in October, and none came back.
  const store = await openTicketStore({ ...desk, agent: 'ana' });
  onTestFinished(() => store.close());
  const tickets = Array.from({ length: 60 }, (_, index) =>
    solvedTicket(String(index), OCTOBER + day + index * 1000),
  );
  await store.savePage(tickets, 'end', Date.now());

  const sent: string[] = [];
  const fetching = globalThis.fetch;
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    if (url.endsWith('/v1/agent/voices') && init?.body) sent.push(String(init.body));
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
    (await device.ask('panel.getView', { period: 'month', clock: 'calendar' })).kpis.find(
      ({ id }) => id === 'reopen-rate',
    );
  await expect.poll(rate, { timeout: 20_000 }).toMatchObject({
    value: '0%',
    band: 'Team: about half between 26% and 35% (6 voices)',
    bandMeaning: expect.stringContaining('Nobody, not even whoever runs the server'),
    expected: 'Better than expected for your cases: 0% of 60 · expected 30%',
  });
  const note = async () => {
    const { kpis } = await overlayAt(desk.base, null, device);
    return kpis.find(({ id }) => id === 'reopen-rate');
  };
  await expect.poll(note, { timeout: 20_000 }).toMatchObject({
    band: 'Team: about half between 26% and 35% (6 voices)',
    expected: expect.stringMatching(/^Better than expected for your cases: 0% of 60/),
  });

  // The errand goes with the next visit.
  await device.ask('panel.sync', {});
  await expect.poll(() => sent.length, { timeout: 20_000 }).toBe(1);
  const { voices } = Voices.parse(JSON.parse(sent[0] ?? ''));
  const said = voices.find(({ series }) => series === 'reopen-rate');
  // Exact, it would be 0.
  expect(said?.level).not.toBe(0);
  expect(sent.join()).not.toMatch(/ana|dora|Ticket/);
  // It came after the figure was drawn: that stays.
  const asked = await people[1]?.call('GET', '/v1/agent/team');
  const { figures } = await (asked ?? expect.unreachable()).json();
  expect(figures).toMatchObject([{ series: 'reopen-rate', voices: 6, sum: 30_000 }]);
  // Asked again, the same is said by nobody: nothing more is sent this month.
  await device.ask('panel.sync', {});
  expect(sent).toHaveLength(1);
});
