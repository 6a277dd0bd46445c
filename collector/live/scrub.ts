import { scrubOwed } from '../store/erasures.ts';
import type { Store } from '../store/store.ts';

/** A store up to this size, bytes, is written anew in a second or two. */
const SMALL = 128 * 2 ** 20;
/** A larger one is only when few customers come: hours of the machine's clock. */
const NIGHT: readonly [number, number] = [2, 5];
const DAY = 86_400_000;

/**
 * After old rows were dropped: makes sure, once a day and at the start, that nothing of them stays between the rows of
 * the file. Answers a function to be called now and then.
 */
export function makeScrubbing(store: Store): () => Promise<void> {
  let doneAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const owed = await store.do('readMeta', { name: 'scrub' });
    // A customer's own wish does not wait.
    if (!owed?.startsWith('now ')) {
      if (performance.now() - doneAt < DAY) return;
      const hour = new Date().getHours();
      const isNight = hour >= NIGHT[0] && hour < NIGHT[1];
      if ((await store.size()) > SMALL && !isNight) return;
    }
    if (await scrubOwed(store)) doneAt = performance.now();
  };
}
