import type { WidgetWords } from '../../shared/locales/words/widget.ts';
import type { WidgetConfig } from '../../shared/protocol/widget-config.ts';
import type { Page, Run, SiteModule } from '../page.ts';
import { command, showOptions } from '../survey/commands.ts';
import { openContext } from '../survey/context.ts';
import { startWatching } from '../survey/watching.ts';
import { askBefore } from './before.ts';
import type { FullWidgetContext } from './full-context.ts';
import { identified, withFields } from './given.ts';

/** The body of pages where a session begins: asks before, and afterwards as well. */
export function boot(site: SiteModule<WidgetWords, WidgetConfig>, page: Page): Run {
  const widget: FullWidgetContext = Object.assign(openContext(site, page), {
    words: site.$words,
    config: site.$config,
    customer: {},
  });
  const note = (what: string): void => void page.notes?.add(what);
  startWatching(widget);
  return (call) => {
    const [name, given] = call;
    if (name === 'identify') widget.customer = identified(widget.customer, given, note);
    else if (name === 'context') widget.fields = withFields(widget.fields, given, note);
    else if (name === 'ask') askBefore(widget, showOptions(widget, call));
    else command(widget, call);
    if (name === 'reset') widget.customer = {};
  };
}
