import type { ChatStart, MakeChatTool } from './lib/chat-tool.ts';
import { flat, once, vendorOf } from './lib/vendor.ts';

/**
 * Chatwoot. Labels and conversation attributes said before a conversation exists fall on the floor, so they are said
 * again at its first message, which also names the conversation. Its end reaches the iframe only: the webhook
 * conversation_status_changed tells it. Labels must exist in the account.
 * https://www.chatwoot.com/docs/product/channels/live-chat/sdk/setup
 */
export interface Chatwoot {
  hasLoaded: boolean;
  toggle(state: 'open'): void;
  setUser(identifier: string, user: { name?: string; email?: string; phone_number?: string }): void;
  setConversationCustomAttributes(attributes: Record<string, string>): void;
  setLabel(label: string): void;
  setLocale(locale: string): void;
}

const make: MakeChatTool = (page, options) => {
  const vendor = vendorOf(
    () => (page as Window & { $chatwoot?: Chatwoot }).$chatwoot,
    (chatwoot) => chatwoot.hasLoaded,
  );
  let conversation: string | null = null;
  const write = (chatwoot: Chatwoot, { fields, department, session, tags }: ChatStart): void => {
    const attributes = flat(fields, department, session);
    // Chatwoot throws on an empty set.
    if (Object.keys(attributes).length) chatwoot.setConversationCustomAttributes(attributes);
    for (const label of [...(department ? [department] : []), ...tags]) chatwoot.setLabel(label);
  };
  return {
    id: 'chatwoot',
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
      conversation = null;
      const chatwoot = await vendor.arrival(signal);
      const { name, email, phone } = start.customer;
      chatwoot.setLocale(start.locale.replace('-', '_'));
      // An inbox that asks for identity proofs refuses a user without one: the company's server makes it.
      if (email && options['identity'] !== 'proved')
        chatwoot.setUser(email, {
          email,
          ...(name ? { name } : {}),
          ...(phone ? { phone_number: phone } : {}),
        });
      write(chatwoot, start);
      const begun = once((id: unknown) => {
        conversation = id === undefined ? null : String(id);
        write(chatwoot, start);
      }, signal);
      page.addEventListener(
        'chatwoot:on-message',
        (event) => begun((event as CustomEvent<{ conversation_id?: number }>).detail?.conversation_id),
        { signal },
      );
    },
    open: async (signal) => (await vendor.arrival(signal)).toggle('open'),
    conversationId: () => conversation,
    onEnded: () => {},
    doctor: async () => [
      { level: 'note', text: 'Labels are taken only if they exist in the Chatwoot account.' },
    ],
  };
};
export default make;
