import { Worker } from 'node:worker_threads';
import { errorOf } from './failure.ts';
import { StoreFault } from './fault.ts';
import type { Message, Request } from './messages.ts';

/** The thread that reads the store beside the one that writes. */
export interface Reader {
  /** Rejects with a StoreFault when the machine is at fault; the next look begins a new thread where this one is gone. */
  look(name: string, input: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Makes a reader of a store that is open: `thread` is the file its thread runs, `place` where the store is. It begins with
 * the first look: desks without a console pay nothing.
 */
export function makeReader(thread: URL, place: string): Reader {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let worker: Worker | null = null;
  let lastId = 0;

  function begin(): Worker {
    const begun = new Worker(thread, { workerData: place });
    // Nobody waits for it to end.
    begun.unref();
    const lose = (why: string): void => {
      if (worker === begun) worker = null;
      for (const one of waiting.values()) one.reject(new StoreFault('lost', why));
      waiting.clear();
    };
    begun.on('error', (error) => lose(String(error)));
    begun.on('exit', (code) => lose(`The thread that reads ended with ${code}.`));
    begun.on('message', (message: Message | object) => {
      // Under `node --watch` a worker's port also carries which modules it has loaded.
      if (!('replies' in message)) return;
      for (const reply of message.replies) {
        const one = waiting.get(reply.id);
        waiting.delete(reply.id);
        if (reply.ok) one?.resolve(reply.value);
        else one?.reject(errorOf(reply));
      }
    });
    return begun;
  }

  return {
    look(name, input) {
      worker ??= begin();
      lastId += 1;
      const request: Request = { id: lastId, name, input };
      return new Promise((resolve, reject) => {
        waiting.set(request.id, { resolve, reject });
        worker?.postMessage(request);
      });
    },
    async close() {
      const open = worker;
      if (!open) return;
      const { promise: gone, resolve } = Promise.withResolvers<void>();
      open.once('exit', () => resolve());
      open.postMessage('close');
      await gone;
    },
  };
}
