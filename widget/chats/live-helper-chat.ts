import type { MakeChatTool } from './lib/chat-tool.ts';
import { flat, notNumbers, once, vendorOf } from './lib/vendor.ts';

/**
 * Live Helper Chat. Department and prefilled attributes are read while its script loads, so they are written into
 * LHC_API.args and LHCChatOptions for the load to come, and a running widget keeps the department it has.
 * `chatStarted` names the chat; `endChat` is the customer's own end — an operator's is told by webhook.
 * https://doc.livehelperchat.com/docs/javascript-arguments
 */
interface Listener {
  addListener(event: 'chatStarted' | 'endChat', callback: (data?: { id?: number | string }) => void): void;
  emitEvent(event: 'showWidget', args?: unknown[]): void;
}
interface Host {
  $_LHC?: { eventListener?: Listener };
  LHC_API?: { args?: Record<string, unknown> };
  LHCChatOptions?: {
    attr?: { name: string; value: string; type: 'hidden'; size: number; req: boolean }[];
    attr_prefill?: { name: string; value: string }[];
  };
}

const make: MakeChatTool = (page) => {
  const host = page as Window & Host;
  const vendor = vendorOf(
    () => (host.$_LHC?.eventListener ?? host.LHC_API?.args?.['lhc_base_url']) as Listener | undefined,
    (chat) => chat.addListener,
  );
  let conversation: string | null = null;
  return {
    id: 'live-helper-chat',
    capabilities: {
      department: 'load',
      tags: false,
      fields: true,
      identity: true,
      conversationId: true,
      ended: 'page',
    },
    presence: vendor.presence,
    before: async ({ department, fields, session, customer, locale }, signal) => {
      conversation = null;
      const { LHC_API } = host;
      const chosen = department ? { department: [department] } : {};
      host.LHC_API = { ...LHC_API, args: { lang: locale, ...LHC_API?.args, ...chosen } };
      const filled = { email: customer.email, phone: customer.phone, username: customer.name };
      host.LHCChatOptions = {
        ...host.LHCChatOptions,
        attr: Object.entries(flat(fields, department, session)).map(([name, value]) => ({
          name,
          value,
          type: 'hidden',
          size: 0,
          req: false,
        })),
        attr_prefill: Object.entries(filled).flatMap(([name, value]) => (value ? [{ name, value }] : [])),
      };
      const chat = await vendor.arrival(signal);
      const begun = once((data?: { id?: number | string }) => {
        conversation = data?.id ? `${data.id}` : null;
      }, signal);
      chat.addListener('chatStarted', begun);
    },
    open: async (signal) => (await vendor.arrival(signal)).emitEvent('showWidget'),
    conversationId: () => conversation,
    onEnded: (callback, signal) =>
      vendor.listen(signal, (chat) =>
        chat.addListener(
          'endChat',
          once(() => callback(conversation), signal),
        ),
      ),
    doctor: async (departments) => notNumbers('Department', departments),
  };
};
export default make;
