import type { Announced } from './commit.ts';
import type { Failure } from './failure.ts';

/** What the store's thread and the one that serves requests say to each other. */

export interface Request {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}
/** What comes back together: answers, and what the commit behind them added. */
export interface Message {
  readonly replies: readonly Reply[];
  readonly added: readonly Announced[];
}
export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | ({ readonly id: number; readonly ok: false } & Failure);
