type Listener<Change> = (change: Change) => void;

/** Says what changed to everybody who subscribed. A listener's failure is written to the console and stops no other. */
export class Emitter<Change> {
  readonly #listeners = new Set<Listener<Change>>();

  /** Calls the listener with every change from now on; returns what ends it. */
  subscribe(listener: Listener<Change>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(change: Change): void {
    for (const listener of this.#listeners) {
      try {
        listener(change);
      } catch (error) {
        console.error('A change was not heard:', error);
      }
    }
  }
}
