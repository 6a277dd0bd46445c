import { type Browser, browser } from 'wxt/browser';
import type { Messages } from '../messages/messages.ts';
import type { PageMessages } from '../messages/page.ts';

/** The one way messages travel inside the extension. An envelope carries errors, because Chromium drops rejections. */
type Envelope = { readonly type: string; readonly request: unknown };
type Reply = { readonly answer: unknown } | { readonly error: string };

/** The only messages taken from content scripts. Whatever is not named here is the extension's own pages' and worker's. */
const fromPages: Readonly<Record<keyof PageMessages, true>> = { 'page.located': true, 'page.active': true };

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
export class ContextGoneError extends Error {}

/**
 * Sends one message to the background and the extension's own pages, and resolves with its answer.
 * Rejects with ContextGoneError in an orphan, and with the handler's message when the handler failed.
 */
export function sendMessage<K extends keyof Messages>(
  type: K,
  request: Messages[K]['request'],
): Promise<Messages[K]['answer']> {
  return exchange({ type, request }, (envelope) => browser.runtime.sendMessage(envelope));
}

/** The same, to the content script of the page in a tab. */
export function sendToTab<K extends keyof Messages>(
  tab: number,
  type: K,
  request: Messages[K]['request'],
): Promise<Messages[K]['answer']> {
  return exchange({ type, request }, (envelope) => browser.tabs.sendMessage(tab, envelope, { frameId: 0 }));
}

async function exchange<Answer>(
  envelope: Envelope,
  send: (envelope: Envelope) => Promise<Reply | undefined>,
): Promise<Answer> {
  let reply: Reply | undefined;
  try {
    if (browser.runtime?.id === undefined) throw new Error('invalidated');
    reply = await send(envelope);
  } catch (error) {
    throw String(error).includes('invalidated') ? new ContextGoneError() : error;
  }
  if (reply === undefined) throw new Error(`Nobody answers ${envelope.type}`);
  if ('error' in reply) throw new Error(reply.error);
  return reply.answer as Answer;
}

/**
 * Answers the named messages until the signal aborts; leaves all others to other listeners.
 * A helpdesk page must never be able to change settings or read numbers: what `fromPages` does not name is taken from the
 * extension's own origin only.
 */
export function onMessages(handlers: Handlers, signal?: AbortSignal): void {
  const listener = (
    message: Envelope,
    sender: Sender,
    sendReply: (reply: Reply) => void,
  ): true | undefined => {
    const handler = Object.hasOwn(handlers, message?.type) && handlers[message.type as keyof Messages];
    if (!handler || sender.id !== browser.runtime.id) return;
    if (!Object.hasOwn(fromPages, message.type) && !sender.url?.startsWith(browser.runtime.getURL('/')))
      return;
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
