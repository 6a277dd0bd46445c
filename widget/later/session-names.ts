import type { SessionStarted } from '../../shared/protocol/customer.ts';
import { DAY } from '../../shared/time/durations.ts';
import type { QueuedRequest, RequestStore } from '../delivery/request-store.ts';

/** What the collector has said of a session, stored in the place of the start that it answers. */
interface Named extends Pick<QueuedRequest, 'id' | 'revision' | 'at'> {
  /** Empty for one that was refused. */
  readonly session: string;
  readonly secret: string;
}

const MONTH = 30 * DAY;
/** Above those of any start: one whose answer, or whose storing, comes late takes no name away. */
const REVISION = 1e9;

const add = ({ known }: RequestStore, { id, session, secret }: Named): void => {
  known[id] = known[session] = { id: session, secret };
};

/**
 * Keeps the name of a session beside what waits for it, also for later pages and other tabs: in the page's one record it
 * is lost when two tabs write that at the same moment, when the page clears its storage, or to many sessions more.
 * @param answer nothing where the start was refused for good: what was said about it goes without it
 */
export function learn(
  store: RequestStore,
  { id, was = id, at }: QueuedRequest,
  { session = '', secret = '' }: Partial<SessionStarted>,
): void {
  for (const each of new Set([was, id])) {
    const named: Named = { id: each, revision: REVISION, at, session, secret };
    add(store, named);
    void store.put(named as unknown as QueuedRequest);
  }
}

/** Takes up what was learnt on an earlier page or in another tab; true when it was that. */
export function recalled(store: RequestStore, stored: object): boolean {
  const named = stored as Named;
  if (!('secret' in named)) return false;
  add(store, named);
  if (Date.now() - named.at > MONTH) void store.remove(named);
  return true;
}
