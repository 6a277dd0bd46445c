import { type Signal, useSignal } from '@preact/signals';
import { isOffline } from '../client/request.ts';
import { say } from './language.ts';

/** Something a person asks for that may be refused or not reach the collector. */
export interface Attempt {
  /** It is under way. */
  readonly busy: Signal<boolean>;
  /** Why the last one failed, or what is missing before one can be made; null when nothing is wrong. */
  readonly trouble: Signal<string | null>;
  /** Does it, or says why not: never rejects. `onFailed` sees to the error before it is over. */
  attempt(work: () => Promise<unknown>, onFailed?: (error: unknown) => Promise<void>): Promise<void>;
}

/** Why something could not be done, for the person who pressed the button: nothing was changed, what was typed stays. */
export const troubleText = (error: unknown): string =>
  isOffline(error) ? say('handle.offline') : (error as Error).message;

/** Tries what a button asks for, else says what went wrong. */
export function useAttempt(): Attempt {
  const busy = useSignal(false);
  const trouble = useSignal<string | null>(null);
  return {
    busy,
    trouble,
    async attempt(work, onFailed) {
      busy.value = true;
      trouble.value = null;
      try {
        await work();
      } catch (error) {
        trouble.value = troubleText(error);
        await onFailed?.(error);
      } finally {
        busy.value = false;
      }
    },
  };
}
