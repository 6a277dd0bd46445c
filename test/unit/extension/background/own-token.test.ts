import { testBrowser } from '../browser.ts';
import 'fake-indexeddb/auto';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { makeDevice } from './device.ts';

/** A helpdesk that takes no session of the browser is read with a token the agent puts into the options. */

const desk = { id: 'intercom', origin: 'https://app.eu.intercom.com' };
const conversation = `${desk.origin}/a/inbox/w1/inbox/conversation/7`;
/** A helpdesk is read once in some seconds. */
const soon = { timeout: 20_000 };

afterEach(() => void vi.unstubAllGlobals());

/** A background of its own, and what Intercom's API is asked with; it knows one token. */
async function reading() {
  const asked: { readonly url: string; readonly token: string | null }[] = [];
  const device = makeDevice();
  testBrowser.current = device.browser;
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const token = new Headers(init?.headers).get('authorization');
    asked.push({ url: String(input), token });
    if (token !== 'Bearer good') return Response.json({ type: 'error.list', errors: [] }, { status: 401 });
    if (String(input).endsWith('/me'))
      return Response.json({ type: 'admin', id: '5', name: 'María', app: { id_code: 'w1' } });
    return Response.json({ type: 'conversation.list', conversations: [], pages: null });
  });
  vi.resetModules();
  const { handleMessages } = await import('../../../../extension/background/handlers.ts');
  handleMessages(Promise.resolve());
  await device.ask('options.changeHelpdesk', { ...desk, keep: true });
  /** What the panel comes to say of the helpdesk. */
  const says = (health: object) =>
    vi.waitFor(async () => {
      const { health: now } = await device.ask('panel.getView', { period: 'week', clock: 'calendar' });
      expect(now.helpdesk).toMatchObject(health);
    }, soon);
  return { ...device, asked, says };
}

test('the panel says what is missing, then reads; a token that is taken back is named as such', async () => {
  const { ask, asked, says } = await reading();
  await ask(
    'page.located',
    { url: conversation, session: null, note: '', turn: 1 },
    { url: conversation, tab: { id: 1 } },
  );
  await says({
    state: 'key missing',
    text: expect.stringContaining('access token'),
  });
  expect(asked).toEqual([]);
  const kept = await ask('options.keepToken', { ...desk, token: 'good' });
  expect(kept.helpdesks).toMatchObject([{ ...desk, api: 'https://api.eu.intercom.io', token: 'kept' }]);
  expect(JSON.stringify(kept)).not.toContain('good');
  await says({ state: 'ok' });
  expect(new Set(asked.map(({ url }) => new URL(url).origin))).toEqual(
    new Set(['https://api.eu.intercom.io']),
  );
  await ask('options.keepToken', { ...desk, token: 'bad' });
  await says({
    state: 'logged out',
    text: expect.stringContaining('no longer takes your access token'),
  });
});

test('a forgotten helpdesk leaves no token behind, and no other kind takes one', async () => {
  const { ask } = await reading();
  await ask('options.keepToken', { ...desk, token: 'good' });
  await ask('options.changeHelpdesk', { ...desk, keep: false });
  const again = await ask('options.changeHelpdesk', { ...desk, keep: true });
  expect(again.helpdesks).toMatchObject([{ token: 'missing' }]);
  await ask('options.keepToken', { ...desk, token: 'good' });
  await ask('options.changeHelpdesk', { id: 'zendesk', origin: desk.origin, keep: true });
  const replaced = await ask('options.changeHelpdesk', { ...desk, keep: true });
  expect(replaced.helpdesks).toMatchObject([{ id: 'intercom', token: 'missing' }]);
  const other = ask('options.keepToken', { id: 'zendesk', origin: 'https://a.zendesk.com', token: 'good' });
  await expect(other).rejects.toThrow('takes no token');
});

test('a token goes nowhere any more once the company’s policy no longer names the helpdesk', async () => {
  const { ask, asked, browser, says } = await reading();
  await ask('options.changeHelpdesk', { ...desk, keep: false });
  const policy: { helpdesks?: unknown[] } = { helpdesks: [{ ...desk, origin: `${desk.origin}/` }] };
  browser.storage.managed.get = (async () => policy) as typeof browser.storage.managed.get;
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  /** Longer than a policy is taken for granted, and than a helpdesk is left alone. */
  const later = () => vi.setSystemTime(Date.now() + 3_600_000);
  later();
  const { helpdesks } = await ask('options.keepToken', { ...desk, token: 'good' });
  expect(helpdesks).toMatchObject([{ ...desk, api: 'https://api.eu.intercom.io', token: 'kept' }]);
  await ask(
    'page.located',
    { url: conversation, session: null, note: '', turn: 1 },
    { url: conversation, tab: { id: 1 } },
  );
  await says({ state: 'ok' });
  delete policy.helpdesks;
  later();
  asked.length = 0;
  const { syncDue, inTurn } = await import('../../../../extension/background/ticket-sync.ts');
  await syncDue();
  await ask('options.keepToken', { ...desk, token: 'good' });
  await inTurn({ helpdesk: desk.id, base: desk.origin }, async () => undefined);
  expect(asked).toEqual([]);
});
