import { type ReadonlySignal, signal } from '@preact/signals';
import { onMessages } from '../../platform/messaging.ts';

export interface Reading {
  /** Why the last reading or doing failed, or null. What was shown stays. */
  readonly failure: ReadonlySignal<string | null>;
  load(): Promise<void>;
  /** Shows what is true once something is done; a failure to do it is told, not a failure to read. */
  andLoad(done: Promise<unknown>): Promise<void>;
}

/** Reads a view from the background, and again whenever it tells of a change, until `stop`. */
export function reading<View>(
  ask: () => Promise<View>,
  show: (view: View) => void,
  stop?: AbortSignal,
): Reading {
  const failure = signal<string | null>(null);
  let asked = 0;

  const load = async () => {
    const mine = ++asked;
    try {
      const fresh = await ask();
      // A slow answer to what was asked before must not overwrite what was asked since.
      if (mine !== asked) return;
      show(fresh);
      failure.value = null;
    } catch (error) {
      if (mine === asked) failure.value = (error as Error).message;
    }
  };
  onMessages({ 'background.changed': () => void load() }, stop);

  return {
    failure,
    load,
    async andLoad(done) {
      const failed = await done.then(
        () => null,
        (error: Error) => error.message,
      );
      await load();
      failure.value = failed ?? failure.value;
    },
  };
}
