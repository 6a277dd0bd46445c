import * as z from 'zod/mini';
import { RefusedError } from '../answers.ts';
import { nameIn } from '../rows.ts';
import { Page } from './rows.ts';

/** RT's REST addresses, whatever is asked there. Lists are paged by rising id: `total` and `next_page` are null for everybody but a superuser. */

/** RT caps per_page at 100 without a word. */
export const rowsPerPage = 100;
/** Ids asked for in one query: keeps the address short. */
export const idsPerQuery = 25;

/**
 * Asks an address with the reader's login. Throws a RefusedError where the helpdesk refuses this one question. `at`: its
 * own clock when it answered, UTC milliseconds.
 */
export type GetJson = (
  url: string,
  signal: AbortSignal,
) => Promise<{ readonly body: unknown; readonly at: number }>;

/** One Request Tracker, asked until `signal` is aborted. */
export interface Server {
  readonly base: string;
  readonly signal: AbortSignal;
  readonly getJson: GetJson;
}

/** One page of a collection. */
export async function list(
  { base, signal, getJson }: Server,
  collection: string,
  parameters: Readonly<Record<string, string>>,
): Promise<{ readonly items: readonly unknown[]; readonly at: number }> {
  const url = `${base}/REST/2.0/${collection}?${new URLSearchParams(parameters)}`;
  const { body, at } = await getJson(url, signal);
  return { items: z.parse(Page, body).items, at };
}

/** What was asked for, or null when RT refuses this one question. */
export async function orRefused<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof RefusedError) return null;
    throw error;
  }
}

/** `items` in runs of at most `size`. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** The highest id of a page; null without any. */
export function lastId(items: readonly unknown[]): number | null {
  const id = Number(nameIn(items.at(-1), 'id'));
  return Number.isFinite(id) ? id : null;
}
