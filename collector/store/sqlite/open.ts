import { Worker } from 'node:worker_threads';
import type { Store } from '../store.ts';
import type { Reply, Request } from './worker.ts';

/**
 * Opens (and creates or migrates) the embedded store in its own thread.
 * Rejects when the file cannot be opened or was written by a newer program.
 */
export async function openSqlite(file: string): Promise<Store> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { file } });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let gone: Error | null = null;
  let lastId = 0;

  const fail = (error: Error): void => {
    gone = error;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The store is closed.')));
  worker.on('message', (replies: Reply[]) => {
    for (const reply of replies) {
      const one = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (reply.ok) one?.resolve(reply.value);
      else one?.reject(new Error(reply.error));
    }
  });

  const ready = new Promise((resolve, reject) => waiting.set(0, { resolve, reject }));

  // The worker runs the operation that `name` stands for, so what comes back has its type.
  function ask<Answer>(name: string, input: unknown): Promise<Answer> {
    if (gone) return Promise.reject(gone);
    lastId += 1;
    const request: Request = { id: lastId, name, input };
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve: (value) => resolve(value as Answer), reject });
      worker.postMessage(request);
    });
  }

  await ready;
  return {
    do: (name, input) => ask(name, input),
    async truncate() {
      await ask('truncate', undefined);
    },
    settings: () => ask('settings', undefined),
    async close() {
      if (gone) return;
      await ask('close', undefined);
    },
  };
}
