import { testBrowser } from '../browser.ts';
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { start } from '../../../integration/collector/support.ts';
import { makeDevice, startBackground } from './device.ts';

/** What the background does for the collector in one visit, with a real collector. */

vi.mock('../../../../extension/background/team-voices.ts', async (original) => ({
  ...(await original<object>()),
  refreshTeam: async () => {
    throw new RangeError('a voice that cannot be made');
  },
}));

test('numbers that cannot be published do not silence the heartbeat, and say so in the console', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const collector = await start();
  const fetched = vi.spyOn(globalThis, 'fetch');
  const device = makeDevice();
  testBrowser.current = device.browser;
  await startBackground(device, { url: collector.url, code: await collector.pairingCode('maria') });
  const heartbeats = () => fetched.mock.calls.filter(([url]) => String(url).endsWith('/v1/agent/presence'));
  await expect.poll(heartbeats, { timeout: 20_000 }).not.toEqual([]);
  await expect
    .poll(() => said.mock.calls, { timeout: 20_000 })
    .toContainEqual([expect.stringContaining('collector failed'), expect.any(RangeError)]);
});
