import type { Reply } from '../messages.ts';

/** So long a reply may wait for those that are sent with it, ms: each message wakes the other thread. */
const LONGEST_HELD = 2;

/** Sends replies several in a message. */
export class HeldReplies {
  readonly #send: (replies: readonly Reply[]) => void;
  #held: Reply[] = [];
  #since = 0;

  constructor(send: (replies: readonly Reply[]) => void) {
    this.#send = send;
  }

  add(reply: Reply): void {
    const now = performance.now();
    if (this.#held.length === 0) this.#since = now;
    this.#held.push(reply);
    if (now - this.#since >= LONGEST_HELD) this.sendAll();
  }

  /** Sends what is held; to be called when no more is coming. */
  sendAll(): void {
    const replies = this.#held;
    this.#held = [];
    if (replies.length > 0) this.#send(replies);
  }
}
