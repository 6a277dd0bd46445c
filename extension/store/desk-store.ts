import { type DBSchema, deleteDB, type IDBPDatabase, openDB, unwrap } from 'idb';
import type { BusinessClock } from '../../shared/session/clock.ts';
import type { LeftOut } from '../helpdesks/helpdesk.ts';
import { deskMigrations } from './desk-migrations.ts';
import { migrate } from './migrations.ts';
import { labelOf, pack, type ShardLabel, shardSize, unpack } from './shard.ts';
import {
  folded,
  restsBefore,
  rowOf,
  type StoredTicket,
  storedOf,
  type TicketRecord,
  type TicketRow,
} from './ticket-record.ts';

interface DeskSchema extends DBSchema {
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

/**
 * What one agent did at one helpdesk. Everything here is keyed by agent and address, so that a second agent on the same
 * machine finds nothing of the first. One worker writes at a time; callers take turns (sync/turns.ts).
 */
export class DeskStore {
  readonly #db: IDBPDatabase<DeskSchema>;
  readonly #clock: BusinessClock | null;

  constructor(db: IDBPDatabase<DeskSchema>, clock: BusinessClock | null) {
    this.#db = db;
    this.#clock = clock;
  }

  /** What a ticket says, by the agent's working hours. Nothing is stored by it. */
  record(ticket: StoredTicket): TicketRecord {
    return folded(ticket, this.#clock);
  }

  /** The ticket, wherever it is kept. */
  async ticket(id: string): Promise<TicketRecord | undefined> {
    const stored =
      (await this.#db.get('tickets', id)) ??
      (await this.#putAway(
        (label) => label.tickets.includes(id),
        (ticket) => ticket.id === id,
      ));
    return stored && this.record(stored);
  }

  /** The ticket while it is open or was lately: one put away long ago is not looked for. */
  async held(id: string): Promise<TicketRecord | undefined> {
    const stored = await this.#db.get('tickets', id);
    return stored && this.record(stored);
  }

  /** The ticket of a session, wherever it is kept. */
  async ticketOfSession(session: string): Promise<TicketRecord | undefined> {
    const stored =
      (await this.#db.getFromIndex('tickets', 'session', session)) ??
      (await this.#putAway(
        (label) => label.sessions.includes(session),
        (ticket) => ticket.session === session,
      ));
    return stored && this.record(stored);
  }

  /** Every ticket with any activity at or after `from` (UTC milliseconds), and all that are not put away yet. */
  async ticketsSince(from: number): Promise<TicketRecord[]> {
    const stored: StoredTicket[] = await this.#db.getAll('tickets');
    for (const label of await this.#db.getAll('labels')) {
      if (label.newest < from) continue;
      for (const ticket of await this.#shard(label.key)) {
        if ((ticket.events.at(-1)?.at ?? 0) >= from) stored.push(ticket);
      }
    }
    return stored.map((ticket) => this.record(ticket));
  }

  /** In how many tickets a customer waits for this agent. */
  async waitingFor(agent: string): Promise<number> {
    return this.#db.countFromIndex('tickets', 'turn', agent);
  }

