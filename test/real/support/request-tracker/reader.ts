import 'fake-indexeddb/auto';
import { requestTracker } from '../../../../extension/helpdesks/request-tracker/request-tracker.ts';
import { type DeskStore, openDeskStore } from '../../../../extension/store/desk-store.ts';
import type { DeskState } from '../../../../extension/sync/desk-state.ts';
import { syncDesk } from '../../../../extension/sync/desk-sync.ts';
import { type DeskRules, noRules } from '../../../../shared/session/desk-rules.ts';
import type { TicketFacts } from '../../../../shared/session/facts.ts';
import { logIn } from './rest.ts';

/** One agent's tickets as the extension reads and keeps them, without a browser around it. */
export interface DeskReader {
  readonly store: DeskStore;
  /** Reads what is new. Throws when the helpdesk could not be read. */
  sync(): Promise<void>;
  facts(ticket: string): Promise<TicketFacts | undefined>;
}

const fetchOfNode = globalThis.fetch;

/** The reading of one agent at a desk with rules of its own, with a database of its own; close its store when done. */
export async function readerOf(url: string, login: string, rules: DeskRules = noRules): Promise<DeskReader> {
  const cookie = await logIn(url, login);
  const desk = { helpdesk: requestTracker.id, base: url };
  const store = await openDeskStore({ ...desk, agent: login });
  return {
    store,
    async sync() {
      const kept: Partial<DeskState>[] = [];
      // The adapter asks with the browser's cookies; here they are written into each of its requests.
      globalThis.fetch = (input, init) =>
        fetchOfNode(input, {
          ...init,
          headers: { ...Object.fromEntries(new Headers(init?.headers)), cookie },
        });
      try {
        await syncDesk(
          requestTracker,
          { ...desk, agent: null, phase: 'idle', lastSyncAt: null, failures: 0, due: 0 },
          {
            now: Date.now,
            random: Math.random,
            openStore: async () => store,
            statuses: async () => ({}),
            rules: async () => rules,
            keep: async (change) => kept.push(change),
            surveyEvents: async () => [],
            beforeSave: async () => undefined,
            afterSave: async () => undefined,
          },
          AbortSignal.timeout(120_000),
        );
      } finally {
        globalThis.fetch = fetchOfNode;
      }
      const { phase } = Object.assign({}, ...kept) as Partial<DeskState>;
      if (phase !== 'idle') throw new Error(`The desk of ${login} is ${phase}`);
    },
    facts: async (ticket) => (await store.ticket(ticket))?.facts,
  };
}
