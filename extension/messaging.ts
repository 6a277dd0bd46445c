import { type Browser, browser } from 'wxt/browser';
import type { Messages } from './messages.ts';

/** The one way messages travel inside the extension. An envelope carries errors, because Chromium drops rejections. */
type Envelope = { readonly type: string; readonly request: unknown };
type Reply = { readonly answer: unknown } | { readonly error: string };

export type Sender = Browser.runtime.MessageSender;
export type Handlers = {
  readonly [K in keyof Messages]?: (
    request: Messages[K]['request'],
    sender: Sender,
  ) => Promise<Messages[K]['answer']> | Messages[K]['answer'];
};

/**
 * The extension was updated, reloaded or removed and this script is an orphan: clean up and stay silent.
 * Chromium says "Extension context invalidated" or takes `runtime` away; nothing can be sent any more.
 */
export class ContextGoneError extends Error {
  override readonly name = 'ContextGoneError';
}

/**
 * Sends one message and resolves with its answer.
 * `tab`: to the content scripts of that tab; without it: to the background and the extension's own pages.
 * Rejects with ContextGoneError in an orphan, and with the handler's message when the handler failed.
 */
export async function tell<K extends keyof Messages>(
  type: K,
  request: Messages[K]['request'],
  tab?: number,
): Promise<Messages[K]['answer']> {
  const envelope: Envelope = { type, request };
  let reply: Reply | undefined;
  try {
    if (browser.runtime?.id === undefined) throw new Error('invalidated');
    reply = await (tab === undefined
      ? browser.runtime.sendMessage(envelope)
      : browser.tabs.sendMessage(tab, envelope));
  } catch (error) {
    throw String(error).includes('invalidated') ? new ContextGoneError() : error;
  }
  if (reply === undefined) throw new Error(`Nobody answers ${type}`);
  if ('error' in reply) throw new Error(reply.error);
  return reply.answer as Messages[K]['answer'];
}

/**
 * Answers the named messages until the signal aborts; leaves all others to other listeners.
 * A message that is not a page's own (`page…`) or the background's is taken from the extension's own pages only:
 * a helpdesk tab must never be able to change settings or read the panel.
 */
export function answer(handlers: Handlers, signal?: AbortSignal): void {
  const listener = (
    message: Envelope,
    sender: Sender,
    sendReply: (reply: Reply) => void,
  ): true | undefined => {
    const handler = Object.hasOwn(handlers, message?.type) && handlers[message.type as keyof Messages];
    if (!handler || sender.id !== browser.runtime.id) return;
    if (/^(panel|options|lead)/.test(message.type) && !sender.url?.startsWith(`${location.origin}/`)) return;
    const run = handler as (request: unknown, sender: Sender) => unknown;
    new Promise((resolve) => resolve(run(message.request, sender))).then(
      (value) => sendReply({ answer: value }),
      (error) => sendReply({ error: error instanceof Error ? error.message : String(error) }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener));
}
