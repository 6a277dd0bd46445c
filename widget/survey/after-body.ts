import type { Page, Run, SiteModule } from '../page.ts';
import { command } from './commands.ts';
import { openContext } from './context.ts';
import { startWatching } from './watching.ts';

/** The body of pages that only ask afterwards. */
export function boot(site: SiteModule, page: Page): Run {
  const widget = openContext(site, page);
  startWatching(widget);
  return (call) => command(widget, call);
}
