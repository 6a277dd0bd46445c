import type { Feed, FeedItem } from '../../shared/protocol/agent.ts';
import { explainOffer } from '../../shared/routing/explain.ts';
import { cardOf } from '../desk/card.ts';
import type { House } from '../house.ts';
import type { FeedRow } from '../store/feed.ts';

export interface Reader {
  readonly agent: string;
  readonly language: string;
}

async function itemOf(row: FeedRow, house: House, reader: Reader): Promise<FeedItem | null> {
  const { store, settings } = house;
  const { seq, session: id } = row;
  if (row.kind === 'erased') return { kind: 'erased', seq, session: id };
  if (row.kind === 'recovery') {
    return { kind: 'recovery', seq, session: id, to: row.data.to ?? 'agent' };
  }
  const session = await store.do('readSession', { site: settings.site, id });
  if (!session) return null;
  if (row.kind === 'card') return { kind: 'card', seq, card: await cardOf(session, house, reader.language) };
  const since = row.data.since ?? session.createdAt;
  const waiting = {
    id,
    needs: session.needs,
    channel: session.channel,
    waitingSince: session.createdAt,
  };
  return {
    kind: 'offer',
    seq,
    offer: {
      id: row.data.id ?? '',
      session: id,
      text: explainOffer(waiting, settings.desk, reader.language, since),
      since,
      expires: row.data.expires ?? since,
    },
  };
}

/** One agent's next part of the feed, ready to send. */
export async function feedFor(reader: Reader, after: number, limit: number, house: House): Promise<Feed> {
  const { rows, cursor, more } = await house.store.do('readFeed', {
    site: house.settings.site,
    agent: reader.agent,
    after,
    limit,
  });
  const items = await Promise.all(rows.map((row) => itemOf(row, house, reader)));
  return { cursor, items: items.filter((item) => item !== null), more };
}
