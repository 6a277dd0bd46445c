import { RefusedError } from './answers.ts';

/** Asks an address as one agent. Throws a RefusedError where the helpdesk refuses this one question. */
type GetJson = (url: string, signal: AbortSignal) => Promise<{ readonly body: unknown; readonly at: number }>;

/** One helpdesk, asked until `signal` is aborted. */
export interface Server {
  readonly base: string;
  readonly signal: AbortSignal;
  readonly getJson: GetJson;
}

/** What the helpdesk answers, or the status of its refusal. */
export async function orStatus<T>(ask: () => Promise<T>): Promise<T | number> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof RefusedError) return error.status;
    throw error;
  }
}

/** What the helpdesk answers, or null when it refuses this one question. */
export async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  const answer = await orStatus(ask);
  return typeof answer === 'number' ? null : answer;
}

/** UTC milliseconds of an instant as helpdesks write it (ISO 8601). */
export const instant = (written: string): number => Date.parse(written);
