import 'fake-indexeddb/auto';
import type { Helpdesk } from '../../../extension/helpdesks/lib/helpdesk.ts';
import type { HelpdeskConnectionState } from '../../../extension/tickets/connection.ts';
import { openTicketStore } from '../../../extension/tickets/open-ticket-store.ts';
import { syncHelpdesk } from '../../../extension/tickets/sync.ts';
import type { TicketStore } from '../../../extension/tickets/ticket-store.ts';
import { type DeskRules, noRules } from '../../../shared/session/desk-rules.ts';
import type { TicketFacts } from '../../../shared/session/facts.ts';

/** One agent's tickets as the extension reads and keeps them, without a browser around it. */
export interface DeskReader {
  readonly store: TicketStore;
  /** Reads what is new. Throws when the helpdesk could not be read. */
  sync(): Promise<void>;
  facts(ticket: string): Promise<TicketFacts | undefined>;
}

interface Login {
  readonly helpdesk: Helpdesk;
  readonly base: string;
  /** The agent's id in the helpdesk. */
  readonly agent: string;
  /** The adapter asks with the browser's cookies; here it asks with this. */
  readonly fetch: typeof fetch;
}

/** The reading of one agent at a desk with rules of its own, with a database of its own; close its store when done. */
export async function readDesk(login: Login, rules: DeskRules = noRules): Promise<DeskReader> {
  const { helpdesk, agent } = login;
  const desk = { helpdesk: helpdesk.id, base: login.base };
  const store = await openTicketStore({ ...desk, agent });
  const fetchOfNode = globalThis.fetch;
  return {
    store,
    async sync() {
      const kept: Partial<HelpdeskConnectionState>[] = [];
      globalThis.fetch = login.fetch;
      try {
        await syncHelpdesk(
          helpdesk,
          {
            ...desk,
            agent: null,
            phase: 'idle',
            lastSyncAt: null,
            read: 0,
            progress: null,
            paused: false,
            lost: false,
            failures: 0,
            due: 0,
          },
          {
            now: Date.now,
            random: Math.random,
            openStore: async () => store,
            isPaused: async () => false,
            statuses: async () => ({}),
            rules: async () => rules,
            keep: async (change) => kept.push(change),
            surveyEvents: async () => [],
            beforeSave: async () => undefined,
          },
          AbortSignal.timeout(120_000),
        );
      } finally {
        globalThis.fetch = fetchOfNode;
      }
      const { phase } = Object.assign({}, ...kept) as Partial<HelpdeskConnectionState>;
      if (phase !== 'idle') throw new Error(`The desk of ${agent} is ${phase}`);
    },
    facts: async (ticket) => (await store.ticket(ticket))?.facts,
  };
}
