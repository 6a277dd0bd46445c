import type { Call } from '../page.ts';
import { askAfter, NO_SESSION, type ShowOptions } from './after.ts';
import { sessionOf, type WidgetContext } from './context.ts';

/** What a page gives as the second argument of `ask` and `after`; nothing where it cannot be read. */
export function showOptions(given: unknown): ShowOptions {
  try {
    return typeof given === 'string' ? { session: given } : { ...(given as ShowOptions) };
  } catch {
    return {};
  }
}

/** The commands both bodies know. True when it was one of them. */
export function command(widget: WidgetContext, [name, first]: Call): boolean {
  switch (name) {
    case 'context':
      // Only to be filled into the survey's words.
      for (const [key, value] of Object.entries(showOptions(first))) widget.fields[key] = String(value ?? '');
      return true;
    case 'after': {
      const options = showOptions(first);
      const { session } = options;
      void askAfter(widget, session ? { id: String(session) } : sessionOf(widget), options);
      return true;
    }
    case 'consent':
      // Only ever heard as a withdrawal: what is kept here goes.
      widget.memory.forget(true);
      widget.draft.forget(true);
      void widget.outbox.forget();
      return true;
    case 'reset':
      // The next user of this browser is somebody else; what was said before still goes out.
      widget.card.close();
      widget.fields = {};
      widget.draft.forget();
      widget.memory.set(NO_SESSION);
      return true;
    case 'close':
      widget.card.close();
      return true;
    default:
      return false;
  }
}
