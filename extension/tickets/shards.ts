import type { IDBPDatabase } from 'idb';
import { labelOf, pack, type ShardLabel, unpack } from './shard.ts';
import { type StoredTicket, storedOf } from './ticket-record.ts';
import type { TicketSchema } from './ticket-schema.ts';

/** A shard as it is to be written. */
interface PackedShard {
  readonly label: ShardLabel;
  readonly packed: Awaited<ReturnType<typeof pack>>;
}

/** The tickets at rest of one store, many in a row. */
export class Shards {
  readonly #db: IDBPDatabase<TicketSchema>;

  constructor(db: IDBPDatabase<TicketSchema>) {
    this.#db = db;
  }

  /** A shard of these tickets, under a key of its own. Nothing is stored by it. */
  async make(tickets: readonly StoredTicket[]): Promise<PackedShard> {
    const keys = await this.#db.getAllKeys('labels');
    const key = (keys.at(-1) ?? 0) + 1;
    return { label: labelOf(key, tickets), packed: await pack(tickets.map(storedOf)) };
  }

  /** Shards as they must be written once these tickets have left them for rows of their own. */
  async without(ids: ReadonlySet<string>): Promise<PackedShard[]> {
    const changed: PackedShard[] = [];
    for (const label of await this.#db.getAll('labels')) {
      if (!label.tickets.some((id) => ids.has(id))) continue;
      const staying = (await this.read(label.key)).filter((ticket) => !ids.has(ticket.id));
      changed.push({ label: labelOf(label.key, staying), packed: await pack(staying) });
    }
    return changed;
  }

  /** The first ticket that is wanted, looked for in the first shard whose label tells of it. */
  async find(
    inLabel: (label: ShardLabel) => boolean,
    inShard: (ticket: StoredTicket) => boolean,
  ): Promise<StoredTicket | undefined> {
    const label = (await this.#db.getAll('labels')).find(inLabel);
    return label && (await this.read(label.key)).find(inShard);
  }

  async read(key: number): Promise<readonly StoredTicket[]> {
    const packed = await this.#db.get('shards', key);
    return packed === undefined ? [] : unpack(packed);
  }
}
