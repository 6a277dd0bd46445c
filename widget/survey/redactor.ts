import type { AfterWords } from '../../shared/locales/words/widget.ts';
import type { Removed } from '../../shared/redaction/redact.ts';
import { soon } from '../delivery/soon.ts';
import type { WidgetContext } from './widget-context.ts';

/**
 * The free texts of a survey and what redacts them, which is loaded once a text is asked for. What goes without it is
 * redacted at the collector's door.
 */
export interface Redactor {
  /** Texts that it has not seen yet, by question: these stay in the page. */
  raw: string[];
  /** What it has taken out of the others. */
  removed: Removed;
  /** Words have waited for it long enough. */
  waited?: boolean;
  /** Brings it. Resolves when it is here, or when words have waited long enough. */
  load(): Promise<void>;
  /** A text as it may be written; `forGood` when it is told that something was taken out. */
  clean(question: string, text: string, forGood: boolean): string;
  /** What was taken out, in a sentence. */
  note(words: AfterWords): string;
}

/** @param onCome called once, when it is here */
export function openRedactor(loadLater: WidgetContext['loadLater'], onCome: () => void): Redactor {
  let coming: Promise<void> | undefined;
  let later: Awaited<ReturnType<typeof loadLater>> | undefined;
  const redactor: Redactor = {
    raw: [],
    removed: {},
    load() {
      coming ??= soon(
        loadLater().then((module) => {
          later = module;
          onCome();
        }),
      )
        .catch(() => {})
        .then(() => {
          redactor.waited = true;
        });
      return coming;
    },
    clean(question, text, forGood) {
      if (!later) {
        redactor.raw.push(question);
        return text;
      }
      const cleaned = later.redact(text);
      if (forGood) redactor.removed = { ...redactor.removed, ...cleaned.removed };
      return cleaned.text;
    },
    note: (words) => later?.removedNote(words, redactor.removed) ?? '',
  };
  return redactor;
}
