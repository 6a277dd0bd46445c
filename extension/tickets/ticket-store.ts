import type { IDBPDatabase } from 'idb';
import type { BusinessClock } from '../../shared/session/clock.ts';
import type { LeftOut } from '../helpdesks/lib/helpdesk.ts';
import { Emitter } from '../platform/emitter.ts';
import { whole } from '../platform/whole.ts';
import { shardSize } from './shard.ts';
import { Shards } from './shards.ts';
import { folded, restsBefore, rowOf, type StoredTicket, type TicketRecord } from './ticket-record.ts';
import type { TicketSchema, TicketStoreKey } from './ticket-schema.ts';

/** What one look reads. */
export interface TicketSummary {
  readonly ticket: TicketRecord | undefined;
  readonly revision: number;
  readonly leftOut: readonly LeftOut[];
  /** What was computed and kept under these names; undefined before. */
  readonly computed: { readonly numbers: unknown; readonly expected: unknown };
}

/** Said after every write: the tickets saved, or the name of what was computed from them and kept. */
export type TicketStoreChange =
  | { readonly store: TicketStore; readonly tickets: readonly TicketRecord[]; readonly revision: number }
  | { readonly store: TicketStore; readonly computed: string };
export const ticketStoreChanges = new Emitter<TicketStoreChange>();

/**
 * What one agent did at one helpdesk. Everything here is keyed by agent and address, so that a second agent on the same
 * machine finds nothing of the first. One worker writes at a time; callers take turns (KeyedMutex).
 */
export class TicketStore {
  readonly key: TicketStoreKey;
  readonly #db: IDBPDatabase<TicketSchema>;
  readonly #clock: BusinessClock | null;
  readonly #shards: Shards;

  constructor(key: TicketStoreKey, db: IDBPDatabase<TicketSchema>, clock: BusinessClock | null) {
    this.key = key;
    this.#db = db;
    this.#clock = clock;
    this.#shards = new Shards(db);
  }

  /** What a ticket says, by the agent's working hours. Nothing is stored by it. */
  record(ticket: StoredTicket): TicketRecord {
    return folded(ticket, this.#clock);
  }

  /** The ticket, wherever it is kept. */
  async ticket(id: string): Promise<TicketRecord | undefined> {
    const stored =
      (await this.#db.get('tickets', id)) ??
      (await this.#shards.find(
        (label) => label.tickets.includes(id),
        (ticket) => ticket.id === id,
      ));
    return stored && this.record(stored);
  }

  /** The ticket of a session, wherever it is kept. */
  async ticketOfSession(session: string): Promise<TicketRecord | undefined> {
    const stored =
      (await this.#db.getFromIndex('tickets', 'session', session)) ??
      (await this.#shards.find(
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
      for (const ticket of await this.#shards.read(label.key)) {
        if ((ticket.events.at(-1)?.at ?? 0) >= from) stored.push(ticket);
      }
    }
    return stored.map((ticket) => this.record(ticket));
  }

  /** In how many tickets a customer waits for this agent. */
  async waitingFor(agent: string): Promise<number> {
    return this.#db.countFromIndex('tickets', 'turn', agent);
  }

  /** What a look at one ticket needs, read at once: the ticket while it is open or was lately, and what is kept of all. */
  async summary(ticket: string | null): Promise<TicketSummary> {
    const tx = this.#db.transaction(['tickets', 'state']);
    const state = tx.objectStore('state');
    const [row, revision, leftOut, numbers, expected] = await Promise.all([
      ticket === null ? undefined : tx.objectStore('tickets').get(ticket),
      state.get('revision'),
      state.get('leftOut'),
      state.get(computedAs('numbers')),
      state.get(computedAs('expected')),
    ]);
    return {
      ticket: row && this.record(row),
      revision: (revision as number | undefined) ?? 0,
      leftOut: (leftOut as readonly LeftOut[] | undefined) ?? [],
      computed: { numbers, expected },
    };
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
    return this.#db.get('state', computedAs(name));
  }

  async keepComputed(name: string, value: unknown): Promise<void> {
    await this.#db.put('state', value, computedAs(name));
    ticketStoreChanges.emit({ store: this, computed: name });
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
    const woken = await this.#shards.without(new Set(records.map((record) => record.id)));
    const rows = records.map(rowOf);
    const resting = rows.filter((row) => row.overSince !== null && row.overSince < restsBefore(now));
    const shard = resting.length >= shardSize / 4 ? await this.#shards.make(resting) : null;
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
    if (records.length > 0) ticketStoreChanges.emit({ store: this, tickets: records, revision });
  }

  /** Puts tickets at rest away. To be called now and then; changes nothing that can be read. */
  async tidy(now: number): Promise<void> {
    const rest = IDBKeyRange.upperBound(restsBefore(now), true);
    const resting = await this.#db.getAllFromIndex('tickets', 'overSince', rest);
    for (let start = 0; start + shardSize / 10 <= resting.length; start += shardSize) {
      const rows = resting.slice(start, start + shardSize);
      const { label, packed } = await this.#shards.make(rows);
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
}

/** `numbers` are kept under what they first were, those of a month: an update finds what the last release kept. */
const computedAs = (name: string): string => `computed ${name === 'numbers' ? 'month' : name}`;
