import type { WidgetWords } from '../../shared/locales/widget/words.ts';
import type { WidgetConfig } from '../../shared/protocol/customer.ts';
import type { Desk } from '../survey/desk.ts';

/** The desk of pages where a session begins: it has the words and the routing of the way there, too. */
export interface FullDesk extends Desk {
  readonly words: WidgetWords;
  readonly config: WidgetConfig;
}
