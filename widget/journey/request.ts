import type { WidgetWords } from '../../shared/locales/widget/words.ts';
import type { RequestRef } from '../../shared/protocol/customer.ts';
import { el } from '../survey/element.ts';

/** "Your request: K7M2Q9P", leading to the page on which it is followed; the shop stays open. */
export const requestLink = ({ request }: WidgetWords, { number, url }: RequestRef): HTMLElement =>
  el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, request.replace('{id}', number));
