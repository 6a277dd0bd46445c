import { type Plan, titleOf } from '../plan.ts';

/** A chat tool that can do nothing yet. */
export const planChat = (name: string): Plan => ({
  files: {
    [`widget/chats/${name}.ts`]: `import type { MakeChatTool } from './lib/chat-tool.ts';
import { vendorOf } from './lib/vendor.ts';

/**
 * ${titleOf(name)}. TODO: what it can be told, and when.
 * TODO: the address of the vendor's published contract
 */
interface Vendor {
  open(): void;
}

const make: MakeChatTool = (page) => {
  const vendor = vendorOf(
    () => (page as Window & { TODO?: Vendor }).TODO,
    (ready) => ready.open,
  );
  return {
    id: '${name}',
    capabilities: {
      department: 'none',
      tags: false,
      fields: false,
      identity: false,
      conversationId: false,
      ended: 'none',
    },
    presence: vendor.presence,
    before: async (_start, signal) => {
      await vendor.arrival(signal);
    },
    open: async (signal) => (await vendor.arrival(signal)).open(),
    conversationId: () => null,
    onEnded: () => {},
    doctor: async () => [],
  };
};
export default make;
`,
  },
  edits: [],
  next: [
    `widget/chats/${name}.ts: the vendor's global, what it can be told, and the capabilities that say so`,
    'test/support/chat-vendors.ts: a stand-in built from the published contract; the contract test asks for it',
    'docs/embedding.md: its line in the table; a test says what it must be',
  ],
});
