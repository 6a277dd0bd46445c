import { useEffect, useRef, useState } from 'preact/hooks';
import { keepReading } from './keep-reading.ts';

export interface Resource<Data> {
  /** What was read last; what stands there while the next is read, or cannot be. Null: nothing yet. */
  readonly data: Data | null;
  /** Why the last reading failed, or null. */
  readonly error: Error | null;
  /** What is shown belongs to another question than the one asked now. */
  readonly stale: boolean;
  reload(): void;
}

interface Held<Data> {
  readonly key: string | null;
  readonly data: Data | null;
  readonly error: Error | null;
}

/** Reads what `key` names, again whenever it changes, and every `every` ms while somebody looks at the page. */
export function useResource<Data>(
  key: string,
  load: (signal: AbortSignal) => Promise<Data>,
  { every }: { readonly every?: number } = {},
): Resource<Data> {
  const [held, setHeld] = useState<Held<Data>>({ key: null, data: null, error: null });
  const [turn, setTurn] = useState(0);
  const loading = useRef(load);
  loading.current = load;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn is a wish to read again
  useEffect(
    () =>
      keepReading({
        load: (signal) => loading.current(signal),
        every,
        onData: (data) => setHeld({ key, data, error: null }),
        onError: (error) => setHeld((before) => ({ ...before, error })),
      }),
    [key, turn, every],
  );

  return {
    data: held.data,
    error: held.error,
    stale: held.key !== key,
    reload: () => setTurn((before) => before + 1),
  };
}
