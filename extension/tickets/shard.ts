import type { StoredTicket } from './ticket-record.ts';

/**
 * Closed tickets, put away many at a time and deflated: 100,000 tickets one by one cost 9–23 s of IndexedDB, in shards a
 * fraction of a second. What a shard holds is known from its label, so that looking for a ticket reads labels only.
 */
export interface ShardLabel {
  readonly key: number;
  /** The latest activity of any ticket in it, UTC milliseconds. */
  readonly newest: number;
  readonly tickets: readonly string[];
  readonly sessions: readonly string[];
}

/** Enough to make writing cheap, few enough to be read in a blink. */
export const shardSize = 1000;

/** What a shard with these tickets would be labelled. */
export function labelOf(key: number, tickets: readonly StoredTicket[]): ShardLabel {
  return {
    key,
    newest: tickets.reduce((newest, ticket) => Math.max(newest, ticket.events.at(-1)?.at ?? 0), 0),
    tickets: tickets.map((ticket) => ticket.id),
    sessions: tickets.flatMap((ticket) => ticket.session ?? []),
  };
}

/** Deflated JSON. */
export async function pack(tickets: readonly StoredTicket[]): Promise<ArrayBuffer> {
  const plain = new Blob([JSON.stringify(tickets)]).stream();
  return new Response(plain.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
}

/** The reverse of `pack`. */
export async function unpack(packed: ArrayBuffer): Promise<readonly StoredTicket[]> {
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(plain).json() as Promise<readonly StoredTicket[]>;
}
