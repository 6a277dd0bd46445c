import { Worker } from 'node:worker_threads';
import { StoreFault } from '../fault.ts';

/**
 * Looks through every page of a store that others use meanwhile. Null: all is well; otherwise the fault `damaged`. About
 * a second for 300 MB.
 */
export function checkPages(file: string): Promise<StoreFault | null> {
  const { promise, resolve } = Promise.withResolvers<StoreFault | null>();
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: file });
  worker.unref();
  worker.once('message', (found: string | null) =>
    resolve(found === null ? null : new StoreFault('damaged', found)),
  );
  worker.once('error', (error) => resolve(new StoreFault('damaged', String(error))));
  return promise;
}
