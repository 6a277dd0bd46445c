import type { Letter, LetterBox } from './letter-box.ts';

/** A letter as it is written; revision 0 unless it replaces one, posted now unless it is posted again. */
type Posted = Pick<Letter, 'id' | 'path' | 'body'> & Partial<Letter>;

export interface Outbox {
  /** Keeps a letter and sends it. Resolves with the collector's answer, null when it will go out later, undefined when refused. */
  post(letter: Posted): Promise<unknown>;
  /** Sends everything that waits, from this page or an earlier one. Resolves with how many still do. */
  flush(): Promise<number>;
  /** Erases everything that waits, at the customer's wish. */
  forget(): Promise<void>;
}

export interface OutboxOptions {
  readonly base: string;
  readonly box: LetterBox;
  readonly signal: AbortSignal;
  /** The collector has it for good. */
  onDelivered(letter: Letter, answer: unknown): void;
  /** The collector named a reason why it never will: the letter is dropped. */
  onRefused(letter: Letter, problem: unknown): void;
  /** Fills in what a letter had to leave open; null keeps it waiting. */
  address?(letter: Letter): Letter | null;
}

/** In-flight keepalive bodies of a page share one quota of 64 KiB (Fetch §4.7.4); above it fetch rejects at once. */
const KEEPALIVE_BYTES = 0.8 * 64 * 1024;
const TIMEOUT = 15_000;
const FIRST_RETRY = 1000;
const LAST_RETRY = 5 * 60_000;
/** What sending again cannot mend. Others (a foreign origin, too many requests) somebody may set right: the letter waits. */
const REFUSALS = [400, 404, 409, 413, 422];
/** An answer nobody took in a month is no longer news. */
const TOO_OLD = 30 * 86_400_000;

/**
 * At-least-once delivery of letters that may arrive twice without harm: each carries its client's id and revision.
 * Sent at once, again with growing pauses, when the browser comes online, when the page hides, and on the next page.
 */
export function openOutbox({ base, box, signal, onDelivered, onRefused, address }: OutboxOptions): Outbox {
  const waiting = new Map<string, Letter>();
  const flying = new Map<string, Promise<unknown>>();
  let bytes = 0;
  let pause = FIRST_RETRY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function send(letter: Letter): Promise<unknown> {
    const key = `${letter.id} ${letter.revision}`;
    const running = flying.get(key);
    if (running) return running;
    const run = attempt(letter).finally(() => flying.delete(key));
    flying.set(key, run);
    return run;
  }

  async function attempt(letter: Letter): Promise<unknown> {
    const addressed = address ? address(letter) : letter;
    if (!addressed) return null;
    const body = JSON.stringify(addressed.body);
    // A character is at most three bytes in UTF-8.
    const size = body.length * 3;
    const keepalive = bytes + size < KEEPALIVE_BYTES;
    if (keepalive) bytes += size;
    try {
      const response = await fetch(base + addressed.path, {
        method: 'POST',
        // A string travels as text/plain: no preflight.
        body,
        keepalive,
        credentials: 'omit',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      const refused = REFUSALS.includes(response.status);
      if (!response.ok && !refused) return again();
      const answer = response.status === 204 ? {} : await response.json();
      // A proxy's or a captive portal's 4xx is not the collector's word.
      if (refused && !answer.name) return again();
      if (waiting.get(letter.id)?.revision === letter.revision) waiting.delete(letter.id);
      await box.remove(letter);
      pause = FIRST_RETRY;
      if (refused) onRefused(letter, answer);
      else onDelivered(letter, answer);
      return refused ? undefined : answer;
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
    for (const letter of await box.all()) {
      if (Date.now() - letter.at > TOO_OLD) await box.remove(letter);
      else if ((waiting.get(letter.id)?.revision ?? -1) <= letter.revision) waiting.set(letter.id, letter);
    }
    const all = (): Promise<unknown> => Promise.all([...waiting.values()].map(send));
    // One tab replays for all; without locks (no secure context) twice does no harm.
    await navigator.locks
      ?.request('overdesk', { ifAvailable: true }, (lock) => (lock ? all() : again()))
      .catch(all);
    if (!navigator.locks) await all();
    return waiting.size;
  }

  /** The last moment a page surely has: no awaiting, no storage, only what is not yet on its way. */
  const leave = (): void => {
    if (document.hidden) for (const letter of waiting.values()) void send(letter);
  };
  document.addEventListener('visibilitychange', leave, { signal });
  addEventListener('pagehide', leave, { signal });
  addEventListener('online', () => void flush(), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    async post(posted) {
      const letter = { revision: 0, at: Date.now(), ...posted };
      waiting.set(letter.id, letter);
      const stored = box.put(letter);
      const [answer] = await Promise.all([send(letter), stored]);
      // The acknowledgement may have overtaken the storing.
      if (!waiting.has(letter.id)) await box.remove(letter);
      return answer;
    },
    flush,
    forget() {
      waiting.clear();
      return box.clear();
    },
  };
}
