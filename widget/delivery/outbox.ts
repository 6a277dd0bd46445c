import { DAY } from '../../shared/time/durations.ts';
import { toJson } from './json.ts';
import type { QueuedRequest, RequestStore } from './request-store.ts';

/** Over the kinds: `Omit` would melt them into one. */
type Unstamped<Request> = Request extends QueuedRequest ? Omit<Request, 'revision' | 'at'> : never;
/** A request as it is written; revision 0 unless it replaces one, posted now unless it is posted again. */
type Posted = Unstamped<QueuedRequest> & Partial<Pick<QueuedRequest, 'revision' | 'at'>>;

/** Where a request goes, below the collector's address, and what it says. */
export interface Resolved {
  readonly path: string;
  readonly body: object;
}

export interface Outbox {
  /** Keeps a request and sends it. Resolves with the collector's answer, null when it will go out later, undefined when refused. */
  post(request: Posted): Promise<unknown>;
  /** Sends everything that waits, from this page or an earlier one. Resolves with how many still do, 0 when surely none. */
  flush(): Promise<number>;
  /** Lets go of everything that waits, at the customer's wish; the loader erases what is stored. */
  forget(): void;
}

export interface OutboxOptions {
  readonly base: string;
  readonly store: RequestStore;
  readonly signal: AbortSignal;
  /** Builds path and body at the last moment; null keeps the request waiting. */
  resolve(request: QueuedRequest): Resolved | null;
  /** The collector has it for good. */
  onDelivered(request: QueuedRequest, answer: unknown): Promise<void>;
  /** The collector named a reason why it never will: the request is dropped. Resolves with one that may go in its place. */
  onRefused(request: QueuedRequest, problem: unknown): Promise<QueuedRequest | undefined>;
}

/** In-flight keepalive bodies of a page share one quota of 64 KiB (Fetch §4.7.4); above it fetch rejects at once. */
const KEEPALIVE_BYTES = 0.8 * 64 * 1024;
const TIMEOUT = 15_000;
const FIRST_RETRY = 1000;
const LAST_RETRY = 5 * 60_000;
/** What sending again cannot mend. Others (a foreign origin, too many requests) somebody may set right: the request waits. */
const REFUSALS = [400, 404, 409, 413, 422];
/** An answer nobody took in a month is no longer news. */
const TOO_OLD = 30 * DAY;

const keyOf = ({ id, revision }: QueuedRequest): string => `${id} ${revision}`;

/** Whether this is the collector's own word. A service worker, a proxy or a captive portal answers everything, too. */
const acknowledges = (
  { kind, id }: QueuedRequest,
  status: number,
  answer: Record<string, unknown>,
): boolean =>
  kind === 'start' ? !!answer['session'] : kind === 'response' ? answer['id'] === id : status === 204;

/**
 * At-least-once delivery of requests that may arrive twice without harm: each carries its client's id and revision.
 * Sent at once, again with growing pauses, when the browser comes online, when the page hides, and on the next page.
 */
