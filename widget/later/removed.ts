import type { AfterWords } from '../../shared/locales/words/widget.ts';
import type { Removed } from '../../shared/redaction/redact.ts';

/** What was taken out of the customer's words before they left the page, in a sentence; empty when nothing was. */
export function removedNote(words: AfterWords, removed: Removed): string {
  const kinds = Object.keys(removed) as (keyof Removed)[];
  return kinds.length > 0 ? words.removed.replace('{what}', kinds.map((kind) => words[kind]).join(', ')) : '';
}
