import * as z from 'zod/mini';
import { Emitter } from './emitter.ts';
import { forGood } from './shelf.ts';

/** One value kept in this browser: read checked, changed in turn. */
export interface Item<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Changes the value; two changes at once follow one another, so that none is lost. The same value is not written again. */
  update(change: (value: T) => T): Promise<T>;
  /** Every write, once it is kept. */
  readonly changes: Emitter<{ readonly before: T; readonly after: T }>;
}

/**
 * `key` on a shelf. What is missing or no longer fits its schema reads as `fallback`. Read from the shelf once in a
 * worker's life: nobody but the background writes, and a ticket switch reads a dozen of them.
 */
export function item<T>(key: string, schema: z.core.$ZodType<T>, fallback: T, shelf = forGood): Item<T> {
  let turn: Promise<unknown> = Promise.resolve();
  let known: Promise<T> | null = null;
  const read = async () => {
    const parsed = z.safeParse(schema, await shelf.get(key));
    return parsed.success ? parsed.data : fallback;
  };
  const get = () => {
    known ??= read().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  const changes: Item<T>['changes'] = new Emitter();
  const set = async (value: T) => {
    const before = await get();
    known = Promise.resolve(value);
    await shelf.set(key, value);
    changes.emit({ before, after: value });
  };
  return {
    get,
    set,
    changes,
    update(change) {
      const next = turn.then(async () => {
        const before = await get();
        const value = change(before);
        if (value !== before) await set(value);
        return value;
      });
      turn = next.catch(() => undefined);
      return next;
    },
  };
}
