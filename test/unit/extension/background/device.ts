import { IDBFactory } from 'fake-indexeddb';
import { onTestFinished, vi } from 'vitest';
import type { Messages } from '../../../../extension/messages.ts';

type Listener = (message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown;
type Reply = { answer: unknown } | { error: string } | undefined;

const origin = 'chrome-extension://test';
vi.stubGlobal('location', { origin });

/** One of the browser's storage areas. */
function area() {
  let stored: Record<string, unknown> = {};
  return {
    get: async (key: string | null) => (key === null ? { ...stored } : { [key]: stored[key] }),
    set: async (values: object) => void Object.assign(stored, values),
    clear: async () => {
      stored = {};
    },
  };
}

/** What `wxt/browser` finds instead of a browser: storage and messages of one device, with nothing open in it. */
export function makeDevice() {
  vi.stubGlobal('indexedDB', new IDBFactory());
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
      getManifest: () => ({ version: '0.0.0' }),
      sendMessage: (message: unknown) => send(message),
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
    storage: {
      local: area(),
      session: area(),
      managed: { get: async () => ({}) },
    },
    permissions: { contains: async () => false },
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
  return { browser, ask };
}

/** Starts the background on a device, paired with a collector by a one-time code; it ends with the test. */
export async function startBackground(
  { ask }: ReturnType<typeof makeDevice>,
  { url, code }: { readonly url: string; readonly code: string },
): Promise<void> {
  vi.resetModules();
  const { answerMessages } = await import('../../../../extension/background/answers.ts');
  answerMessages(Promise.resolve());
  const paired = await ask('optionsAsksPairing', { collector: url, code });
  if (!paired.ok) throw new Error(paired.text);
  // A collector that closes waits for a connection that was just being made: what is under way ends first.
  onTestFinished(async () => {
    await ask('panelAsksSync', {});
    await ask('optionsTellsUnpair', {});
  });
}
