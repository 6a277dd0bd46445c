import {
  openRequestStore,
  type QueuedRequest,
  type RequestStore,
} from '../../../../widget/delivery/request-store.ts';
import { modernized } from '../../../../widget/later/earlier-requests.ts';

/** A store of that name as a page opens it: what an earlier build has left is brought into today's form. */
export function open(name: string): RequestStore {
  const store: RequestStore = openRequestStore(name, (stored) => modernized(stored, store));
  return store;
}

/** Something small to keep: the end of a session. */
export const request = (id: string, revision = 0, at = 1): QueuedRequest => ({
  kind: 'end',
  id,
  session: { id: 's1.a' },
  body: {},
  revision,
  at,
});
