import type { TicketRecord } from './ticket-record.ts';

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
export function labelOf(key: number, records: readonly TicketRecord[]): ShardLabel {
  return {
    key,
    newest: records.reduce((newest, record) => Math.max(newest, record.facts.updatedAt), 0),
    tickets: records.map((record) => record.id),
    sessions: records.flatMap((record) => record.session ?? []),
  };
}

/** Deflated JSON. */
export async function pack(records: readonly TicketRecord[]): Promise<ArrayBuffer> {
  const plain = new Blob([JSON.stringify(records)]).stream();
  return new Response(plain.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
}

/** The reverse of `pack`. */
export async function unpack(packed: ArrayBuffer): Promise<readonly TicketRecord[]> {
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(plain).json() as Promise<readonly TicketRecord[]>;
}
