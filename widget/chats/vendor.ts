import type { Finding } from './chat-tool.ts';

/** What the adapters share: waiting for the vendor's own script, and doing a thing once when the conversation exists. */

/** 3 s: what a customer who pressed "help" may wait for a chat that is still loading. */
const PATIENCE = 3000;
const LOOK_EVERY = 50;
/** 1 min: chat scripts are often held back until the page is idle. */
const LATE = 60_000;

/** Waits for the vendor's global. Rejects after `patience` ms or when aborted, with the vendor's name. */
export function arrival<T>(
  vendor: string,
  find: () => T | null | undefined,
  signal: AbortSignal,
  patience = PATIENCE,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const since = Date.now();
    const look = (): void => {
      const found = find();
      if (found) resolve(found);
      else if (signal.aborted || Date.now() - since > patience)
        reject(new Error(`${vendor} is not on this page`));
      else setTimeout(look, LOOK_EVERY);
    };
    look();
  });
}

/** Listens to a vendor that may come late, as after a reload in mid-conversation: nobody waits for it then. */
export function listen<T>(
  find: () => T | null | undefined,
  signal: AbortSignal,
  use: (vendor: T) => void,
): void {
  arrival('', find, signal, LATE).then(use, () => {});
}

/** A callback that runs at most once, and not after the signal: vendors rarely let a listener go. */
export function once<A extends unknown[]>(
  run: (...args: A) => void,
  signal: AbortSignal,
): (...args: A) => void {
  let done = false;
  return (...args) => {
    if (done || signal.aborted) return;
    done = true;
    run(...args);
  };
}

/** Fields with the session in them, for vendors that take one flat list. */
export const flat = (
  fields: Readonly<Record<string, string>>,
  department: string | null,
  session: string | null,
): Record<string, string> => ({
  ...fields,
  ...(department ? { overdesk_department: department } : {}),
  ...(session ? { overdesk_session: session } : {}),
});

export const trouble = (text: string): Finding => ({ level: 'trouble', text });

/** Of vendors whose departments are numbers: those that are none. `what` is the vendor's word for them, in the plural. */
export const notNumbers = (what: string, departments: readonly string[]): readonly Finding[] =>
  departments
    .filter((department) => !/^\d+$/.test(department))
    .map((department) => trouble(`${what} are numbers; "${department}" is none.`));
