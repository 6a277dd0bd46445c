/**
 * Addresses take turns: once a case of one was given to somebody, or offered, the next of the same address counts as
 * waiting from then on. So whoever begins thousands of sessions stands in front of one person, and not of all. Kept by
 * this thread alone, as addresses are told apart under a salt that ends with the process too.
 */
const turns = new Map<string, number>();
const MOST_REMEMBERED = 20_000;

/** A case of this address (null: of none that is known) was given to somebody, or offered, at `at` (UTC ms). */
export function takeTurn(origin: string | null, at: number): void {
  if (origin === null) return;
  turns.delete(origin);
  turns.set(origin, at);
  const [oldest] = turns.keys();
  if (turns.size > MOST_REMEMBERED && oldest !== undefined) turns.delete(oldest);
}

/** Since when a case counts as waiting, UTC ms; `place` (1: first) keeps the order among those of its address. */
export function waitsSince(of: { origin: string | null; created_at: number; place: number }): number {
  const turn = of.origin === null ? undefined : turns.get(of.origin);
  return turn === undefined || turn < of.created_at ? of.created_at : turn + of.place;
}
