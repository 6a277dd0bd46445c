import type { ChatStart, MakeChatTool } from './lib/chat-tool.ts';
import { isZendesk, once, vendorOf } from './lib/vendor.ts';

/**
 * Zendesk Messaging. Fields and tags are taken by the conversation that starts next, so they are said again once
 * it has started. The department travels in the field named by the option `departmentField`, for a trigger to read.
 * Identity needs a JWT of the company's own server. No event tells the end: Zendesk's webhook does, which finds the
 * session among the tags.
 * https://developer.zendesk.com/api-reference/widget-messaging/web/core/
 */
export interface ZendeskMessaging {
  readonly _?: unknown;
  (scope: 'messenger', method: 'open'): void;
  (scope: 'messenger:set', method: 'locale', locale: string): void;
  (scope: 'messenger:set', method: 'conversationTags', tags: string[]): void;
  (scope: 'messenger:set', method: 'conversationFields', fields: { id: string; value: string }[]): void;
  (
    scope: 'messenger:on',
    method: 'conversationStarted',
    callback: (event?: { conversationId?: string }) => void,
  ): void;
}

/** Tags are lower case, and all that a ticket event carries of what is set here (collector/webhooks/zendesk.ts). */
const tagOf = (session: string): string =>
  `overdesk_${Array.from(atob(session.slice(3).replaceAll('-', '+').replaceAll('_', '/')), (byte) =>
    byte.charCodeAt(0).toString(16).padStart(2, '0'),
  ).join('')}`;

const make: MakeChatTool = (page, options) => {
  const vendor = vendorOf(
    () => (page as Window & { zE?: ZendeskMessaging }).zE,
    (zE) => isZendesk(page, zE),
  );
  const field = options['departmentField'];
  let conversation: string | null = null;
  const write = (zE: ZendeskMessaging, { fields, tags, department, session }: ChatStart): void => {
    const all = { ...fields, ...(field && department ? { [field]: department } : {}) };
    zE(
      'messenger:set',
      'conversationFields',
      Object.entries(all).map(([id, value]) => ({ id, value })),
    );
    zE('messenger:set', 'conversationTags', session ? [...tags, tagOf(session)] : [...tags]);
  };
  return {
    id: 'zendesk-messaging',
    capabilities: {
      department: field ? 'before' : 'none',
      tags: true,
      fields: true,
      identity: false,
      conversationId: true,
      ended: 'webhook',
    },
    presence: vendor.presence,
    before: async (start, signal) => {
      conversation = null;
      const zE = await vendor.arrival(signal);
      zE('messenger:set', 'locale', start.locale);
      write(zE, start);
      const again = once((event?: { conversationId?: string }) => {
        conversation = event?.conversationId ?? null;
        write(zE, start);
      }, signal);
      zE('messenger:on', 'conversationStarted', again);
    },
    open: async (signal) => (await vendor.arrival(signal))('messenger', 'open'),
    conversationId: () => conversation,
    onEnded: () => {},
    doctor: async () =>
      field ? [] : [{ level: 'note', text: 'No departmentField: the queue reaches Zendesk only as a tag.' }],
  };
};
export default make;
