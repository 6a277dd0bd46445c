import { DAY } from '../../shared/time/durations.ts';
import { scrubOwed } from '../data-folder/erasures.ts';
import type { Store } from '../store/store.ts';

/**
 * After old rows were dropped: makes sure, once a day and at the start, that nothing of them stays between the rows of
 * the file. Answers a function to be called now and then.
 */
export function makeScrubbing(store: Store): () => Promise<void> {
  let doneAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const owed = await store.do('readMeta', { name: 'scrub' });
    // A customer's own wish does not wait for a day to be over.
    if (!owed?.startsWith('now ') && performance.now() - doneAt < DAY) return;
    if ((await scrubOwed(store)) === 'clean') doneAt = performance.now();
  };
}
