import type { WidgetWords } from '../../shared/locales/words/widget.ts';
import type { WidgetConfig } from '../../shared/protocol/widget-config.ts';
import type { ContactDetails } from '../../shared/survey/answers.ts';
import type { WidgetContext } from '../survey/widget-context.ts';

/** The context of pages where a session begins: it has the words and the routing of the way there, too. */
export interface FullWidgetContext extends WidgetContext {
  readonly words: WidgetWords;
  readonly config: WidgetConfig;
  /** By `overdesk('identify')`. */
  customer: ContactDetails;
}
