import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Announced } from '../commit.ts';
import { errorOf } from '../failure.ts';
import { StoreFault } from '../fault.ts';
import type { Looks } from '../looks.ts';
import type { Message, Request } from '../messages.ts';
import { makeReader } from '../reader.ts';
import type { LookInput, LookOutput, Store } from '../store.ts';
import type { WorkerData } from './engine.ts';

/** Between two steps it rests for so many times what the last one took: the rest of the store's time is for requests. */
const REST = 4;
/**
 * Two that fold the log back at the same time meet: one is told "busy" at once, whatever its timeout
 * (sqlite.org/c3ref/wal_checkpoint_v2.html). That is over in a moment, and tried again for so many ms.
 */
const PATIENCE = 2_000;
const PAUSE = 10;

async function patiently<T>(work: () => Promise<T | 'held up'>): Promise<T | 'held up'> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const done = await work();
    if (done !== 'held up' || performance.now() > until) return done;
    await setTimeout(PAUSE);
  }
}

/**
 * Opens the embedded store in its own thread, and creates or migrates it unless `mayMigrate` is false.
 * Rejects when the file cannot be opened or was written by a newer program; with a StoreFault when that is the machine's fault.
 */
export async function openSqlite(file: string, { mayMigrate = true } = {}): Promise<Store> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { file, mayMigrate } satisfies WorkerData,
  });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Set<(added: ReadonlySet<Announced>) => void>();
  const failed = Promise.withResolvers<StoreFault>();
  let gone: Error | null = null;
  let closing = false;
  let lastId = 0;

  const fail = (error: Error): void => {
    gone ??= error;
    for (const one of waiting.values()) one.reject(gone);
    waiting.clear();
  };
  const lose = (why: string): void => {
    const fault = new StoreFault('lost', why);
    if (!closing) failed.resolve(fault);
    fail(closing ? new Error('The store is closed.') : fault);
  };
  worker.on('error', (error) => lose(String(error)));
  worker.on('exit', (code) => lose(`The thread ended with ${code}.`));
  worker.on('message', (message: Message | object) => {
    // Under `node --watch` a worker's port also carries which modules it has loaded.
    if (!('replies' in message)) return;
    const { replies, added } = message;
    for (const reply of replies) {
      const one = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (reply.ok) one?.resolve(reply.value);
      else {
        const error = errorOf(reply);
        if (error instanceof StoreFault && error.fatal) {
          failed.resolve(error);
          gone ??= error;
        }
        one?.reject(error);
      }
    }
    if (added.length > 0) for (const listener of listeners) listener(new Set(added));
  });

  const ready = new Promise((resolve, reject) => waiting.set(0, { resolve, reject }));

  // The worker runs the operation that `name` stands for, so what comes back has its type.
  function ask<Answer>(name: string, input: unknown): Promise<Answer> {
    if (gone && name !== 'close') return Promise.reject(gone);
    lastId += 1;
    const request: Request = { id: lastId, name, input };
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve: (value) => resolve(value as Answer), reject });
      worker.postMessage(request);
    });
  }

  try {
    await ready;
  } catch (error) {
    closing = true;
    throw error;
  }
  const reader = makeReader(new URL('./reader-worker.ts', import.meta.url), file);
  return {
    do: (name, input) => ask(name, input),
    look: <K extends keyof Looks>(name: K, input: LookInput<K>) =>
      reader.look(name, input) as Promise<LookOutput<K>>,
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    leads: async () => true,
    probe: (must = false) => ask('probe', must),
    size: () => ask('size', undefined),
    check: () => ask('check', undefined),
    truncate: () => ask('truncate', undefined),
    async scrub() {
      for (let isMore = true, begins = true; isMore; begins = false) {
        const start = performance.now();
        isMore = await ask<boolean>('merge', begins);
        await setTimeout((performance.now() - start) * REST);
      }
      for (let from = 1; ; ) {
        const start = performance.now();
        const next = await patiently(() => ask<number | null | 'held up'>('scrub', from));
        if (next === 'held up') return false;
        if (next === null) break;
        from = next;
        await setTimeout((performance.now() - start) * REST);
      }
      return (await patiently(async () => (await ask<boolean>('truncate', undefined)) || 'held up')) === true;
    },
    settings: () => ask('settings', undefined),
    failed: failed.promise,
    async close() {
      if (closing) return;
      closing = true;
      await reader.close();
      if (gone instanceof StoreFault && gone.fault === 'lost') return;
      await ask('close', undefined).catch(() => worker.terminate());
      gone ??= new Error('The store is closed.');
    },
  };
}
