import type { AppContext } from './context.ts';

/** What is computed again takes at most one part of so many of the time. */
const PARTS = 100;

interface Kept<Value> {
  readonly key: string;
  readonly value: Promise<Value>;
  /** UTC ms. */
  readonly until: number;
}
interface Held<Value> {
  kept: Kept<Value> | null;
  /** By what was asked: what is being computed, or waits until it is. */
  readonly coming: Map<string, Promise<Value>>;
  turn: Promise<unknown>;
}

/**
 * Computes something for whoever asks, once for all who ask for the same at a time: what is younger than `least` ms, or than
 * a hundred times what computing it took, is given again. One is computed after the other, however many are asked for: each
 * may take seconds and a hundred megabytes. What fails is computed again for the next.
 */
export function keptFresh<Asked, Value>(
  least: number,
  compute: (asked: Asked, context: AppContext) => Promise<Value>,
): (asked: Asked, context: AppContext) => Promise<Value> {
  const held = new WeakMap<AppContext, Held<Value>>();
  return (asked, context) => {
    const key = JSON.stringify(asked);
    const mine = held.get(context) ?? { kept: null, coming: new Map(), turn: Promise.resolve() };
    held.set(context, mine);
    if (mine.kept?.key === key && context.now() < mine.kept.until) return mine.kept.value;
    const known = mine.coming.get(key);
    if (known) return known;
    const value: Promise<Value> = mine.turn
      .then(async () => {
        const [at, start] = [context.now(), performance.now()];
        const computed = await compute(asked, context);
        mine.kept = { key, value, until: at + Math.max(least, PARTS * (performance.now() - start)) };
        return computed;
      })
      .finally(() => mine.coming.delete(key));
    mine.coming.set(key, value);
    mine.turn = value.catch(() => undefined);
    return value;
  };
}
