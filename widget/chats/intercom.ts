import type { MakeChatTool } from './lib/chat-tool.ts';
import { flat, vendorOf } from './lib/vendor.ts';

/**
 * Intercom. Attributes are what workflows route by; `update` is throttled to 20 calls in 30 minutes, so everything
 * goes in one. Neither the conversation's id nor its end is told to the page: the webhook conversation.admin.closed is.
 * It carries the ids of the contact, not the contact's attributes, so that of the visitor stands for the conversation's.
 * https://developers.intercom.com/installing-intercom/web/methods
 */
export interface Intercom {
  q?: unknown[];
  booted?: boolean;
  (method: 'update', attributes: Record<string, string | Record<string, string>>): void;
  (method: 'showNewMessage', text: string): void;
  (method: 'getVisitorId'): string | undefined;
}

const make: MakeChatTool = (page) => {
  // The official snippet and package put a function with a queue in its place.
  const vendor = vendorOf(
    () => (page as Window & { Intercom?: Intercom }).Intercom,
    (intercom) => !intercom.q || intercom.booted,
  );
  let summary = '';
  return {
    id: 'intercom',
    capabilities: {
      department: 'before',
      tags: true,
      fields: true,
      identity: true,
      conversationId: true,
      ended: 'webhook',
    },
    presence: vendor.presence,
    before: async (start, signal) => {
      const intercom = await vendor.arrival(signal);
      summary = start.summary;
      intercom('update', {
        ...start.customer,
        language_override: start.locale,
        ...flat(start.fields, start.department, start.session),
        overdesk_tags: start.tags.join(' '),
      });
    },
    // The answers stand in the composer: the customer sees what is said in their name, and sends it.
    open: async (signal) => (await vendor.arrival(signal))('showNewMessage', summary),
    conversationId: () => vendor.ready()?.('getVisitorId') ?? null,
    onEnded: () => {},
    doctor: async () => [
      {
        level: 'note',
        text: 'Route by overdesk_department in a workflow; define the attributes in Intercom first.',
      },
    ],
  };
};
export default make;
