import type { QueuedRequest, RequestStore, SessionRef } from '../delivery/request-store.ts';

/** A stored request as builds before this one wrote it: the path ready made, a session without a name as `unnamed-…`. */
interface EarlierRequest {
  readonly id: string;
  readonly path: string;
  readonly body: { readonly session?: string | null; readonly by?: string };
  readonly revision: number;
  readonly at: number;
}

const refOf = (session: string | null | undefined): SessionRef | null =>
  !session
    ? null
    : session.startsWith('unnamed-')
      ? { startedAs: session.slice('unnamed-'.length) }
      : { id: session };

/**
 * What an earlier build has stored in today's form: a request, or all of them by their ids, as it kept them in one entry of
 * localStorage; these get an entry each. Rejects for what is no request.
 */
export async function modernized(stored: object, store: RequestStore): Promise<QueuedRequest[]> {
  if ('id' in stored) return [inTodaysForm(stored)];
  const each = Object.values(stored).flatMap((one) => {
    try {
      return [one.kind ? (one as QueuedRequest) : inTodaysForm(one)];
    } catch {
      return [];
    }
  });
  await Promise.all(each.map((request) => store.put(request)));
  if (each.length) localStorage.removeItem(store.name);
  return each;
}

/** Throws for what is no request. */
function inTodaysForm(stored: object): QueuedRequest {
  const { id, path, revision, at, body: said } = stored as EarlierRequest;
  // Who saw the end is no longer told.
  const { session, by: _, ...body } = said;
  const [, kind, about, what] = /^v1\/(session|response)s(?:\/([^/]+)\/(\w+))?$/.exec(path) ?? [];
  return {
    kind: what ?? (kind === 'session' ? 'start' : kind),
    id,
    session: refOf(about ?? session),
    body,
    revision,
    at,
  } as QueuedRequest;
}
