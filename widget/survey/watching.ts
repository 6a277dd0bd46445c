import { askAfter } from './after.ts';
import { sessionOf } from './context.ts';
import type { WidgetContext } from './widget-context.ts';

/** Looks after the running conversation, when there is one: now, and whenever the page is seen again. */
export function startWatching(widget: WidgetContext): void {
  let watching: Promise<() => void> | undefined;
  widget.look = () => {
    if (!sessionOf(widget)) return;
    watching ??= widget.loadLater().then(({ watchSession }) => watchSession(widget, askAfter));
    watching.then(
      (look) => look(),
      () => {
        watching = undefined;
      },
    );
  };
  const { signal } = widget.page;
  document.addEventListener('visibilitychange', widget.look, { signal });
  addEventListener('pageshow', widget.look, { signal });
  widget.look();
}
