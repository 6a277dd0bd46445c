import type { WidgetWords } from '../../shared/locales/widget/words.ts';
import type { WidgetConfig } from '../../shared/protocol/customer.ts';
import type { Page, Run, SiteModule } from '../page.ts';
import type { Showing } from '../survey/after.ts';
import { command } from '../survey/commands.ts';
import { openDesk } from '../survey/desk.ts';
import { watchSession } from '../survey/watch.ts';
import { askBefore } from './before.ts';
import { doctor } from './doctor.ts';
import type { FullDesk } from './full-desk.ts';

/** The body of pages where a session begins: asks before, and afterwards as well. */
export function boot(site: SiteModule<WidgetWords, WidgetConfig>, page: Page): Run {
  const desk: FullDesk = Object.assign(openDesk(site, page), {
    words: site.$words,
    config: site.$config,
  });
  watchSession(desk);
  return (call) => {
    if (command(desk, call)) return;
    if (call[0] === 'ask') askBefore(desk, (call[1] as Showing | undefined) ?? {});
    if (call[0] === 'doctor') void doctor(desk);
  };
}
