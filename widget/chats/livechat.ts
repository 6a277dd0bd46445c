import type { MakeChatTool } from './lib/chat-tool.ts';
import { flat, notNumbers, once, vendorOf } from './lib/vendor.ts';

/**
 * LiveChat. The group counts only while the widget loads: a different one makes it start again, which is done before
 * any chat runs and never during one. The end is the customer's status going from chatting back to browsing.
 * https://platform.text.com/docs/extending-chat-widget/javascript-api
 */
interface Customer {
  status: 'queued' | 'chatting' | 'browsing' | 'invited';
}
export interface LiveChat {
  init(): void;
  call(name: 'maximize' | 'destroy'): void;
  call(name: 'set_customer_name' | 'set_customer_email', value: string): void;
  call(name: 'update_session_variables', variables: Record<string, string>): void;
  get(name: 'state'): object;
  get(name: 'chat_data'): { chatId?: string };
  get(name: 'customer_data'): Customer;
  on(name: 'new_event', handler: () => void): void;
  on(name: 'customer_status_changed', handler: (customer: Customer) => void): void;
}
interface Settings {
  group?: number;
}

const make: MakeChatTool = (page) => {
  const host = page as Window & { LiveChatWidget?: LiveChat; __lc?: Settings };
  // Its snippet's getters throw until the script has come.
  const vendor = vendorOf(
    () => host.LiveChatWidget,
    (chat) => chat.get('state'),
  );
  const idle = (chat: LiveChat) => !['chatting', 'queued'].includes(chat.get('customer_data')?.status);
  return {
    id: 'livechat',
    capabilities: {
      department: 'load',
      tags: false,
      fields: true,
      identity: true,
      conversationId: true,
      ended: 'page',
    },
    presence: vendor.presence,
    before: async ({ department, fields, session, tags, customer }, signal) => {
      const chat = await vendor.arrival(signal);
      if (department && host.__lc && host.__lc.group !== Number(department) && idle(chat)) {
        host.__lc.group = Number(department);
        chat.call('destroy');
        chat.init();
      }
      const variables = { ...flat(fields, department, session), overdesk_tags: tags.join(' ') };
      const write = (): void => {
        if (customer.name) chat.call('set_customer_name', customer.name);
        if (customer.email) chat.call('set_customer_email', customer.email);
        chat.call('update_session_variables', variables);
      };
      write();
      chat.on('new_event', once(write, signal));
    },
    open: async (signal) => (await vendor.arrival(signal)).call('maximize'),
    conversationId: () => vendor.ready()?.get('chat_data')?.chatId ?? null,
    onEnded: (callback, signal) =>
      vendor.listen(signal, (chat) => {
        let id: string | null = null;
        // After a reload in mid-chat no change says that a chat is running.
        let chatting = !idle(chat);
        const ended = once(() => callback(id), signal);
        const note = (): void => {
          id = chat.get('chat_data')?.chatId ?? id;
        };
        if (chatting) note();
        chat.on('customer_status_changed', ({ status }) => {
          if (status === 'chatting') note();
          if (chatting && status === 'browsing') ended();
          chatting ||= status === 'chatting';
        });
      }),
    doctor: async (departments) => notNumbers('Group', departments),
  };
};
export default make;
