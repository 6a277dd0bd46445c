import type { ChatStart, MakeChatTool } from './lib/chat-tool.ts';
import { flat, once, vendorOf } from './lib/vendor.ts';

/**
 * Crisp. Segments are what its routing rules read; department and tags travel as such. One listener an event:
 * another script's `chat:initiated` would be replaced, so the data is said again at the first message sent instead.
 * No event tells the end: Crisp's webhook session:set_state does.
 * https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/dollar-crisp/
 */
export interface Crisp {
  push(command: readonly [action: 'set' | 'do' | 'on', method: string, value?: unknown]): unknown;
  get?(method: 'session:identifier'): string | null;
}

const make: MakeChatTool = (page) => {
  // An array until the script has come.
  const vendor = vendorOf(
    () => (page as Window & { $crisp?: Crisp }).$crisp,
    (crisp) => !Array.isArray(crisp),
  );
  const write = (crisp: Crisp, { fields, department, session, tags, summary }: ChatStart): void => {
    crisp.push(['set', 'session:segments', [[...(department ? [department] : []), ...tags]]]);
    const data = { ...flat(fields, department, session), overdesk_said: summary };
    crisp.push(['set', 'session:data', [Object.entries(data)]]);
  };
  return {
    id: 'crisp',
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
      const crisp = await vendor.arrival(signal);
      const { name, email, phone } = start.customer;
      if (name) crisp.push(['set', 'user:nickname', [name]]);
      if (email) crisp.push(['set', 'user:email', [email]]);
      if (phone) crisp.push(['set', 'user:phone', [phone]]);
      write(crisp, start);
      crisp.push(['on', 'message:sent', once(() => write(crisp, start), signal)]);
    },
    open: async (signal) => {
      const crisp = await vendor.arrival(signal);
      crisp.push(['do', 'chat:show']);
      crisp.push(['do', 'chat:open']);
    },
    conversationId: () => vendor.ready()?.get?.('session:identifier') ?? null,
    onEnded: () => {},
    doctor: async () => [],
  };
};
export default make;
