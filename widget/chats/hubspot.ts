import type { MakeChatTool } from './lib/chat-tool.ts';
import { flat, once, vendorOf } from './lib/vendor.ts';

/**
 * HubSpot. A chatflow is chosen by page, never by script, so no department can be set: the answers travel as contact
 * properties, which chatflow branches and workflows read. The end is told on the page.
 * https://developers.hubspot.com/docs/api-reference/conversations/chat-widget/sdk-reference
 */
interface Told {
  conversation: { conversationId: number };
}
export interface HubSpot {
  widget: { load(options?: { widgetOpen?: boolean }): void; open(): void; status(): { loaded: boolean } };
  on(event: 'conversationStarted' | 'conversationClosed', callback: (told: Told) => void): void;
}
interface Host {
  HubSpotConversations?: HubSpot;
  _hsq?: unknown[];
}

const make: MakeChatTool = (page) => {
  const host = page as Window & Host;
  const vendor = vendorOf(
    () => host.HubSpotConversations,
    ({ widget }) => widget,
  );
  let conversation: string | null = null;
  return {
    id: 'hubspot',
    capabilities: {
      department: 'none',
      tags: false,
      fields: true,
      identity: true,
      conversationId: true,
      ended: 'page',
    },
    presence: vendor.presence,
    before: async ({ fields, department, session, tags, customer }, signal) => {
      conversation = null;
      const chat = await vendor.arrival(signal);
      host._hsq ??= [];
      const queue = host._hsq;
      const { name, email, phone } = customer;
      const write = (): void => {
        queue.push([
          'identify',
          {
            ...(email ? { email } : {}),
            ...(name ? { firstname: name } : {}),
            ...(phone ? { phone } : {}),
            ...flat(fields, department, session),
            overdesk_tags: tags.join(';'),
          },
        ]);
        // HubSpot sends an identity only with the next page view.
        queue.push(['trackPageView']);
      };
      write();
      const begun = once(({ conversation: { conversationId } }: Told) => {
        conversation = String(conversationId);
        write();
      }, signal);
      chat.on('conversationStarted', begun);
    },
    open: async (signal) => {
      const { widget } = await vendor.arrival(signal);
      if (widget.status().loaded) widget.open();
      else widget.load({ widgetOpen: true });
    },
    conversationId: () => conversation,
    onEnded: (callback, signal) =>
      vendor.listen(signal, (chat) => {
        const ended = once(callback, signal);
        chat.on('conversationClosed', (told) => {
          const id = String(told.conversation.conversationId);
          // An earlier conversation may be closed while this one runs.
          if (id === (conversation ?? id)) ended(id);
        });
      }),
    doctor: async () => [
      {
        level: 'note',
        text: 'HubSpot chooses the chatflow by page: let it branch by the property overdesk_department.',
      },
    ],
  };
};
export default make;
