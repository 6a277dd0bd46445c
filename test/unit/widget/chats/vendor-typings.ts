/// <reference types="zendesk-web-widget" />
/// <reference types="intercom-web" />
import type { ExtendedWindow } from '@livechat/widget-core';

/*
 * What we call is what the vendors themselves declare. The compiler judges it and nothing here is ever run: `tsc`
 * refuses this file when a vendor's typings and our calls part.
 */
export function zendesk(theirs: typeof zE): void {
  theirs('messenger', 'open');
  theirs('messenger:set', 'locale', 'es');
  theirs('messenger:set', 'conversationTags', ['mac']);
  theirs('messenger:set', 'conversationFields', [{ id: '1', value: 'Mac' }]);
}

export function intercom(theirs: typeof Intercom): void {
  theirs('update', { email: 'ana@example.org', product: 'Laptop 9' });
  theirs('showNewMessage', 'No puedo entrar');
  theirs('getVisitorId').trim();
}

export function liveChat(theirs: ExtendedWindow['LiveChatWidget']): string {
  theirs.call('maximize');
  theirs.call('destroy');
  theirs.init();
  theirs.call('set_customer_name', 'Ana');
  theirs.call('update_session_variables', { product: 'Laptop 9' });
  theirs.on('customer_status_changed', ({ status }) => status === 'browsing');
  return theirs.get('chat_data').chatId;
}
