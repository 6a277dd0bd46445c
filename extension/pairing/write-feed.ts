import type { IDBPDatabase } from 'idb';
import type { FeedItem, Recovery } from '../../shared/protocol/feed.ts';
import type { CollectorSchema } from './schema.ts';

/** News of the feed, all or none of them. Expired offers go with it. */
export async function writeFeed(
  db: IDBPDatabase<CollectorSchema>,
  items: readonly FeedItem[],
  now: number,
): Promise<void> {
  const stale = (await db.getAll('offers')).filter((offer) => offer.expires <= now);
  const tx = db.transaction(['cards', 'offers', 'recoveries'], 'readwrite');
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
}

/** Under which a customer's wish to talk again is kept. */
export const callbackKey = ({ session, to }: Pick<Recovery, 'session' | 'to'>) => `${session} ${to}`;
