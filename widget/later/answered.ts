import type { SessionStarted } from '../../shared/protocol/customer.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import type { MemoryKeeper } from '../delivery/memory.ts';
import type { QueuedRequest, RequestStore } from '../delivery/request-store.ts';
import { newId } from '../delivery/uuid7.ts';
import { keyOf } from '../survey/context.ts';
import { mended } from './mend.ts';
import { learn } from './session-names.ts';

/** What the collector's answers change in what this browser remembers. */

/** A small record with one entry more; of the newest nine only, and of the one in `use`. */
const newest = (
  record: Record<string, string>,
  key: string,
  value: string,
  use: string,
): Record<string, string> => {
  const last = [...Object.entries(record), [key, value]].slice(-9);
  return Object.fromEntries(record[use] ? [[use, record[use]], ...last] : last);
};

/** A session has its id: what was said under its start is said under the id from now on. */
export function sessionStarted(
  memory: MemoryKeeper,
  request: QueuedRequest,
  answer: unknown,
  store: RequestStore,
): void {
  const { id, was = id } = request;
  const { session, secret, request: asked } = answer as SessionStarted;
  const { secrets = {}, start, session: running = '', done = [], rated = [] } = memory.get();
  const named = (each: string): string => (each === id || each === was ? session : each);
  memory.set({
    secrets: newest(secrets, session, secret, running),
    done: done.map(named),
    rated: rated.map(named),
    // One that does not run any more may be that of whoever used this browser before.
    ...(start === id ? { session, request: asked, last: session } : {}),
  });
  learn(store, request, answer as SessionStarted);
}

/** By the id that was refused, the one that a right clock has made: two revisions of one request stay one. */
const reissued: Record<string, string> = {};

/** What may go in a refused request's place; undefined when nothing can be mended. */
export async function insteadOf(
  request: QueuedRequest,
  problem: Partial<Problem>,
  memory: MemoryKeeper,
  store: RequestStore,
): Promise<QueuedRequest | undefined> {
  const { id } = request;
  const { start, response } = memory.get();
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
  const { known } = store;
  const key = request.session && keyOf(request.session);
  if (key && !known[key] && problem.name === 'unknown-session') {
    // Another tab has heard its name and secret, and has told nobody but the store.
    const left = await store.all();
    if (known[key]) return request;
    // What it has heard is there, unread, or is heard again by a start that is still to be sent: the request waits.
    if (store.isSilent() || left.some(({ kind }) => kind === 'start')) throw new Error('silent');
  }
  const better = mended(request, problem);
  // What was said about a session that never came to be goes without it.
  if (!better && request.kind === 'start') learn(store, request, {});
  return better;
}
