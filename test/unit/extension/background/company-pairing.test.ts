import { testBrowser } from '../browser.ts';
import 'fake-indexeddb/auto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pairingKey } from '../../../../collector/security/pairing-key.ts';
import { CONFIG, start } from '../../../integration/collector/support.ts';
import { makeDevice } from './device.ts';

/** A browser the company set up by its policy, with a real collector. */

const secret = 'a secret of the company, 32 letters or more';

async function device(policy: (collector: string) => object) {
  const config = { ...CONFIG, pairing: { key: { env: 'COMPANY_KEY' } } };
  const { url } = await start(config, { env: { COMPANY_KEY: secret } });
  const { browser, ask } = makeDevice();
  const allowed = { now: false };
  testBrowser.current = {
    ...browser,
    permissions: { contains: async () => allowed.now },
    storage: { ...browser.storage, managed: { get: async () => policy(url) } },
  };
  vi.resetModules();
  const { handleMessages } = await import('../../../../extension/background/handlers.ts');
  const { pairByItself } = await import('../../../../extension/background/pairing-commands.ts');
  handleMessages(Promise.resolve());
  onTestFinished(async () => {
    await ask('options.unpair', {});
    await fetch(`${url}/healthz`).catch(() => undefined);
  });
  const agent = async () => (await ask('options.getSettings', {})).collector?.agent ?? null;
  return { ask, allowed, agent, pairByItself, url };
}

test('pairs itself once it may speak to the collector, and not again after its agent ended it', async () => {
  const { ask, allowed, agent, pairByItself } = await device((collector) => ({
    collector,
    pairingKey: pairingKey(secret, 'maria', Date.now()),
  }));
  expect((await ask('options.getSettings', {})).byCompany).toBe('key');
  await pairByItself();
  expect(await agent()).toBeNull();
  allowed.now = true;
  await pairByItself();
  expect(await agent()).toBe('María');
  await ask('options.unpair', {});
  await pairByItself();
  expect(await agent()).toBeNull();
  expect(await ask('options.pairByCompany', {})).toEqual({ ok: true, agent: 'María' });
  expect(await agent()).toBe('María');
});

test('says the collector’s own words for a key that does not hold, and waits before it tries again', async () => {
  const { ask, allowed, agent, pairByItself } = await device((collector) => ({
    collector,
    pairingKey: pairingKey(`another ${secret}`, 'maria', Date.now()),
  }));
  allowed.now = true;
  const fetched = vi.spyOn(globalThis, 'fetch');
  await pairByItself();
  await pairByItself();
  expect(fetched.mock.calls.filter(([to]) => String(to).endsWith('/pair/company'))).toHaveLength(1);
  expect(await agent()).toBeNull();
  expect(await ask('options.pairByCompany', {})).toMatchObject({
    ok: false,
    text: expect.stringContaining('made with another secret'),
    signIn: null,
  });
});

test('says where to sign in first', async () => {
  const { ask, url } = await device((collector) => ({ collector, signOn: true }));
  expect((await ask('options.getSettings', {})).byCompany).toBe('sign-on');
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('<h1>Sign in</h1>'));
  expect(await ask('options.pairByCompany', {})).toEqual({
    ok: false,
    text: expect.stringContaining(url),
    signIn: `${url}/v1/agent/pair/company`,
  });
  vi.restoreAllMocks();
});
