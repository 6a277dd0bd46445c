import { testBrowser } from '../../../unit/extension/browser.ts';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { makeDevice, startBackground } from '../../../unit/extension/background/device.ts';
import { signIn } from '../../collector/console/support.ts';
import { start } from '../../collector/support.ts';

/** The extension's background, paired with a real collector, at the door of its console. */

async function deviceOf(collector: Awaited<ReturnType<typeof start>>, agent: string) {
  const opened: string[] = [];
  const device = makeDevice();
  const tabs = { ...device.browser.tabs, create: async ({ url }: { url: string }) => void opened.push(url) };
  testBrowser.current = { ...device.browser, tabs };
  await startBackground(device, { url: collector.url, code: await collector.pairingCode(agent) });
  return { ask: device.ask, opened };
}

test('a lead’s browser opens the console in a tab, by a code that signs in as them', async () => {
  const collector = await start();
  const { ask, opened } = await deviceOf(collector, 'lena');
  expect(await ask('lead.openConsole', {})).toEqual({ ok: true });
  const link = new URL(opened[0] ?? '');
  expect(link.origin + link.pathname + link.search).toBe(`${collector.url}/console`);
  const code = new URLSearchParams(link.hash.slice(1)).get('code') ?? '';
  expect(await (await signIn(collector.url, code)).json()).toMatchObject({ id: 'lena', role: 'admin' });
});

test('others’ browsers open nothing and say why, as when the collector is silent', async () => {
  const collector = await start();
  const { ask, opened } = await deviceOf(collector, 'maria');
  expect(await ask('lead.openConsole', {})).toEqual({
    ok: false,
    text: expect.stringContaining('the desk’s leads'),
  });
  await collector.close();
  expect(await ask('lead.openConsole', {})).toEqual({
    ok: false,
    text: expect.stringContaining('does not answer'),
  });
  expect(opened).toEqual([]);
});
