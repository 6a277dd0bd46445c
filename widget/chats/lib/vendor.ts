import type { Finding, Presence } from './chat-tool.ts';

/** What the adapters share: waiting for the vendor's own script, and doing a thing once when the conversation exists. */

/** 3 s: what a customer who pressed "help" may wait for a chat that is still loading. */
const PATIENCE = 3000;
const LOOK_EVERY = 50;
/** 1 min: chat scripts are often held back until the page is idle. */
const LATE = 60_000;

/** A vendor's global on the page, which may be no more than a snippet that queues calls for a script still to come. */
export interface Vendor<T> {
  presence(): Presence;
  /** The vendor once its own script has come. */
  ready(): T | undefined;
  /** Waits for the vendor's own script. Rejects after 3 s or when aborted. */
  arrival(signal: AbortSignal): Promise<T>;
  /** Listens to a vendor that may come late, as after a reload in mid-conversation: nobody waits for it then. */
  listen(signal: AbortSignal, use: (vendor: T) => void): void;
}

/**
 * @param find what stands on the page now
 * @param isReady whether that is more than the snippet; one that throws is not ready
 */
export function vendorOf<T>(find: () => T | null | undefined, isReady: (found: T) => unknown): Vendor<T> {
  const ready = (): T | undefined => {
    try {
      const found = find();
      if (found && isReady(found)) return found;
    } catch {}
    return undefined;
  };
  return {
    presence: () => (ready() ? 'ready' : find() ? 'snippet' : 'absent'),
    ready,
    arrival: (signal) => until(ready, signal),
    listen: (signal, use) => void until(ready, signal, LATE).then(use, () => {}),
  };
}

/** Looks until there is something. Rejects after `patience` ms or when aborted. */
export async function until<T>(
  find: () => T | undefined | false,
  signal: AbortSignal,
  patience = PATIENCE,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const found = find();
    if (found) return found;
    if (signal.aborted || Date.now() > end) throw new Error('chat has not come');
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

/**
 * Whether zE is more than Zendesk's queue. What remains of the queue (`_`) once the script has come differs between its
 * builds and is not documented; where it remains, the frames that Zendesk puts on the page tell.
 */
export const isZendesk = (page: Window, zE: { readonly _?: unknown }): boolean =>
  !zE._ || !!page.document.querySelector('[data-product=web_widget],iframe#launcher,iframe#webWidget');

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

/** Of vendors whose departments are numbers: those that are none. `what` is the vendor's word for one. */
export const notNumbers = (what: string, departments: readonly string[]): readonly Finding[] =>
  departments
    .filter((department) => !/^\d+$/.test(department))
    .map((department) => trouble(`${what} "${department}" is no number.`));
