import type { MakeChatTool } from './lib/chat-tool.ts';
import { notNumbers, once, trouble, vendorOf } from './lib/vendor.ts';

/**
 * Zammad's chat. The page's own `new ZammadChat(…)` is found by the option `instance` (default `zammadChat`).
 * The department is the chat topic's number; fields, tags and identity do not exist there (zammad#1407), so the
 * answers are put into the message box for the customer to send. `onSessionClosed` is not called when the customer
 * closes, hence `onCloseAnimationEnd` as well (read in chat-no-jquery.coffee).
 */
export interface ZammadChat {
  options: {
    chatId?: number;
    onConnectionEstablished?: ((data: unknown) => void) | undefined;
    onSessionClosed?: ((data: unknown) => void) | undefined;
    onCloseAnimationEnd?: (() => void) | undefined;
  };
  sessionId?: string | undefined;
  input?: HTMLElement;
  open(): void;
}

const make: MakeChatTool = (page, options) => {
  const name = options['instance'] ?? 'zammadChat';
  const vendor = vendorOf(
    () => Reflect.get(page, name) as ZammadChat | undefined,
    (chat) => chat.options,
  );
  return {
    id: 'zammad',
    capabilities: {
      department: 'before',
      tags: false,
      fields: false,
      identity: false,
      conversationId: true,
      ended: 'page',
    },
    presence: vendor.presence,
    before: async ({ department, summary }, signal) => {
      const chat = await vendor.arrival(signal);
      if (department) chat.options.chatId = Number(department);
      const theirs = chat.options.onConnectionEstablished;
      const begun = once(() => {
        if (chat.input && !chat.input.textContent) chat.input.textContent = summary;
      }, signal);
      chat.options.onConnectionEstablished = (data) => {
        theirs?.(data);
        begun();
      };
    },
    open: async (signal) => (await vendor.arrival(signal)).open(),
    conversationId: () => vendor.ready()?.sessionId ?? null,
    onEnded: (callback, signal) =>
      vendor.listen(signal, (chat) => {
        const { onSessionClosed, onCloseAnimationEnd } = chat.options;
        let id: string | null = null;
        const ended = once(() => callback(id), signal);
        chat.options.onSessionClosed = (data) => {
          id = chat.sessionId ?? null;
          onSessionClosed?.(data);
          ended();
        };
        chat.options.onCloseAnimationEnd = () => {
          onCloseAnimationEnd?.();
          ended();
        };
      }),
    doctor: async (departments) => [
      ...(vendor.ready() ? [] : [trouble(`window.${name} is no ZammadChat: name it in options.instance.`)]),
      ...notNumbers('Chat topic', departments),
    ],
  };
};
export default make;
