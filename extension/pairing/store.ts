import type { IDBPDatabase } from 'idb';
import type { FeedItem, Recovery } from '../../shared/protocol/feed.ts';
import type { SessionCard } from '../../shared/protocol/session-card.ts';
import type { TargetAgreement } from '../../shared/protocol/targets.ts';
import type { Team } from '../../shared/protocol/team.ts';
import { Emitter } from '../platform/emitter.ts';
import type { CollectorSchema, Offer, OutboxEntry, QueuedEntry } from './schema.ts';

/** A ticket, and its session if it is known. */
export interface TicketAt {
  readonly helpdesk: string;
  readonly ticket: string;
  readonly session: string | null;
}

export interface Overview {
  readonly card: SessionCard | null;
  /** Those that stand, oldest first. */
  readonly offers: readonly Offer[];
  /** Customers who ask to talk again, oldest first, each with its session's card. */
  readonly recoveries: readonly (Recovery & { readonly card: SessionCard | null })[];
  readonly team: Team | null;
  readonly agreements: readonly TargetAgreement[];
}

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
  async overview(now: number, at: TicketAt | null): Promise<Overview> {
    const tx = this.#db.transaction(['cards', 'offers', 'recoveries', 'state']);
    const cards = tx.objectStore('cards');
    const state = tx.objectStore('state');
    const [offers, recoveries, team, agreements, bySession, byTicket] = await Promise.all([
      tx.objectStore('offers').getAll(),
      tx.objectStore('recoveries').getAll(),
      state.get('team'),
      state.get('targets'),
      at === null || at.session === null ? undefined : cards.get(at.session),
      at === null ? [] : cards.index('ticket').getAll(at.ticket),
    ]);
    const asking = await Promise.all(recoveries.map(({ session }) => cards.get(session)));
    return {
      card: bySession ?? (at && latest(byTicket, at.helpdesk)) ?? null,
      offers: standing(offers, now),
      recoveries: recoveries
        .map((recovery, index) => ({ ...recovery, card: asking[index] ?? null }))
        .sort((one, other) => one.at - other.at),
      team: (team as Team | undefined) ?? null,
      agreements: (agreements as TargetAgreement[] | undefined) ?? [],
    };
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
    const stale = (await this.#db.getAll('offers')).filter((offer) => offer.expires <= now);
    const tx = this.#db.transaction(['cards', 'offers', 'recoveries'], 'readwrite');
    const cards = tx.objectStore('cards');
    const offers = tx.objectStore('offers');
    const recoveries = tx.objectStore('recoveries');
    const writes: Promise<unknown>[] = stale.map((offer) => offers.delete(offer.id));
    for (const item of items) {
      if (item.kind === 'card') writes.push(cards.put(item.card, item.card.session));
      else if (item.kind === 'offer') writes.push(offers.put(item.offer, item.offer.id));
      else if (item.kind === 'recovery') {
        const key = callbackKey(item.recovery);
        writes.push(item.recovery.done ? recoveries.delete(key) : recoveries.put(item.recovery, key));
      } else {
        const { session } = item;
        writes.push(cards.delete(session));
        for (const to of ['agent', 'lead'] as const)
          writes.push(recoveries.delete(callbackKey({ session, to })));
      }
    }
    await Promise.all([...writes, tx.done]);
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

function latest(cards: readonly SessionCard[], helpdesk: string): SessionCard | undefined {
  return cards
    .filter((card) => card.ticket?.helpdesk === helpdesk)
    .sort((one, other) => one.at - other.at)
    .at(-1);
}

const standing = (offers: readonly Offer[], now: number): Offer[] =>
  offers.filter((offer) => offer.expires > now).sort((one, other) => one.since - other.since);

/** What of the views a piece of news touches. */
const changeBy = (item: FeedItem): CollectorStoreChange =>
  item.kind === 'card'
    ? { what: 'card', ticket: item.card.ticket?.id ?? null }
    : { what: item.kind === 'offer' ? 'offers' : 'card', ticket: null };

const callbackKey = ({ session, to }: Pick<Recovery, 'session' | 'to'>) => `${session} ${to}`;
