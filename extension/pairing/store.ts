import type { IDBPDatabase } from 'idb';
import type { FeedItem, Recovery } from '../../shared/protocol/feed.ts';
import type { SessionCard } from '../../shared/protocol/session-card.ts';
import type { TargetAgreement } from '../../shared/protocol/targets.ts';
import type { Team } from '../../shared/protocol/team.ts';
import type { OwnTraining } from '../../shared/protocol/training.ts';
import { Emitter } from '../platform/emitter.ts';
import { latest, type Overview, readOverview, standing, type TicketAt } from './overview.ts';
import type { CollectorSchema, Offer, OutboxEntry, QueuedEntry } from './schema.ts';
import { callbackKey, writeFeed } from './write-feed.ts';

/** Said after every write of what is shown: which part of a view it touches, and of which ticket; null: of any. */
export interface CollectorStoreChange {
  readonly what: 'card' | 'offers' | 'numbers';
  readonly ticket: string | null;
}
export const collectorStoreChanges = new Emitter<CollectorStoreChange>();

/** What the collector told this agent, and what it is still to be told. */
export class CollectorStore {
  readonly #db: IDBPDatabase<CollectorSchema>;

  constructor(db: IDBPDatabase<CollectorSchema>) {
    this.#db = db;
  }

  card(session: string): Promise<SessionCard | undefined> {
    return this.#db.get('cards', session);
  }

  /** The latest session that came to this ticket. */
  async cardOfTicket(helpdesk: string, ticket: string): Promise<SessionCard | undefined> {
    return latest(await this.#db.getAllFromIndex('cards', 'ticket', ticket), helpdesk);
  }

  /** All that views show of this pairing, read at once; with a ticket and its session (null: not known) also its card. */
  overview(now: number, at: TicketAt | null): Promise<Overview> {
    return readOverview(this.#db, now, at);
  }

  /** Every card known. */
  cards(): Promise<SessionCard[]> {
    return this.#db.getAll('cards');
  }

  /** The offers that still stand at `now`, oldest first. */
  async offers(now: number): Promise<Offer[]> {
    return standing(await this.#db.getAll('offers'), now);
  }

  async deleteOffer(id: string): Promise<void> {
    await this.#db.delete('offers', id);
    collectorStoreChanges.emit({ what: 'offers', ticket: null });
  }

  /** Customers who ask to talk to somebody again and have not been seen to, oldest first. */
  async recoveries(): Promise<Recovery[]> {
    const all = await this.#db.getAll('recoveries');
    return all.sort((one, other) => one.at - other.at);
  }

  async deleteCallback(id: string): Promise<void> {
    const tx = this.#db.transaction('recoveries', 'readwrite');
    const all = await tx.store.getAll();
    const gone = all.filter((recovery) => recovery.id === id);
    await Promise.all([...gone.map((recovery) => tx.store.delete(callbackKey(recovery))), tx.done]);
    collectorStoreChanges.emit({ what: 'card', ticket: null });
  }

  /** The last feed position stored, 0 at first. */
  async cursor(): Promise<number> {
    return ((await this.#db.get('state', 'cursor')) as number | undefined) ?? 0;
  }

  /** The collector's epoch in which that position was told; null when it knows none. */
  async epoch(): Promise<string | null> {
    return ((await this.#db.get('state', 'epoch')) as string | null | undefined) ?? null;
  }

  /** News of the feed, all or none of them. Expired offers go with it. */
  async saveFeed(items: readonly FeedItem[], now: number): Promise<void> {
    await writeFeed(this.#db, items, now);
    for (const item of items) collectorStoreChanges.emit(changeBy(item));
  }

  /** How far the feed was read, and in which epoch of the collector: once all that its news ask for is done. */
  async saveCursor(cursor: number, epoch: string | null): Promise<void> {
    const tx = this.#db.transaction('state', 'readwrite');
    await Promise.all([tx.store.put(cursor, 'cursor'), tx.store.put(epoch, 'epoch'), tx.done]);
  }

  async saveCard(card: SessionCard): Promise<void> {
    await this.#db.put('cards', card, card.session);
    collectorStoreChanges.emit({ what: 'card', ticket: card.ticket?.id ?? null });
  }

  /** The team's figures as last read; null before the first. */
  async team(): Promise<Team | null> {
    return ((await this.#db.get('state', 'team')) as Team | undefined) ?? null;
  }

  async saveTeam(team: Team): Promise<void> {
    await this.#db.put('state', team, 'team');
    collectorStoreChanges.emit({ what: 'numbers', ticket: null });
  }

  /** What stands between this agent and the lead, oldest first, as the collector last told. */
  async agreements(): Promise<TargetAgreement[]> {
    return ((await this.#db.get('state', 'targets')) as TargetAgreement[] | undefined) ?? [];
  }

  async saveAgreements(agreements: readonly TargetAgreement[]): Promise<void> {
    await this.#db.put('state', agreements, 'targets');
    collectorStoreChanges.emit({ what: 'numbers', ticket: null });
  }

  /** This agent's certificates and trainings, as the collector last told. */
  async training(): Promise<OwnTraining[]> {
    return ((await this.#db.get('state', 'training')) as OwnTraining[] | undefined) ?? [];
  }

  async saveTraining(training: readonly OwnTraining[]): Promise<void> {
    await this.#db.put('state', training, 'training');
    collectorStoreChanges.emit({ what: 'numbers', ticket: null });
  }

  /** Keeps an errand; one with the same key that is still waiting is replaced. */
  async enqueue(key: string, errand: OutboxEntry, now: number): Promise<void> {
    await this.#db.put('errands', { key, errand, tries: 0, due: now }, key);
  }

  /** Errands whose time has come, in the order of their due time. */
  async dueEntries(now: number): Promise<QueuedEntry[]> {
    const all = await this.#db.getAll('errands');
    return all.filter((kept) => kept.due <= now).sort((one, other) => one.due - other.due);
  }

  /** An errand that is done; one kept since under the same key stays. */
  async deleteEntry({ key, due }: Pick<QueuedEntry, 'key' | 'due'>): Promise<void> {
    const tx = this.#db.transaction('errands', 'readwrite');
    if ((await tx.store.get(key))?.due === due) await tx.store.delete(key);
    await tx.done;
  }

  async postponeEntry(kept: QueuedEntry, due: number): Promise<void> {
    await this.#db.put('errands', { ...kept, tries: kept.tries + 1, due }, kept.key);
  }

  close(): void {
    this.#db.close();
  }
}

/** What of the views a piece of news touches. */
const changeBy = (item: FeedItem): CollectorStoreChange =>
  item.kind === 'card'
    ? { what: 'card', ticket: item.card.ticket?.id ?? null }
    : { what: item.kind === 'offer' ? 'offers' : 'card', ticket: null };
