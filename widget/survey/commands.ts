import type { Call } from '../page.ts';
import { askAfter } from './after.ts';
import { sessionOf } from './context.ts';
import type { ShowOptions } from './show-options.ts';
import type { WidgetContext } from './widget-context.ts';

/** What a page gives as the second argument of `ask` and `after`; nothing where it cannot be read. */
export function showOptions(widget: WidgetContext, [name, given]: Call): ShowOptions {
  try {
    if (typeof given === 'string') return { session: given };
    const { way, into, session, secret, survey, prefill, via, ...unknown } = given as ShowOptions;
    for (const key of Object.keys(unknown)) tellMisspelt(widget, [name, key]);
    return { way, into, session, secret, survey, prefill, via };
  } catch {
    return {};
  }
}

/** Tells whoever builds the page, once, that there is no such call, event or option. */
function tellMisspelt(widget: WidgetContext, call: Call): void {
  widget.loadLater().then(
    ({ doctor }) => doctor(widget, call),
    () => {},
  );
}

/** The commands both bodies know; what neither does is told. */
export function command(widget: WidgetContext, call: Call): void {
  const [name, first] = call;
  switch (name) {
    case 'context':
      // Only to be filled into the survey's words.
      try {
        for (const [key, value] of Object.entries({ ...(first as object) }))
          widget.fields[key] = /^[bns]/.test(typeof value) ? String(value) : '';
      } catch {}
      return;
    case 'after': {
      const options = showOptions(widget, call);
      const { session } = options;
      void askAfter(widget, session ? { id: String(session) } : sessionOf(widget), options);
      return;
    }
    case 'consent':
      // Only ever heard as a withdrawal: what is kept here goes.
      widget.memory.forget(true);
      widget.draft.forget(true);
      widget.outbox.forget();
      return;
    case 'reset':
      // The next user of this browser is somebody else; what was said before still goes out.
      widget.card.close();
      widget.fields = {};
      widget.draft.forget();
      widget.memory.set({ last: undefined, ratedAt: undefined });
      widget.letGo();
      return;
    case 'close':
      widget.card.close();
      return;
    case 'identify':
      // Matters to the way to a person alone.
      return;
    default:
      tellMisspelt(widget, call);
  }
}
