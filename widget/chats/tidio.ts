import type { ChatStart, MakeChatTool } from './lib/chat-tool.ts';
import { flat, vendorOf } from './lib/vendor.ts';

/**
 * Tidio. Flows route by contact property and tag. Nothing on the page tells the conversation's id or its end:
 * Tidio's webhook does.
 * https://developers.tidio.com/docs/javascript-api
 */
export interface Tidio {
  open(): void;
  setVisitorData(visitor: { name?: string; email?: string; phone?: string; tags?: string[] }): void;
  setContactProperties(properties: Record<string, string>): void;
  addVisitorTags(tags: string[]): void;
}

const make: MakeChatTool = (page) => {
  const vendor = vendorOf(
    () => (page as Window & { tidioChatApi?: Tidio }).tidioChatApi,
    (tidio) => tidio.open,
  );
  const write = (tidio: Tidio, { fields, department, session, tags }: ChatStart): void => {
    tidio.setContactProperties(flat(fields, department, session));
    if (tags.length) tidio.addVisitorTags([...tags]);
  };
  return {
    id: 'tidio',
    capabilities: {
      department: 'before',
      tags: true,
      fields: true,
      identity: true,
      conversationId: false,
      ended: 'webhook',
    },
    presence: vendor.presence,
    before: async (start, signal) => {
      const tidio = await vendor.arrival(signal);
      if (Object.keys(start.customer).length) tidio.setVisitorData({ ...start.customer });
      write(tidio, start);
      page.document.addEventListener('tidioChat-conversationStart', () => write(tidio, start), {
        once: true,
        signal,
      });
    },
    open: async (signal) => (await vendor.arrival(signal)).open(),
    conversationId: () => null,
    onEnded: () => {},
    doctor: async () => [],
  };
};
export default make;
