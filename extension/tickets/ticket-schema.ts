import type { DBSchema } from 'idb';
import type { ShardLabel } from './shard.ts';
import type { TicketRow } from './ticket-record.ts';

/** Which database: an agent's numbers of one helpdesk. */
export interface TicketStoreKey {
  readonly helpdesk: string;
  readonly base: string;
  readonly agent: string;
}

/** What stands in it. */
export interface TicketSchema extends DBSchema {
  /** Open and recent tickets, a row each. */
  tickets: {
    key: string;
    value: TicketRow;
    indexes: { session: string; turn: string; overSince: number };
  };
  labels: { key: number; value: ShardLabel };
  shards: { key: number; value: ArrayBuffer };
  state: { key: string; value: unknown };
}
