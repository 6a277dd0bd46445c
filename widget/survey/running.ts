import { keyOf, sessionOf } from './context.ts';
import type { WidgetContext } from './widget-context.ts';

/** This conversation has had its survey; one that was only closed may still be asked for. */
export function finish(widget: WidgetContext, session: string | null, rated: boolean): void {
  if (!session) return;
  const { memory } = widget;
  const { done = [], rated: earlier = [] } = memory.get();
  const running = sessionOf(widget);
  memory.set({
    done: [...done, session].slice(-20),
    ...(rated ? { rated: [...earlier, session].slice(-20), ratedAt: Date.now() } : {}),
  });
  if (rated && running && session === keyOf(running)) widget.letGo();
}
