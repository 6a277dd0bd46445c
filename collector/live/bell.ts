/** Rung after a commit: "there is news". A hint only — whoever hears it reads on from their own cursor. */
export interface Bell {
  ring(): void;
  /** Calls `listener` at every ring until the answered function is called. */
  listen(listener: () => void): () => void;
}

/** Makes a bell. Rings within one turn of the event loop are one. */
export function makeBell(): Bell {
  const listeners = new Set<() => void>();
  let rung = false;
  return {
    ring() {
      if (rung) return;
      rung = true;
      setImmediate(() => {
        rung = false;
        for (const listener of listeners) listener();
      });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
