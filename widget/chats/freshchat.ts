import type { ChatStart, MakeChatTool } from './lib/chat-tool.ts';
import { flat, once, vendorOf } from './lib/vendor.ts';

/**
 * Freshchat. The department is the channel that is opened; with the option `departmentField` it is that conversation
 * property (the group) instead. The end is told on the page.
 * https://developers.freshchat.com/web-sdk/
 */
export interface Freshchat {
  isInitialized(): boolean;
  open(channel?: { name: string }): void;
  setTags(tags: string[]): void;
  setLocale(locale: string): void;
  on(
    event: 'message:sent' | 'conversation:resolved',
    callback: (event?: { conversationId?: string }) => void,
  ): void;
  user: { setProperties(user: Record<string, string>): void };
  conversation: { setConversationProperties(properties: Record<string, string>): void };
}

const make: MakeChatTool = (page, options) => {
  const vendor = vendorOf(
    () => (page as Window & { fcWidget?: Freshchat }).fcWidget,
    (widget) => widget.isInitialized(),
  );
  const group = options['departmentField'];
  let conversation: string | null = null;
  let channel: string | null = null;
  const write = (widget: Freshchat, { fields, department, session, tags }: ChatStart): void => {
    widget.setTags([...tags]);
    widget.conversation.setConversationProperties({
      ...flat(fields, null, session),
      ...(group && department ? { [group]: department } : {}),
    });
  };
  return {
    id: 'freshchat',
    capabilities: {
      department: 'before',
      tags: true,
      fields: true,
      identity: true,
      conversationId: true,
      ended: 'page',
    },
    presence: vendor.presence,
    before: async (start, signal) => {
      conversation = null;
      const widget = await vendor.arrival(signal);
      const { name, email, phone } = start.customer;
      channel = group ? null : start.department;
      widget.setLocale(start.locale);
      widget.user.setProperties({
        ...(name ? { firstName: name } : {}),
        ...(email ? { email } : {}),
        ...(phone ? { phone } : {}),
      });
      write(widget, start);
      const begun = once((event?: { conversationId?: string }) => {
        conversation = event?.conversationId ?? null;
        write(widget, start);
      }, signal);
      widget.on('message:sent', begun);
    },
    open: async (signal) => (await vendor.arrival(signal)).open(channel ? { name: channel } : undefined),
    conversationId: () => conversation,
    onEnded: (callback, signal) =>
      vendor.listen(signal, (widget) => {
        const ended = once(callback, signal);
        widget.on('conversation:resolved', (event) => {
          const id = event?.conversationId ?? conversation;
          // An earlier conversation may be resolved while this one runs.
          if (id === (conversation ?? id)) ended(id);
        });
      }),
    doctor: async () => [],
  };
};
export default make;
