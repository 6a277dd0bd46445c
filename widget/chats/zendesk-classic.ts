import type { ChatStart, MakeChatTool } from './lib/chat-tool.ts';
import { isZendesk, once, trouble, vendorOf } from './lib/vendor.ts';

/**
 * Zendesk Chat, the classic web widget (accounts from before 2023-06-05). It knows no fields: the answers go to the
 * agent as the visitor's first words once the chat has started.
 * https://developer.zendesk.com/api-reference/widget/chat-api/
 */
export interface ZendeskClassic {
  readonly _?: unknown;
  (scope: 'webWidget', method: 'open'): void;
  (scope: 'webWidget', method: 'setLocale', locale: string): void;
  (scope: 'webWidget', method: 'prefill', who: Record<string, { value: string }>): void;
  (
    scope: 'webWidget',
    method: 'updateSettings',
    settings: { webWidget: { chat: { departments: { select: string } } } },
  ): void;
  (scope: 'webWidget', method: 'chat:addTags', tags: string[]): void;
  (scope: 'webWidget', method: 'chat:send', text: string): void;
  (
    scope: 'webWidget:get',
    method: 'chat:departments',
  ): { id: number; name: string; status: string }[] | undefined;
  (scope: 'webWidget:on', method: 'chat:start' | 'chat:end', callback: () => void): void;
}

const make: MakeChatTool = (page) => {
  const vendor = vendorOf(
    () => (page as Window & { zE?: ZendeskClassic }).zE,
    (zE) => isZendesk(page, zE),
  );
  return {
    id: 'zendesk-classic',
    capabilities: {
      department: 'before',
      tags: true,
      fields: false,
      identity: true,
      conversationId: false,
      ended: 'page',
    },
    presence: vendor.presence,
    before: async ({ department, tags, customer, locale, summary }: ChatStart, signal) => {
      const zE = await vendor.arrival(signal);
      zE('webWidget', 'setLocale', locale);
      const known = Object.entries(customer).map(([key, value]) => [key, { value }] as const);
      if (known.length) zE('webWidget', 'prefill', Object.fromEntries(known));
      if (department)
        zE('webWidget', 'updateSettings', { webWidget: { chat: { departments: { select: department } } } });
      zE('webWidget', 'chat:addTags', [...tags]);
      const begun = once(() => {
        // Tags said before the chat are dropped when the visitor's profile is created again.
        zE('webWidget', 'chat:addTags', [...tags]);
        zE('webWidget', 'chat:send', summary);
      }, signal);
      zE('webWidget:on', 'chat:start', begun);
    },
    open: async (signal) => (await vendor.arrival(signal))('webWidget', 'open'),
    conversationId: () => null,
    onEnded: (callback, signal) =>
      vendor.listen(signal, (zE) =>
        zE(
          'webWidget:on',
          'chat:end',
          once(() => callback(null), signal),
        ),
      ),
    doctor: async (departments) => {
      const there =
        vendor
          .ready()?.('webWidget:get', 'chat:departments')
          ?.map(({ name }) => name) ?? [];
      return departments
        .filter((department) => there.length && !there.includes(department))
        .map((department) =>
          trouble(`Department "${department}" is unknown; there are ${there.join(', ')}.`),
        );
    },
  };
};
export default make;