export function openOutbox({ base, store, signal, onDelivered, onRefused, resolve }: OutboxOptions): Outbox {
  const waiting = new Map<string, QueuedRequest>();
  const flying = new Map<string, Promise<unknown>>();
  let bytes = 0;
  let pause = FIRST_RETRY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send(request: QueuedRequest): Promise<unknown> {
    const key = keyOf(request);
    const running = flying.get(key) ?? attempt(request).finally(() => flying.delete(key));
    flying.set(key, running);
    return running;
  }

  function drop(request: QueuedRequest): Promise<void> {
    if ((waiting.get(request.id)?.revision ?? -1) <= request.revision) waiting.delete(request.id);
    return store.remove(request);
  }

  /** Sends in a refused request's place what may go instead; undefined for nothing. */
  async function mend(request: QueuedRequest, problem: unknown): Promise<unknown> {
    const better = await onRefused(request, problem);
    // Its successor may bear the same key, and must not wait for itself.
    flying.delete(keyOf(request));
    // Stored as it was until it is taken: should the tab die now, the next page is refused it and mends it again.
    if (better?.id === request.id) return send(better);
    const sent = better && post(better);
    await drop(request);
    return sent;
  }

  async function attempt(request: QueuedRequest): Promise<unknown> {
    const resolved = resolve(request);
    // Its session may be named in another tab, which has told nobody but the store.
    if (!resolved) return again();
    const body = toJson(resolved.body);
    // A character is at most three bytes in UTF-8.
    const size = body.length * 3;
    const keepalive = bytes + size < KEEPALIVE_BYTES;
    if (keepalive) bytes += size;
    try {
      const heard = fetch(base + resolved.path, {
        method: 'POST',
        // A string travels as text/plain: no preflight.
        body,
        keepalive,
        credentials: 'omit',
        signal: AbortSignal.timeout(TIMEOUT),
      }).then(async (response) => {
        const { ok, status } = response;
        return { ok, status, answer: status === 204 ? {} : await response.json() };
      });
      // A page's own `fetch` may know nothing of signals.
      const late = new Promise<never>((_, reject) => setTimeout(reject, TIMEOUT));
      const { ok, status, answer } = await Promise.race([heard, late]);
      const refused = REFUSALS.includes(status);
      if (refused ? !answer['name'] : !ok || !acknowledges(request, status, answer)) return again();
      pause = FIRST_RETRY;
      if (refused) return await mend(request, answer);
      await onDelivered(request, answer);
      // A start's place in the store is taken by what it is called.
      if (request.kind === 'start') waiting.delete(request.id);
      else void drop(request);
      return answer;
    } catch {
      return again();
    } finally {
      if (keepalive) bytes -= size;
    }
  }

  function again(): null {
    if (timer === undefined && !signal.aborted) {
      timer = setTimeout(
        () => {
          timer = undefined;
          void flush();
        },
        pause * (0.5 + Math.random()),
      );
      pause = Math.min(pause * 2, LAST_RETRY);
    }
    return null;
  }

  async function flush(): Promise<number> {
    for (const request of await store.all())
      if ((waiting.get(request.id)?.revision ?? -1) <= request.revision) waiting.set(request.id, request);
    const all = (): Promise<unknown> =>
      Promise.all(
        [...waiting.values()].map(async (request) => {
          await send(request);
          // Its age is by this device's clock, which may be wrong: it has been tried once more.
          if (Date.now() - request.at > TOO_OLD && navigator.onLine) await drop(request);
        }),
      );
    // One tab replays for all; without locks (no secure context) twice does no harm.
    const { locks } = navigator;
    await (locks
      ? locks.request('overdesk', { ifAvailable: true }, (lock) => (lock ? all() : again())).catch(all)
      : all());
    if (!store.isSilent()) return waiting.size;
    again();
    return waiting.size || 1;
  }

  /** The last moment a page surely has: no awaiting, no storage, only what is not yet on its way. */
  const leave = (): void => {
    if (document.hidden) for (const request of waiting.values()) void send(request);
  };
  document.addEventListener('visibilitychange', leave, { signal });
  addEventListener('pagehide', leave, { signal });
  addEventListener('online', () => void flush(), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));

  function post(posted: Posted): Promise<unknown> {
    const request = { revision: 0, at: Date.now(), ...posted } as QueuedRequest;
    // What is mended may have been overtaken.
    if ((waiting.get(request.id)?.revision ?? -1) > request.revision) return send(request);
    waiting.set(request.id, request);
    const answered = send(request);
    void store.put(request).then(() => {
      // The acknowledgement may have overtaken the storing.
      if (!waiting.has(request.id)) void store.remove(request);
    });
    return answered;
  }

  return {
    post,
    flush,
    forget: () => waiting.clear(),
  };
}
