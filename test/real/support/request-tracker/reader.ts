import { requestTracker } from '../../../../extension/helpdesks/request-tracker/request-tracker.ts';
import { type DeskRules, noRules } from '../../../../shared/session/desk-rules.ts';
import { type DeskReader, readDesk } from '../desk-reader.ts';
import { logIn } from './rest.ts';

export type { DeskReader } from '../desk-reader.ts';

const fetchOfNode = globalThis.fetch;

/** The reading of one agent at a Request Tracker with rules of its own; close its store when done. */
export async function readerOf(url: string, login: string, rules: DeskRules = noRules): Promise<DeskReader> {
  const cookie = await logIn(url, login);
  const withCookie: typeof fetch = (input, init) =>
    fetchOfNode(input, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init?.headers)), cookie },
    });
  return readDesk({ helpdesk: requestTracker, base: url, agent: login, fetch: withCookie }, rules);
}
