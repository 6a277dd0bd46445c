import { type DBSchema, deleteDB, type IDBPDatabase, openDB, unwrap } from 'idb';
import type { FeedItem, Recovery, SessionCard } from '../../shared/protocol/agent.ts';
import type { TargetAgreement } from '../../shared/protocol/targets.ts';
import type { Ready, Team, Voices } from '../../shared/protocol/team.ts';
import { collectorMigrations } from './collector-migrations.ts';
import { migrate } from './migrations.ts';

export type Offer = Extract<FeedItem, { kind: 'offer' }>['offer'];

/** Something to tell the collector, kept until it has said yes. Told twice is told once: all of them are idempotent. */
export type Errand =
  | { readonly kind: 'claim'; readonly session: string; readonly helpdesk: string; readonly ticket: string }
  | { readonly kind: 'ended'; readonly session: string }
  | { readonly kind: 'offer'; readonly offer: string; readonly answer: 'accept' | 'decline' }
  | { readonly kind: 'recovered'; readonly id: string }
  | { readonly kind: 'ready'; readonly ready: Ready }
  | { readonly kind: 'voices'; readonly told: Voices };

export interface KeptErrand {
  /** What it is about: a later errand of the same key takes the place of an earlier one. */
  readonly key: string;
  readonly errand: Errand;
  readonly tries: number;
  /** Not before, UTC milliseconds. */
  readonly due: number;
}

interface CollectorSchema extends DBSchema {
  cards: { key: string; value: SessionCard; indexes: { ticket: string } };
  offers: { key: string; value: Offer };
  errands: { key: string; value: KeptErrand };
  /** Open requests, by session and whom the customer asked for: a later request takes the place of an earlier one. */
  recoveries: { key: string; value: Recovery };
  state: { key: string; value: unknown };
}

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
    const cards = await this.#db.getAllFromIndex('cards', 'ticket', ticket);
    return cards
      .filter((card) => card.ticket?.helpdesk === helpdesk)
      .sort((one, other) => one.at - other.at)
      .at(-1);
  }

  /** Every card known. */
  cards(): Promise<SessionCard[]> {
    return this.#db.getAll('cards');
  }

  /** The offers that still stand at `now`, oldest first. */
  async offers(now: number): Promise<Offer[]> {
    const all = await this.#db.getAll('offers');
    return all.filter((offer) => offer.expires > now).sort((one, other) => one.since - other.since);
  }

  async dropOffer(id: string): Promise<void> {
    await this.#db.delete('offers', id);
  }

  /** Customers who ask to talk to somebody again and have not been seen to, oldest first. */
  async recoveries(): Promise<Recovery[]> {
    const all = await this.#db.getAll('recoveries');
    return all.sort((one, other) => one.at - other.at);
  }

  async dropRecovery(id: string): Promise<void> {
    const tx = this.#db.transaction('recoveries', 'readwrite');
    const all = await tx.store.getAll();
    const gone = all.filter((recovery) => recovery.id === id);
    await Promise.all([...gone.map((recovery) => tx.store.delete(recoveryKey(recovery))), tx.done]);
  }

  /** The last feed position stored, 0 at first. */
  async cursor(): Promise<number> {
    return ((await this.#db.get('state', 'cursor')) as number | undefined) ?? 0;
  }

  /** The collector's epoch in which that position was told; null when it knows none. */
  async epoch(): Promise<string | null> {
    return ((await this.#db.get('state', 'epoch')) as string | null | undefined) ?? null;
  }

  /** A page of the feed, its cursor and the epoch of that, in one transaction. Expired offers go with it. */
  async saveFeed(
    items: readonly FeedItem[],
    cursor: number,
    now: number,
    epoch: string | null = null,
  ): Promise<void> {
    const stale = (await this.#db.getAll('offers')).filter((offer) => offer.expires <= now);
    const tx = this.#db.transaction(['cards', 'offers', 'recoveries', 'state'], 'readwrite');
    const cards = tx.objectStore('cards');
    const offers = tx.objectStore('offers');
    const recoveries = tx.objectStore('recoveries');
    const writes: Promise<unknown>[] = stale.map((offer) => offers.delete(offer.id));
    for (const item of items) {
      if (item.kind === 'card') writes.push(cards.put(item.card, item.card.session));
      else if (item.kind === 'offer') writes.push(offers.put(item.offer, item.offer.id));
      else if (item.kind === 'recovery') {
        const key = recoveryKey(item.recovery);
        writes.push(item.recovery.done ? recoveries.delete(key) : recoveries.put(item.recovery, key));
      } else {
        const { session } = item;
        writes.push(cards.delete(session));
        for (const to of ['agent', 'lead'] as const)
          writes.push(recoveries.delete(recoveryKey({ session, to })));
      }
    }
    const state = tx.objectStore('state');
    writes.push(state.put(cursor, 'cursor'), state.put(epoch, 'epoch'));
    await Promise.all([...writes, tx.done]);
  }

  async saveCard(card: SessionCard): Promise<void> {
    await this.#db.put('cards', card, card.session);
  }

  /** The team's figures as last read; null before the first. */
  async team(): Promise<Team | null> {
    return ((await this.#db.get('state', 'team')) as Team | undefined) ?? null;
  }

  async saveTeam(team: Team): Promise<void> {
    await this.#db.put('state', team, 'team');
  }

  /** What stands between this agent and the lead, oldest first, as the collector last told. */
  async agreements(): Promise<TargetAgreement[]> {
    return ((await this.#db.get('state', 'targets')) as TargetAgreement[] | undefined) ?? [];
  }

  async saveAgreements(agreements: readonly TargetAgreement[]): Promise<void> {
    await this.#db.put('state', agreements, 'targets');
  }

  /** Keeps an errand; one with the same key that is still waiting is replaced. */
  async addErrand(key: string, errand: Errand, now: number): Promise<void> {
    await this.#db.put('errands', { key, errand, tries: 0, due: now }, key);
  }

  /** Errands whose time has come, in the order of their due time. */
  async dueErrands(now: number): Promise<KeptErrand[]> {
    const all = await this.#db.getAll('errands');
    return all.filter((kept) => kept.due <= now).sort((one, other) => one.due - other.due);
  }

  async errandDone(key: string): Promise<void> {
    await this.#db.delete('errands', key);
  }

  async errandLater(kept: KeptErrand, due: number): Promise<void> {
    await this.#db.put('errands', { ...kept, tries: kept.tries + 1, due }, kept.key);
  }

  close(): void {
    this.#db.close();
  }
}

const recoveryKey = ({ session, to }: Pick<Recovery, 'session' | 'to'>) => `${session} ${to}`;

const databaseName = (collector: string, agent: string) => `collector ${collector} ${agent}`;

/** Opens what is kept of one pairing, making or migrating it first. `lost`: it was closed from outside and must be opened again. */
export async function openCollectorStore(
  collector: string,
  agent: string,
  lost: () => void = () => undefined,
): Promise<CollectorStore> {
  const name = databaseName(collector, agent);
  const db = await openDB<CollectorSchema>(name, collectorMigrations.length, {
    upgrade: (raw, from, _to, tx) => migrate(collectorMigrations, from, unwrap(raw), unwrap(tx)),
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
  return new CollectorStore(db);
}

/** Forgets everything of one pairing. */
export async function eraseCollectorStore(collector: string, agent: string): Promise<void> {
  await deleteDB(databaseName(collector, agent));
}
