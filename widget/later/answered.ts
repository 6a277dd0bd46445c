import type { SessionStarted } from '../../shared/protocol/customer.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import type { MemoryKeeper } from '../delivery/memory.ts';
import type { QueuedRequest } from '../delivery/request-store.ts';
import { newId } from '../delivery/uuid7.ts';
import { mended } from './mend.ts';

/** What the collector's answers change in what this browser remembers. */

/** A small record with one entry more; of the newest nine only. */
const newest = (
  record: Record<string, string> | undefined,
  key: string,
  value: string,
): Record<string, string> => Object.fromEntries([...Object.entries(record ?? {}), [key, value]].slice(-9));

/** A session has its id: what was said under its start is said under the id from now on. */
export function sessionStarted(memory: MemoryKeeper, request: QueuedRequest, answer: unknown): void {
  const { id, was = id } = request;
  const { session, secret, request: asked } = answer as SessionStarted;
  const { names, secrets, start, done = [], rated = [] } = memory.get();
  const named = (each: string): string => (each === id || each === was ? session : each);
  memory.set({
    names: newest(newest(names, was, session), id, session),
    secrets: newest(secrets, session, secret),
    done: done.map(named),
    rated: rated.map(named),
    ...(start === id ? { session, request: asked } : {}),
  });
}

/** By the id that was refused, the one that a right clock has made: two revisions of one request stay one. */
const reissued: Record<string, string> = {};

/** What may go in a refused request's place; undefined when nothing can be mended. */
export function insteadOf(
  request: QueuedRequest,
  problem: Partial<Problem>,
  memory: MemoryKeeper,
): QueuedRequest | undefined {
  const { id } = request;
  const { start, response, names } = memory.get();
  if (problem.now) {
    // This device's clock is wrong: the collector has said what time it is, and an id made then is taken.
    reissued[id] ??= newId(problem.now);
    const other = reissued[id];
    memory.set({
      ...(start === id ? { start: other } : {}),
      ...(response === id ? { response: other } : {}),
    });
    return { ...request, id: other, was: id, body: { ...request.body, id: other } } as QueuedRequest;
  }
  const better = mended(request, problem);
  // What was said about a session that never came to be goes without it.
  if (!better && request.kind === 'start') memory.set({ names: newest(names, id, '') });
  return better;
}
