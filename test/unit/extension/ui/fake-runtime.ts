import { vi } from 'vitest';
import type { Messages } from '../../../../extension/messages/messages.ts';

type Answers = { [K in keyof Messages]?: (request: Messages[K]['request']) => unknown };
type Listener = (message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown;

/** What `wxt/browser` finds instead of a browser: a background that answers by the table given. */
export function fakeRuntime(answers: Answers) {
  const listeners = new Set<Listener>();
  const asked: (readonly [string, unknown])[] = [];
  const request = vi.fn(async () => true);
  const browser = {
    runtime: {
      id: 'test',
      getURL: (path: string) => `${location.origin}${path}`,
      async sendMessage({ type, request: what }: { type: keyof Messages; request: never }) {
        asked.push([type, what]);
        try {
          return { answer: await answers[type]?.(what) };
        } catch (error) {
          return { error: (error as Error).message };
        }
      },
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
    permissions: { request },
    commands: { getAll: async () => [{ name: 'toggle-note', shortcut: 'Alt+Shift+O' }] },
    tabs: { create: vi.fn(async () => undefined) },
  };
  return {
    browser,
    asked,
    request,
    push: (message: unknown, sender: unknown = { id: 'test', url: `${location.origin}/background.js` }) =>
      [...listeners].map((listener) => listener(message, sender, () => undefined)),
    listening: () => listeners.size,
  };
}
