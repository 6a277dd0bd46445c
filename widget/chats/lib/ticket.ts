import type { ChatTool } from './chat-tool.ts';

/**
 * The tool of desks without a chat: the collector opens a ticket when the session starts, so there is nothing
 * to write and nothing to open here. Its end is told by the helpdesk to the collector.
 */
export const ticket: ChatTool = {
  id: 'ticket',
  capabilities: {
    department: 'before',
    tags: true,
    fields: true,
    identity: true,
    conversationId: false,
    ended: 'webhook',
  },
  presence: () => 'ready',
  before: async () => {},
  open: async () => {},
  conversationId: () => null,
  onEnded: () => {},
  doctor: async () => [{ level: 'ok', text: 'Desk without chat: the collector opens a ticket.' }],
};
