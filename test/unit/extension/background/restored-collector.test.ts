import { testBrowser } from '../browser.ts';
import 'fake-indexeddb/auto';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  CONFIG,
  four,
  freshFolder,
  post,
  say,
  start,
  startSession,
  uuid7,
} from '../../../integration/collector/support.ts';
import { freePort } from '../../../real/support/free-port.ts';
import { makeDevice, startBackground } from './device.ts';

/** The extension's own background on one device, with a real collector that is put back to an earlier state. */

const view = { period: 'month', clock: 'calendar' } as const;

/** A customer rates a session of María's with the lowest face and asks for her. */
async function lowScore(url: string): Promise<string> {
  const { session } = await startSession(url);
  const id = uuid7();
  await post(url, '/v1/responses', four(session, { answers: { csat: 1 } }));
  await say(url, session, 'recovery', { id, to: 'agent' });
  return id;
}

test('after a backup was put back, a customer who asks for the agent is heard of, though more had been read before', async () => {
  const data = await freshFolder();
  const backup = join(await freshFolder(), 'data');
  const port = await freePort();
  let collector = await start(CONFIG, { data, port });
  const device = makeDevice();
  testBrowser.current = device.browser;
  await startBackground(device, { url: collector.url, code: await collector.pairingCode('maria') });
  await collector.close();
  await cp(data, backup, { recursive: true });

  collector = await start(CONFIG, { data, port });
  for (let i = 0; i < 3; i++) await lowScore(collector.url);
  const shown = async () => {
    // The agent looks and refreshes: a wait after the collector was away is over.
    await device.ask('panel.sync', {});
    return (await device.ask('panel.getView', view)).recoveries.map(({ id }) => id);
  };
  await expect.poll(async () => (await shown()).length, { timeout: 20_000 }).toBe(3);
  await collector.close();

  await rm(data, { recursive: true });
  await cp(backup, data, { recursive: true });
  collector = await start(CONFIG, { data, port });
  const id = await lowScore(collector.url);
  await expect.poll(shown, { timeout: 20_000 }).toContain(id);
});
