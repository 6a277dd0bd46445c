import { isOffline } from '../client/request.ts';

export interface Reading<Data> {
  load(signal: AbortSignal): Promise<Data>;
  /** How often it is read again while somebody looks at the page, ms; left out: once. */
  readonly every?: number | undefined;
  onData(data: Data): void;
  onError(error: Error): void;
}

/** Waits between tries while the collector cannot be reached, ms: doubling up to the last. */
const FIRST_RETRY = 2_000;
const LAST_RETRY = 30_000;

/** Reads until it is told to stop: what is on its way then is called off. A collector that is gone is asked again by itself. */
export function keepReading<Data>({ load, every, onData, onError }: Reading<Data>): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retry = FIRST_RETRY;
  const readIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(read, ms);
  };
  const failed = (error: Error): void => {
    if (signal.aborted) return;
    onError(error);
    if (!isOffline(error)) return;
    readIn(retry);
    retry = Math.min(2 * retry, LAST_RETRY);
  };
  const read = async (): Promise<void> => {
    // Nobody looks: it is read when they come back.
    if (every !== undefined && document.hidden) return;
    try {
      const data = await load(signal);
      if (signal.aborted) return;
      retry = FIRST_RETRY;
      onData(data);
      if (every !== undefined) readIn(every);
    } catch (error) {
      failed(error as Error);
    }
  };
  if (every !== undefined) {
    document.addEventListener('visibilitychange', () => document.hidden || readIn(0), { signal });
  }
  addEventListener('online', () => readIn(0), { signal });
  void read();
  return () => {
    controller.abort();
    clearTimeout(timer);
  };
}
