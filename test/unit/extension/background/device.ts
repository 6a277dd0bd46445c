import { IDBFactory } from 'fake-indexeddb';
import { onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Messages } from '../../../../extension/messages/messages.ts';

type Listener = (message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown;
type Reply = { answer: unknown } | { error: string } | undefined;

const origin = 'chrome-extension://test';
vi.stubGlobal('location', { origin });

/** What `wxt/browser` finds instead of a browser: storage and messages of one device, with nothing open in it. */
export function makeDevice() {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeBrowser.reset();
  const listeners = new Set<Listener>();
  const send = (message: unknown, sender: object = { url: `${origin}/page.html` }): Promise<Reply> =>
    new Promise((resolve) => {
      const heard = [...listeners].some(
        (listener) =>
          listener(message, { id: 'test', ...sender }, (reply) => resolve(reply as Reply)) === true,
      );
      if (!heard) resolve(undefined);
    });
  const browser = {
    runtime: {
      id: 'test',
      getURL: (path: string) => origin + path,
      getManifest: () => ({ version: '0.0.0' }),
      sendMessage: (message: unknown) => send(message),
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
    storage: { ...fakeBrowser.storage },
    permissions: { contains: async () => false },
    tabs: { query: async () => [] },
    scripting: { getRegisteredContentScripts: async () => [], executeScript: async () => [] },
  };
  /** Says something to the background as a page of the extension does, or as the page `sender` names. */
  async function ask<K extends keyof Messages>(
    type: K,
    request: Messages[K]['request'],
    sender?: object,
  ): Promise<Messages[K]['answer']> {
    const reply = await send({ type, request }, sender);
    if (reply === undefined || 'error' in reply) throw new Error(reply?.error ?? `Nobody answers ${type}`);
    return reply.answer as Messages[K]['answer'];
  }
  /** The worker dies: nobody listens any more. */
  const kill = () => listeners.clear();
  return { browser, ask, kill };
}

/** What the overlay shows at ticket 7 of the demo desk, which the agent has named: the page says where it is, its frame comes in. */
export async function overlayAt(
  desk: string,
  session: string | null,
  { ask }: Pick<ReturnType<typeof makeDevice>, 'ask'>,
) {
  const page = { url: `${desk}/desk/tickets/7`, tab: { id: 1 } };
  await ask('options.changeHelpdesk', { id: 'demo-desk', origin: desk, keep: true });
  const told = await ask('page.located', { url: page.url, session, note: '', turn: 1 }, page);
  const frame = { url: `${origin}/overlay.html`, tab: page.tab };
  const entry = await ask('overlay.enter', { note: told?.note ?? '' }, frame);
  if (!entry?.view) throw new Error('The frame was shown nothing');
  return entry.view;
}

/** Starts the background on a device, paired with a collector by a one-time code; it ends with the test. */
export async function startBackground(
  { ask }: ReturnType<typeof makeDevice>,
  { url, code }: { readonly url: string; readonly code: string },
): Promise<void> {
  vi.resetModules();
  const { handleMessages } = await import('../../../../extension/background/handlers.ts');
  handleMessages(Promise.resolve());
  const paired = await ask('options.pair', { collector: url, code });
  if (!paired.ok) throw new Error(paired.text);
  // Unpairing breaks off whatever the background still has under way; a collector that is just answering that does not close.
  onTestFinished(async () => {
    await ask('options.unpair', {});
    await fetch(`${url}/healthz`).catch(() => undefined);
  });
}
