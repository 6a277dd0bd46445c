import { parentPort, workerData } from 'node:worker_threads';
import type { Request } from '../messages.ts';
import { reads, writes } from '../store.ts';
import { type AnyOperation, answer, read, unchanged, write } from './batches.ts';
import { type Engine, openEngine, type WorkerData } from './engine.ts';
import { serve } from './engine-operations.ts';
import { HeldReplies } from './held-replies.ts';

/** The embedded engine, alone in its thread: an fsync here never holds up the event loop that serves requests. */

const port = parentPort;
if (!port) throw new Error('This file is the store’s worker thread; open the store with openSqlite().');

const writeOperations = new Map<string, AnyOperation>(Object.entries(writes) as [string, AnyOperation][]);
const readOperations = new Map<string, AnyOperation>(Object.entries(reads) as [string, AnyOperation][]);

let engine: Engine;

/** Closing, the thread ends, too: after the answer has left. */
function serveHere(request: Request): Promise<unknown> {
  if (request.name === 'close') setImmediate(() => port?.close());
  return serve(engine, request);
}

const held = new HeldReplies((replies) => port.postMessage(unchanged(replies)));

let waiting: Request[] = [];
let flushing = false;

async function flush(): Promise<void> {
  if (flushing) return;
  flushing = true;
  while (waiting.length > 0) {
    const requests = waiting;
    waiting = [];
    const batch: (readonly [Request, AnyOperation])[] = [];
    for (const request of requests) {
      const operation = writeOperations.get(request.name);
      if (operation) batch.push([request, operation]);
    }
    if (batch.length > 0) port?.postMessage(await write(engine, batch));
    const reading: (readonly [Request, AnyOperation])[] = [];
    for (const request of requests) {
      const operation = readOperations.get(request.name);
      if (operation) reading.push([request, operation]);
      else if (!writeOperations.has(request.name))
        held.add(await answer(request.id, () => serveHere(request)));
    }
    await read(engine, reading, (reply) => held.add(reply));
    held.sendAll();
  }
  flushing = false;
}

const opened = await answer(0, async () => {
  engine = await openEngine(workerData as WorkerData);
});
if (opened.ok) {
  port.on('message', (request: Request) => {
    waiting.push(request);
    if (waiting.length === 1 && !flushing) setImmediate(flush);
  });
}
port.postMessage(unchanged([opened]));
if (!opened.ok) port.close();
