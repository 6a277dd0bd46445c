import { KeyedMutex } from '../platform/keyed-mutex.ts';

const turns = new KeyedMutex();

/**
 * Writes into the tickets' logs in turn, behind a helpdesk that is just being read: nothing that is shown waits for it.
 * `done` is called whatever becomes of it. Nothing is done for a pairing that is over (`signal`); a bug goes to the console.
 */
export function logLater(work: () => Promise<void>, signal: AbortSignal, done: () => void = () => {}): void {
  turns
    .run('logs', async () => {
      if (!signal.aborted) await work();
    })
    .catch((error) => {
      // The store of a pairing that is over is closed under the work.
      if (!signal.aborted) console.error("What the collector told is not in the tickets' logs yet:", error);
    })
    .finally(done);
}
