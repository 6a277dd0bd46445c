import type { Page, Run, SiteModule } from '../page.ts';
import { command } from './commands.ts';
import { openDesk } from './desk.ts';
import { watchSession } from './watch.ts';

/** The body of pages that only ask afterwards. */
export function boot(site: SiteModule, page: Page): Run {
  const desk = openDesk(site, page);
  watchSession(desk);
  return (call) => void command(desk, call);
}
