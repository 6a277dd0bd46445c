/** A write this old still says that writes get through, ms: an idle store is not written to all the time. */
const FRESH = 10_000;

/** Whether writes get through to the disk, as far as the last of them tell. */
export class WriteHealth {
  /** When one last reached it, on the monotonic clock, ms. */
  #wroteAt = Number.NEGATIVE_INFINITY;
  /** Has one failed since? */
  #isInTrouble = false;

  reached(): void {
    this.#wroteAt = performance.now();
    this.#isInTrouble = false;
  }

  failed(): void {
    this.#isInTrouble = true;
  }

  /** They do, by a write of just now: nothing has to be tried. */
  get isFresh(): boolean {
    return !this.#isInTrouble && performance.now() - this.#wroteAt < FRESH;
  }
}
