import type { ChatStart, MakeChatTool } from './lib/chat-tool.ts';
import { flat, once, trouble, until, vendorOf } from './lib/vendor.ts';

/**
 * tawk.to. The department is another widget, written `propertyId/widgetId`; answers travel as visitor attributes
 * (names in a–z, 0–9 and dashes) and tags, said again once the chat has started. The end is told on the page.
 * https://developer.tawk.to/jsapi/
 */
export interface Tawk {
  maximize(): void;
  setAttributes(attributes: Record<string, string>, done: (error?: unknown) => void): void;
  addTags(tags: string[], done: (error?: unknown) => void): void;
  switchWidget(to: { propertyId: string; widgetId: string }, done: () => void): void;
}

const make: MakeChatTool = (page) => {
  // The snippet's object is empty.
  const vendor = vendorOf(
    () => (page as Window & { Tawk_API?: Tawk }).Tawk_API,
    (tawk) => tawk.maximize,
  );
  const refused: string[] = [];
  const heard = (what: string) => (error?: unknown) => {
    if (error) refused.push(`${what}: ${String(error)}`);
  };
  const write = (tawk: Tawk, { fields, session, tags, customer }: ChatStart): void => {
    const named = Object.entries(flat(fields, null, session)).map(
      ([key, value]) => [key.toLowerCase().replace(/[^a-z0-9]+/g, '-'), value] as const,
    );
    const { name, email, phone } = customer;
    tawk.setAttributes(
      {
        ...(name ? { name } : {}),
        ...(email ? { email } : {}),
        ...(phone ? { phone } : {}),
        ...Object.fromEntries(named),
      },
      heard('attributes'),
    );
    if (tags.length) tawk.addTags([...tags], heard('tags'));
  };
  return {
    id: 'tawk',
    capabilities: {
      department: 'before',
      tags: true,
      fields: true,
      identity: true,
      conversationId: false,
      ended: 'page',
    },
    presence: vendor.presence,
    before: async (start, signal) => {
      const tawk = await vendor.arrival(signal);
      const [propertyId, widgetId] = start.department?.split('/') ?? [];
      if (propertyId && widgetId) {
        let switched = false;
        tawk.switchWidget({ propertyId, widgetId }, () => {
          switched = true;
        });
        await until(() => switched, signal);
      }
      write(tawk, start);
      page.addEventListener('tawkChatStarted', () => write(tawk, start), { once: true, signal });
    },
    open: async (signal) => (await vendor.arrival(signal)).maximize(),
    conversationId: () => null,
    onEnded: (callback, signal) =>
      page.addEventListener(
        'tawkChatEnded',
        once(() => callback(null), signal),
        { signal },
      ),
    doctor: async (departments) => [
      ...refused.map((text) => trouble(`tawk.to refused ${text}`)),
      ...departments
        .filter((department) => !department.includes('/'))
        .map((department) => trouble(`"${department}" is not written propertyId/widgetId.`)),
    ],
  };
};
export default make;