  /** Where the last saved page ended, as the adapter wrote it; null before the first. */
  async cursor(): Promise<string | null> {
    return ((await this.#db.get('state', 'cursor')) as string | undefined) ?? null;
  }

  /** What could not be read so far, and was not read since. */
  async leftOut(): Promise<readonly LeftOut[]> {
    return ((await this.#db.get('state', 'leftOut')) as readonly LeftOut[] | undefined) ?? [];
  }

  /** The tickets held to be open and an agent's. */
  async openOf(agent: string): Promise<string[]> {
    // What is over stands in this index, what is open does not: of a long history few rows are left to fold.
    const over = new Set(await this.#db.getAllKeysFromIndex('tickets', 'overSince'));
    const ids = (await this.#db.getAllKeys('tickets')).filter((id) => !over.has(id));
    const open = await Promise.all(ids.map((id) => this.ticket(id)));
    return open.flatMap((record) => (record?.facts.owner === agent ? [record.id] : []));
  }

  /** Counts up with every change of a ticket: what was computed at an older revision is out of date. */
  async revision(): Promise<number> {
    return ((await this.#db.get('state', 'revision')) as number | undefined) ?? 0;
  }

  /** Something computed from the tickets and kept under a name, so that a worker just woken can show it at once. */
  async computed(name: string): Promise<unknown> {
    return this.#db.get('state', `computed ${name}`);
  }

  async keepComputed(name: string, value: unknown): Promise<void> {
    await this.#db.put('state', value, `computed ${name}`);
  }

  /**
   * One page of news: tickets and cursor in one transaction, so that a worker killed at any moment has either both or
   * neither. A cursor of null stays where it is, and so does what is left out. A page of many tickets at rest becomes a shard
   * at once.
   */
  async savePage(
    records: readonly TicketRecord[],
    cursor: string | null,
    now: number,
    leftOut: readonly LeftOut[] | null = null,
  ): Promise<void> {
    const revision = (await this.revision()) + (records.length > 0 ? 1 : 0);
    const woken = await this.#without(new Set(records.map((record) => record.id)));
    const rows = records.map(rowOf);
    const resting = rows.filter((row) => row.overSince !== null && row.overSince < restsBefore(now));
    const shard = resting.length >= shardSize / 4 ? await this.#newShard(resting) : null;
    const tx = this.#db.transaction(['tickets', 'labels', 'shards', 'state'], 'readwrite');
    const [tickets, state] = [tx.objectStore('tickets'), tx.objectStore('state')];
    await whole(tx, function* () {
      for (const row of shard === null ? rows : rows.filter((one) => !resting.includes(one))) {
        yield tickets.put(row);
      }
      for (const { label, packed } of shard === null ? woken : [...woken, shard]) {
        yield tx.objectStore('labels').put(label);
        yield tx.objectStore('shards').put(packed, label.key);
      }
      for (const id of shard?.label.tickets ?? []) yield tickets.delete(id);
      yield state.put(revision, 'revision');
      if (cursor !== null) yield state.put(cursor, 'cursor');
      if (leftOut !== null) yield state.put(leftOut, 'leftOut');
    });
  }

  /** Puts tickets at rest away. To be called now and then; changes nothing that can be read. */
  async tidy(now: number): Promise<void> {
    const rest = IDBKeyRange.upperBound(restsBefore(now), true);
    const resting = await this.#db.getAllFromIndex('tickets', 'overSince', rest);
    for (let start = 0; start + shardSize / 10 <= resting.length; start += shardSize) {
      const rows = resting.slice(start, start + shardSize);
      const { label, packed } = await this.#newShard(rows);
      const tx = this.#db.transaction(['tickets', 'labels', 'shards'], 'readwrite');
      await whole(tx, function* () {
        yield tx.objectStore('labels').put(label);
        yield tx.objectStore('shards').put(packed, label.key);
        for (const row of rows) yield tx.objectStore('tickets').delete(row.id);
      });
    }
  }

  close(): void {
    this.#db.close();
  }

  async #newShard(tickets: readonly StoredTicket[]) {
    const keys = await this.#db.getAllKeys('labels');
    const key = (keys.at(-1) ?? 0) + 1;
    return { label: labelOf(key, tickets), packed: await pack(tickets.map(storedOf)) };
  }

  /** Shards as they must be written once these tickets have left them for rows of their own. */
  async #without(ids: ReadonlySet<string>) {
    const changed = [];
    for (const label of await this.#db.getAll('labels')) {
      if (!label.tickets.some((id) => ids.has(id))) continue;
      const staying = (await this.#shard(label.key)).filter((ticket) => !ids.has(ticket.id));
      changed.push({ label: labelOf(label.key, staying), packed: await pack(staying) });
    }
    return changed;
  }

  async #putAway(
    inLabel: (label: ShardLabel) => boolean,
    inShard: (ticket: StoredTicket) => boolean,
  ): Promise<StoredTicket | undefined> {
    const label = (await this.#db.getAll('labels')).find(inLabel);
    return label && (await this.#shard(label.key)).find(inShard);
  }

  async #shard(key: number): Promise<readonly StoredTicket[]> {
    const packed = await this.#db.get('shards', key);
    return packed === undefined ? [] : unpack(packed);
  }
}

/** All of a transaction's writes or none: a value that cannot be stored throws at once, after others have been asked for. */
async function whole(
  tx: { readonly done: Promise<void>; abort(): void },
  writes: () => Iterable<Promise<unknown>>,
): Promise<void> {
  const asked: Promise<unknown>[] = [tx.done];
  try {
    for (const write of writes()) asked.push(write);
  } catch (error) {
    tx.abort();
    await Promise.allSettled(asked);
    throw error;
  }
  await Promise.all(asked);
}

/** Which database: an agent's numbers of one helpdesk. */
export interface DeskKey {
  readonly helpdesk: string;
  readonly base: string;
  readonly agent: string;
}

const databaseName = (key: DeskKey) => `desk ${key.helpdesk} ${key.base} ${key.agent}`;

/**
 * Opens the store, making or migrating it first. `clock` counts the agent's working hours; null: not known. `lost`: it was
 * closed from outside, by the browser or by an erasure, and must be opened again.
 */
export async function openDeskStore(
  key: DeskKey,
  clock: BusinessClock | null = null,
  lost: () => void = () => undefined,
): Promise<DeskStore> {
  const db = await openDB<DeskSchema>(databaseName(key), deskMigrations.length, {
    upgrade: (raw, from, _to, tx) => migrate(deskMigrations, from, unwrap(raw), unwrap(tx)),
    // An older worker must let go when a newer one migrates, or both wait for ever.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
  return new DeskStore(db, clock);
}

/** Forgets everything of this agent at this helpdesk. An open store closes by itself. */
export async function eraseDeskStore(key: DeskKey): Promise<void> {
  await deleteDB(databaseName(key));
}

/** The agents of whom something is kept of a helpdesk. */
export async function agentsKept({ helpdesk, base }: Omit<DeskKey, 'agent'>): Promise<string[]> {
  const prefix = databaseName({ helpdesk, base, agent: '' });
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}
