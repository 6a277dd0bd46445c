import type { AfterWords } from '../locales/words/widget.ts';
import type { Removed } from './redact.ts';

/** What was taken out of the customer's words, in a sentence; empty when nothing was. */
export function removedText(words: AfterWords, removed: Removed): string {
  const kinds = (Object.keys(removed) as (keyof Removed)[])
    .map((kind) => words[kind])
    // With the comma of the language's own script.
    .join(`${/[,،]/.exec(words.point)} `);
  // Two of the kinds are fields' labels too: within a sentence they begin small, but where nouns never do.
  return kinds && words.removed.replace('{what}', /^[A-Z]/.test(words.card) ? kinds : kinds.toLowerCase());
}
